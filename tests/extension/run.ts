import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import type { Reading } from 'isnad';
import type { Page } from 'puppeteer-core';
import { type BrowserName, browserNames, serve, type TestServer } from '../browser/index.ts';
import { downloaded } from './downloads.ts';
import { type Driver, drive, repository, until, wait } from './driver/index.ts';
import { pointOf } from './highlights.ts';
import { articlePage } from './pages/article.ts';

const out = join(repository, 'out');

const usage = `usage: ./dev run [FILE|URL] [--language ar|en]
  FILE  a saved page (.html) or a text (.txt); without it an article of the repository`;

/** A message for whoever ran this, instead of a stack. */
class Complaint extends Error {}

/** Reads a page in both browsers. The exit code. */
export async function run(words: readonly string[]): Promise<number> {
  const language = words.includes('--language') ? words[words.indexOf('--language') + 1] : undefined;
  const [target] = words.filter((word, i) => !word.startsWith('--') && words[i - 1] !== '--language');
  if (words.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const server = await serve();
  try {
    const url = await addressOf(target, server);
    await mkdir(out, { recursive: true });
    const headed = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
    // The size of the screen that a headless Firefox believes in.
    process.env['MOZ_HEADLESS_WIDTH'] = '1500';
    process.env['MOZ_HEADLESS_HEIGHT'] = '1000';
    const open: Driver[] = [];
    for (const name of browserNames) {
      const driver = await drive(name, {
        args: name === 'chromium' ? ['--window-size=1500,1000'] : ['--width=1500', '--height=1000'],
        headed,
        offline: url.startsWith(server.origin),
        ...(language !== undefined && { language }),
      });
      open.push(driver);
      await show(driver, url, name, headed);
      if (!headed) await driver.close();
    }
    console.log(
      `The summary is in out/summary.md, the reading in out/reading.json, the pictures beside them.`,
    );
    if (headed) {
      console.log('Close the browsers when you have looked.');
      await Promise.all(open.map(({ browser }) => new Promise((done) => browser.once('disconnected', done))));
    }
    return 0;
  } catch (error) {
    console.error(error instanceof Complaint ? error.message : error);
    return 1;
  } finally {
    await server.close();
  }
}

/** The address under which browsers open what was asked for. */
async function addressOf(target: string | undefined, server: TestServer): Promise<string> {
  if (target !== undefined && /^https?:/.test(target)) return target;
  const file = target === undefined ? bundledArticle : resolve(target);
  let contents: string;
  try {
    contents = await readFile(file, 'utf8');
  } catch {
    throw new Complaint(`There is no file ${String(target)}. Give a .txt or .html file, or an address.`);
  }
  const isPage = /^\.x?html?$/i.test(extname(file));
  server.page('/article.html', isPage ? contents : articlePage(contents));
  console.log(`Reading ${basename(file)}`);
  return `${server.origin}/article.html`;
}

/** The article that shows the most of what Isnad does: two capitals, a claim, its denial, spellings of a name. */
const bundledArticle = join(repository, 'tests/articles/karabakh-village.txt');

/** Reads the page in one browser, and keeps what it shows. */
async function show(driver: Driver, url: string, name: BrowserName, headed: boolean): Promise<void> {
  const downloads = await mkdtemp(join(tmpdir(), 'isnad-run-'));
  try {
    await driver.downloadTo(downloads);
    const [first] = await driver.browser.pages();
    const page = first ?? (await driver.browser.newPage());
    // Firefox draws its whole window below: its page has the room that the window leaves it.
    if (headed || name === 'firefox') await page.setViewport(null);
    else await page.setViewport({ width: 1100, height: 820 });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await driver.clickButton(page);
    const { badge, title } = await until(
      () => driver.button(page),
      (button) => /^(\d+\+?|!)$/.test(button.badge),
      'the reading',
      60_000,
    );
    if (badge === '!') throw new Complaint(`${name}: ${title}`);
    await showArticle(page);
    await save(page, `${name}-page.png`);

    const panel = await driver.panel();
    await panel.clickButton('Markdown');
    await panel.clickButton('JSON');
    const summary = (await downloaded(downloads, '.md')).text;
    const json = (await downloaded(downloads, '.json')).text;
    await writeFile(join(out, 'summary.md'), summary);
    await writeFile(join(out, 'reading.json'), json);
    const reading = JSON.parse(json) as Reading & { readonly text: string };
    await writeFile(join(out, `${name}-panel.png`), await panel.screenshot());

    // Drawing the window widens its sidebar; the page settles before the pointer comes.
    await driver.window();
    await hover(driver, page, reading);
    await save(page, `${name}-card.png`);
    const window = await driver.window();
    if (window) await writeFile(join(out, `${name}-window.png`), window);
    const count = (amount: number, what: string) => `${amount} ${what}`;
    console.log(
      `${name}: ${[count(reading.actors.length, 'actors'), count(reading.statements.length, 'statements'), count(reading.disputes.length, 'disputes')].join(', ')}`,
    );
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
}

/** Puts the pointer on the actor of whom the card has most to say; on a statement's cue where there are no actors. */
async function hover(
  driver: Driver,
  page: Page,
  reading: Reading & { readonly text: string },
): Promise<void> {
  const said = (id: string) => reading.statements.filter(({ speaker }) => speaker === id).length;
  const [actor] = [...reading.actors].sort((a, b) => said(b.id) - said(a.id));
  const span = actor?.mentions[0] ?? reading.statements.find(({ cue }) => cue !== null)?.cue;
  if (!span) return;
  const { x, y } = await pointOf(page, reading.text.slice(span.start, span.end));
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y, { steps: 4 });
  // A page that shifts under the pointer while it loads may get no card: then the picture has none.
  await until(
    () => driver.inShadow<string>(page, 'isnad-card', '(root) => root.textContent'),
    (text) => text !== null && text !== '',
    'the card',
    5000,
  ).catch((error: unknown) => console.warn(String(error)));
  await wait(400);
}

/** Brings the first highlight near the top of the window. */
async function showArticle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tops = [...CSS.highlights].flatMap(([, ranges]) =>
      [...ranges].map((range) => (range as Range).getBoundingClientRect().top),
    );
    if (tops.length > 0) window.scrollBy(0, Math.min(...tops) - 120);
  });
}

async function save(page: Page, name: string): Promise<void> {
  await writeFile(join(out, name), await page.screenshot());
}
