import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Reading, Span } from 'isnad';
import { openEngine } from 'isnad/node';
import type { Page } from 'puppeteer-core';
import { browserNames, serve, type TestServer } from '../browser/index.ts';
import { downloaded } from './downloads.ts';
import { type Driver, drive, repository, until } from './driver/index.ts';
import { furniture, newsPage, report, strictPolicy } from './pages/news.ts';
import { highlights, type Highlights, pointOf, rectangleOf } from './highlights.ts';

/** What the panel exports as JSON. */
type Export = Reading & { readonly text: string; readonly title: string; readonly url: string };

for (const name of browserNames) {
  // The steps follow one another on one page, as a reader's do.
  describe(`${name}: from a news page to an exported reading`, { timeout: 180_000 }, () => {
    let server: TestServer;
    let driver: Driver;
    let page: Page;
    let pristine: string;
    let downloads: string;
    let painted: Highlights;
    let exported: Export;

    before(async () => {
      server = await serve({ pages: { '/news': { body: newsPage(report), headers: strictPolicy } } });
      downloads = await mkdtemp(join(tmpdir(), 'isnad-downloads-'));
      driver = await drive(name);
      await driver.downloadTo(downloads);
      page = await driver.browser.newPage();
      await page.setViewport({ width: 1000, height: 760 });
      await page.goto(`${server.origin}/news`);
      pristine = await page.content();
    });
    after(async () => {
      await driver.close();
      await server.close();
      await rm(downloads, { recursive: true, force: true });
    });

    const read = async () => {
      await driver.clickButton(page);
      return until(
        () => driver.button(page),
        ({ badge }) => /^\d+$/.test(badge),
        'the number of statements',
      );
    };
    const exportFile = async (ending: '.md' | '.json') => {
      const panel = await driver.panel();
      await panel.clickButton(ending === '.md' ? 'Markdown' : 'JSON');
      return downloaded(downloads, ending);
    };

    it('reads the page at a click and counts the statements on the button', async () => {
      const { badge, title } = await read();
      assert.ok(Number(badge) >= 6, `only ${badge} statements`);
      assert.match(title, /clear/i);
      painted = await highlights(page);
      assert.ok(painted.length > 0);
    });

    it('exports the reading as JSON with the text it was read from', async () => {
      const file = await exportFile('.json');
      assert.match(file.name, /^isnad - مصر تنفي/);
      exported = JSON.parse(file.text) as Export;
      assert.equal(exported.isnad, 1);
      assert.equal(exported.url, `${server.origin}/news`);
      assert.equal(exported.title, report.title);
      // Where it was written is no part of what it tells.
      const told = report.paragraphs.map((paragraph) => paragraph.replace(/^القاهرة - /u, ''));
      assert.notDeepEqual(told, report.paragraphs);
      for (const part of [`${report.title}\n\n${told[0] ?? ''}`, ...told]) {
        assert.ok(exported.text.includes(part), `the text that was read lacks: ${part}`);
      }
      for (const [what, text] of Object.entries(furniture)) {
        assert.ok(!exported.text.includes(text), `the ${what} was read`);
      }
    });

    it('shows what the engine reads, nothing else', async () => {
      const engine = await openEngine({
        wasm: join(repository, 'build/wasm/isnad.wasm'),
        model: join(repository, 'build/wasm/isnad.model'),
      });
      const reading = engine.read(exported.text);
      engine.dispose();
      assert.deepEqual(exported.actors, reading.actors);
      assert.deepEqual(exported.statements, reading.statements);
      assert.deepEqual(exported.disputes, reading.disputes);
    });

    it('highlights the spans of the reading and nothing else', () => {
      const words = (span: Span) => squeeze(exported.text.slice(span.start, span.end));
      const expected = {
        denial: exported.statements
          .filter(({ kind }) => kind === 'denial')
          .flatMap(({ cue, content }) => [...(cue ? [cue] : []), ...content]),
        person: exported.actors.filter(({ kind }) => kind === 'person').flatMap(({ mentions }) => mentions),
        cue: exported.statements.flatMap(({ cue }) => (cue ? [cue] : [])),
      };
      for (const [layer, spans] of Object.entries(expected)) {
        assert.ok(spans.length > 0, `the reading has no ${layer}`);
        const texts = painted
          .filter(({ name: highlight }) =>
            new RegExp(`^isnad-${layer}(-within)?(-uncertain)?$`).test(highlight),
          )
          .flatMap(({ texts: found }) => found);
        assert.deepEqual(texts.map(squeeze).sort(), spans.map(words).sort(), layer);
      }
    });

    it('exports the summary as Markdown', async () => {
      const { text } = await exportFile('.md');
      assert.ok(text.includes(report.title));
      for (const { name: actor } of exported.actors.slice(0, 3)) assert.ok(text.includes(actor), actor);
    });

    it('shows a card for the actor under the pointer, and one for a statement', async () => {
      const actor = exported.actors.find(({ kind, role }) => kind === 'person' && role !== null);
      assert.ok(actor, 'no person with a role in the reading');
      await hover(actor.mentions[0]);
      const card = await cardText((text) => text.includes(actor.name));
      assert.ok(card.includes(String(actor.role)), card);

      await page.mouse.move(2, 2);
      const denial = exported.statements.find(({ kind }) => kind === 'denial');
      assert.ok(denial?.cue);
      await hover(denial.cue);
      await cardText((text) => text.includes('Denial'));
    });

    const hover = async (span: Span | undefined) => {
      assert.ok(span);
      const { x, y } = await pointOf(page, exported.text.slice(span.start, span.end));
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y, { steps: 3 });
    };
    const cardText = async (satisfies: (text: string) => boolean) =>
      String(
        await until(
          () => driver.inShadow<string>(page, 'isnad-card', '(root) => root.textContent'),
          (text) => text !== null && satisfies(text),
          'the card',
        ),
      );

    it('lists statements and actors in the panel', async () => {
      const panel = await driver.panel();
      const words = () => panel.evaluate<string>('document.body.innerText');
      const contents = exported.statements.flatMap(({ content }) => content).slice(0, 3);
      for (const { start, end } of contents) {
        assert.ok(squeeze(await words()).includes(squeeze(exported.text.slice(start, end))));
      }
      await panel.clickButton('Actors');
      for (const { name: actor } of exported.actors) assert.ok((await words()).includes(actor), actor);
      await panel.clickButton('Statements');
    });

    it('goes from the panel to the place on the page, and marks it', async () => {
      await page.setViewport({ width: 1000, height: 220 });
      await page.evaluate(() => window.scrollTo(0, 0));
      const last = exported.statements.at(-1);
      const span = last?.content[0];
      assert.ok(span);
      const panel = await driver.panel();
      await panel.clickButton(squeeze(exported.text.slice(span.start, span.end)));
      const marked = await until(
        async () => (await highlights(page)).find(({ name: layer }) => layer === 'isnad-active')?.texts ?? [],
        (texts) => texts.length > 0,
        'the mark',
      );
      assert.ok(marked.map(squeeze).includes(squeeze(exported.text.slice(span.start, span.end))));
      await until(
        async () => (await rectangleOf(page, 'isnad-active')).top,
        (top) => top >= 0 && top < 220,
        'the place to be in view',
      );
      await page.setViewport({ width: 1000, height: 760 });
    });

    it('clears everything at the second click, also when the browser stopped the background meanwhile', async () => {
      await driver.stopBackground();
      await driver.clickButton(page);
      await until(
        () => driver.button(page),
        ({ badge }) => badge === '',
        'an empty badge',
      );
      assert.deepEqual(await highlights(page), []);
      assert.equal(await page.content(), pristine);
    });

    it('reads again with a new engine', async () => {
      await driver.stopBackground();
      await read();
      assert.deepEqual(await highlights(page), painted);
    });
  });
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
