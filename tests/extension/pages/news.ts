/** An article of ours, as a page shows it. */
export interface NewsArticle {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A report in the manner of a wire agency: a claim, its denial, an accusation, a demand, a quotation. */
export const report: NewsArticle = {
  title: 'مصر تنفي تعليق المفاوضات بشأن سد النهضة',
  paragraphs: [
    'القاهرة - نفت وزارة الخارجية المصرية، اليوم الأحد، تعليق المفاوضات الجارية بشأن سد النهضة، وذلك بعد ساعات من حديث مسؤول سوداني عن توقفها.',
    'وقال المتحدث باسم وزارة الخارجية المصرية أحمد أبو زيد، في بيان، إن القاهرة لم تنسحب من أي جولة، مضيفًا أن «الأنباء المتداولة لا أساس لها من الصحة».',
    'وكان وزير الري السوداني ياسر عباس قد أعلن أن المفاوضات توقفت يوم الخميس، واتهم الجانب المصري بالمماطلة.',
    'من جانبها، طالبت إثيوبيا جميع الأطراف بالعودة إلى طاولة الحوار، فيما حذر رئيس الوزراء الإثيوبي آبي أحمد من أن أي تأخير سيضر بشعوب المنطقة.',
    'وبحسب وكالة الأنباء السودانية، تستأنف الاجتماعات في الخرطوم الأسبوع المقبل بحضور مراقبين من الاتحاد الأفريقي.',
    'ورفض أبو زيد اتهامات عباس، وأكد أن «مصر ملتزمة بالتوصل إلى اتفاق عادل ومتوازن يحفظ حقوق الدول الثلاث».',
  ],
};

/** What stands around the article and must not be read. */
export const furniture = {
  teaser: 'وزير التعليم يعلن موعد امتحانات الثانوية العامة',
  advertisement: 'إعلان: قال خبراء التقسيط إن أسعار السيارات انخفضت اليوم',
  comment: 'علّق قارئ: قال جاري إن الخبر غير صحيح',
  related: 'اقرأ أيضًا: الصحة تنفي وجود إصابات جديدة',
} as const;

/** A page as no extension likes it: no styles of others, no scripts, nothing. */
export const strictPolicy = {
  'content-security-policy': "default-src 'none'; script-src 'none'; style-src 'none'",
};

/** A news site's page around an article: header, teasers, advertisement in the middle, comments, related links. */
export function newsPage({ title, paragraphs }: NewsArticle): string {
  const [first, second, ...others] = paragraphs.map((text) => `<p>${text}</p>`);
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>${title} | صحيفة الاختبار</title>
<meta property="og:title" content="${title}"><meta property="article:published_time" content="2024-03-10T09:00:00Z"></head>
<body>
<header><a href="/">صحيفة الاختبار</a><nav><ul><li><a href="/p">سياسة</a></li><li><a href="/e">اقتصاد</a></li><li><a href="/s">رياضة</a></li></ul></nav></header>
<aside class="sidebar most-read"><h3>الأكثر قراءة</h3><ul><li><a href="/1">${furniture.teaser}</a></li><li><a href="/2">${furniture.teaser}</a></li></ul></aside>
<main><article class="post">
<h1>${title}</h1>
<div class="meta"><span class="date">الأحد 10 مارس 2024</span> <a href="/print">طباعة</a></div>
<div class="content">${first ?? ''}
${second ?? ''}
<div class="ad advertisement" id="ad-1">${furniture.advertisement}</div>
${others.join('\n')}
</div>
</article>
<section class="related"><h3>${furniture.related}</h3><ul><li><a href="/3">${furniture.related}</a></li></ul></section>
<section id="comments" class="comments"><h3>التعليقات</h3><div class="comment"><p>${furniture.comment}</p></div></section>
</main>
<footer>جميع الحقوق محفوظة</footer>
</body></html>`;
}

export const englishPage = `<!doctype html><html lang="en"><title>News</title><article><h1>Talks resume</h1>
${'<p>The minister said on Sunday that the talks would resume next week, and denied that they had been suspended.</p>'.repeat(4)}
</article></html>`;

export const emptyPage = '<!doctype html><html lang="ar"><title>فارغة</title><body></body></html>';
