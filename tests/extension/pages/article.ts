/** A text as a small page of ours: its first line is the title, an empty line parts paragraphs. */
export function articlePage(text: string): string {
  const [title = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const paragraphs = lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
  body { margin: 0; background: #fff; color: #1c2321; font: 19px/2 'Noto Naskh Arabic', 'Noto Sans Arabic', serif; }
  article { max-width: 44rem; margin: 0 auto; padding: 3rem 1.5rem; }
  h1 { font-size: 1.7rem; line-height: 1.6; }
</style>
</head>
<body>
<article>
<h1>${escaped(title)}</h1>
${paragraphs.map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`).join('\n')}
</article>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
