import type { Page } from 'puppeteer-core';

/** The page's CSS Custom Highlights: the text of each range, in the order of the document. */
export type Highlights = readonly { readonly name: string; readonly texts: readonly string[] }[];

export function highlights(page: Page): Promise<Highlights> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .map(([name, ranges]) => ({ name, texts: [...ranges].map((range) => (range as Range).toString()) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}

/** Where the middle of the first rendered line of the first range with this text is; it is scrolled into view. */
export function pointOf(page: Page, text: string): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate((wanted) => {
    const ranges = [...CSS.highlights].flatMap(([, found]) => [...found] as Range[]);
    for (const range of ranges.filter((found) => found.toString() === wanted)) {
      const before = range.getClientRects()[0];
      if (!before) continue;
      window.scrollBy({ top: before.top - window.innerHeight / 2, behavior: 'instant' });
      const box = range.getClientRects()[0] ?? before;
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`nothing is highlighted that reads ${wanted}`);
  }, text);
}

/** Where the first range of a highlight is rendered, in the viewport. */
export function rectangleOf(
  page: Page,
  name: string,
): Promise<{ readonly top: number; readonly bottom: number }> {
  return page.evaluate((wanted) => {
    const [range] = CSS.highlights.get(wanted) ?? [];
    if (!range) throw new Error(`there is no highlight ${wanted}`);
    const { top, bottom } = (range as Range).getBoundingClientRect();
    return { top, bottom };
  }, name);
}
