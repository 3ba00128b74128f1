import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { serve } from '../browser/index.ts';
import { paragraphs, text, title } from './fixture.ts';
import { articlePage, inBrowsers, strictPolicy } from './support.ts';

/** Pages of newspapers, which belong to their publishers: no part of the repository, and beside it on few machines. */
const pagesFolder = join(import.meta.dirname, '../../../shared/pages');

/** Finds the article and says what it is, whether the page stayed as it was, and whether the map leads there and back. */
function find(page: Page, options: { useSelection?: boolean } = {}) {
  return page.evaluate((given) => {
    const before = document.documentElement.outerHTML;
    const { text, map, ...rest } = isnadWeb.findArticle(document, given);
    const unchanged = document.documentElement.outerHTML === before;
    let lost = 0;
    for (let offset = 0; offset < text.length; offset += 1) {
      if (text[offset] === '\n') continue;
      const point = map.pointAt(offset);
      const found = point?.node.data[point.offset] ?? '';
      const same = found === text[offset] || (text[offset] === ' ' && /\s/.test(found));
      if (!point || !same || map.offsetAt(point.node, point.offset) !== offset) lost += 1;
    }
    const { foundBy, info, isArabic, language, direction } = rest;
    const container = rest.container.localName;
    return { text, unchanged, lost, foundBy, info, isArabic, language, direction, container };
  }, options);
}

const furniture = {
  before: `<header><nav><ul><li><a href="#">الرئيسية</a></li><li><a href="#">سياسة</a></li></ul></nav></header>
    <div class="ad-banner">إعلان: اشترك الآن في باقة الإنترنت الجديدة واستمتع بأسرع خدمة في البلاد طوال العام</div>
    <div style="display:none">نص مخفي قال فيه الوزير إن أحداً لن يقرأه أبداً في هذه الصفحة من الموقع</div>`,
  after: `<aside class="related-news"><h3>أخبار ذات صلة</h3><a href="#">وزير الزراعة يفتتح معرض التمور السنوي في العاصمة</a>
    <a href="#">الأرصاد تتوقع أمطاراً غزيرة على السواحل الشمالية</a></aside>
    <section id="comments" class="comments"><h3>التعليقات</h3><p>قال القارئ إن المقال لم يذكر رأي أهل المدينة في الأمر كله.</p></section>
    <footer>جميع الحقوق محفوظة</footer><script>document.title = 'changed'</script>`,
};

inBrowsers('The article of a page', (bench) => {
  it('is its title and paragraphs, without what stands around them', async () => {
    // Even in the midst of the article.
    const teaser = `<div class="related-box"><h4>اقرأ أيضاً</h4><p>قال وزير الزراعة إن موسم التمور هذا العام أفضل من سابقه بكثير</p></div>`;
    const inside = '<p>للمزيد: <a href="#">كل أخبار الموانئ والملاحة في المنطقة</a></p>';
    const picture =
      '<figure><img alt=""><figcaption>رئيس الوزراء خلال مؤتمر صحفي سابق قال فيه إن الأمر تحت السيطرة</figcaption></figure>';
    const unread = `<div role="navigation"><p>${paragraphs[3]}</p></div><div contenteditable="true">${paragraphs[4]}</div>`;
    const date = '<div>تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً</div>';
    const middle = paragraphs[2] ?? '';
    const html = articlePage(furniture)
      .replace(`<title>${title}`, `<title>${title} - صحيفة الساحل`)
      .replace('</h1>', `</h1>${date}${picture}${unread}`)
      .replace(`<p>${middle}</p>`, `${teaser}<p>${middle}</p>${inside}`);
    bench.server.page('/news', html);
    const found = await find(await bench.open('/news'));
    assert.equal(found.text, text);
    assert.equal(found.foundBy, 'readability');
    assert.equal(found.container, 'article');
    assert.deepEqual([found.isArabic, found.language, found.direction], [true, 'ar', 'rtl']);
    assert.equal(found.info.title, title);
    assert.ok(found.unchanged, 'the page changed');
    assert.equal(found.lost, 0);
  });

  it('has no caption in it, though nothing but its place beside a picture tells what it is', async () => {
    const picture = '<img src="/p.jpg" width="640" height="360" alt="">';
    const captions = [
      `<div class="red-box">${picture}<div></div><div class="red">السفن أمام ميناء الرملة صباح الثلاثاء (رويترز)</div></div>`,
      `<div><a href="/p.jpg">${picture}</a><p>المتحدث باسم الوزارة سامر الحداد خلال مؤتمر صحفي سابق</p></div>`,
      `<div><div><b>أرشيفية</b></div>${picture}</div>`,
    ];
    const [first = '', second = '', third = ''] = paragraphs;
    const html = articlePage()
      .replace('</h1>', `</h1>${captions.join('')}`)
      // Beside pictures too, but told.
      .replace(`<p>${first}</p>`, `<div>${picture}<div><p>${first}</p></div></div>`)
      .replace(
        `<p>${second}</p>`,
        `<div>${picture}<h3>موقف الوزارة</h3></div><p>${picture}<span>${second}</span></p>`,
      )
      .replace(
        `<p>${third}</p>`,
        `<ul><li><div>${picture}<div>رافعات الميناء معطلة</div></div></li></ul>
         <div><img src="/i.png" width="16" alt=""><div>في المقابل</div></div><p>${third}</p>`,
      );
    bench.server.page('/captions', html);
    const found = await find(await bench.open('/captions'));
    const [, , , ...others] = paragraphs;
    const kept = [first, 'موقف الوزارة', second, 'رافعات الميناء معطلة', 'في المقابل', third, ...others];
    assert.equal(found.text, [title, ...kept].join('\n\n'));
    assert.equal(found.lost, 0);
  });

  it('begins with what is told, not with who sent it from where', async () => {
    const html = articlePage()
      .replace(`<title>${title}`, `<title>${title} - المدينة نيوز`)
      .replace(
        `<p>${paragraphs[0] ?? ''}`,
        `<p><b>المدينة\n  نيوز</b> :-&nbsp; <span>${paragraphs[0] ?? ''}</span>`,
      );
    bench.server.page('/origin', html);
    const page = await bench.open('/origin');
    const found = await find(page);
    assert.equal(found.text, text);
    assert.equal(found.info.title, title);
    assert.equal(found.lost, 0);
    const selected = await page.evaluate(() => {
      const paragraph = document.querySelector('article p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      return isnadWeb.findArticle(document).text;
    });
    assert.match(selected, /^المدينة نيوز :-/u, 'a selection is read as it is');
  });

  it('has the title and the date that the page declares', async () => {
    const day = '2024-03-10T09:00:00Z';
    const declared = {
      '/meta': `<meta property="og:title" content=" ${title} "><meta property="article:published_time" content="${day}">`,
      // As many pages have it: no valid JSON.
      '/json-ld': `<script type="application/ld+json">{ "datePublished": "${day}", "headline": "a "b" c" }</script>`,
      '/time': `<time datetime="${day}"></time>`,
    };
    for (const [path, html] of Object.entries(declared)) {
      bench.server.page(path, articlePage().replace('</title>', ` | الموقع</title>${html}`));
      const { info } = await find(await bench.open(path));
      assert.deepEqual([info.title, info.date], [title, day], path);
      assert.ok(info.url?.endsWith(path), info.url);
    }
    bench.server.page('/times', articlePage({ before: `<time datetime="${day}"></time>`.repeat(2) }));
    const { info } = await find(await bench.open('/times'));
    assert.equal(info.date, undefined, 'which of two times is the article’s is not known');
  });

  it('is found where no paragraph is marked as one', async () => {
    const bare = `<!doctype html><meta charset=utf-8><title>${title} - موقع</title><body dir=rtl><table><tr><td><b>القائمة</b></td><td>
      <div><h2>${title}</h2></div><div>${paragraphs.join('<br><br>')}</div></td></tr></table></body>`;
    bench.server.page('/bare', bare);
    const found = await find(await bench.open('/bare'));
    assert.equal(found.text, text);
    assert.equal(found.lost, 0);
  });

  it('is found where the names of the elements mislead', async () => {
    bench.server.page(
      '/names',
      articlePage({ attributes: 'class="x"', before: '<div class="sidebar">', after: '</div>' }),
    );
    const found = await find(await bench.open('/names'));
    assert.ok(found.text.includes(paragraphs[2] ?? ''), found.text);
  });

  it('has white space, line breaks and hidden text as they are rendered', async () => {
    const inline = `<p>قال\n   <b>الوزير</b> <i>إن</i><span style="display:none"> لا أحد</span> الأمر<br>انتهى.<br>\n<br>ثم&nbsp;غادر</p>
      <pre>سطر أول من القصيدة\nسطر ثان من القصيدة</pre><pre style="white-space:pre-line">  أول   السطر\n ثانيه\n</pre><span style="position:absolute;clip-path:inset(50%)">للمكفوفين</span><p>كلمة<wbr>ملتصقة  </p><ul><li>أول</li><li>ثان</li></ul>
      <table><tr><td>خلية</td><td>أخرى</td></tr></table><svg><text>رسم</text></svg><textarea>مسودة</textarea>`;
    bench.server.page('/spaces', {
      body: `<!doctype html><meta charset=utf-8><body><main>${inline}</main>`,
      headers: { 'content-security-policy': '' },
    });
    const page = await bench.open('/spaces');
    const { text, lost } = await page.evaluate(() => {
      const { text, map } = isnadWeb.readElement(document.body);
      let lost = 0;
      for (let i = 0; i < text.length; i += 1) {
        const point = map.pointAt(i);
        if (text[i] !== '\n' && (point === null || map.offsetAt(point.node, point.offset) !== i)) lost += 1;
      }
      return { text, lost };
    });
    assert.equal(
      text,
      'قال الوزير إن الأمر\nانتهى.\n\nثم\u00a0غادر\n\nسطر أول من القصيدة\nسطر ثان من القصيدة\n\nأول السطر\nثانيه\n\nكلمةملتصقة\n\nأول\n\nثان\n\nخلية\n\nأخرى',
    );
    assert.equal(lost, 0);
  });

  it('is the selection where there is one', async () => {
    bench.server.page('/news', articlePage(furniture));
    const page = await bench.open('/news');
    await page.evaluate(() => {
      const paragraph = document.querySelectorAll('article p')[1];
      if (paragraph?.firstChild)
        getSelection()?.setBaseAndExtent(paragraph.firstChild, 1, paragraph.firstChild, 60);
    });
    const found = await find(page);
    assert.equal(found.text, paragraphs[1]?.slice(1, 60));
    assert.deepEqual([found.foundBy, found.isArabic], ['selection', true]);
    const whole = await find(page, { useSelection: false });
    assert.equal(whole.text, text);
  });

  it('is empty for an empty page, and not Arabic for an English one', async () => {
    bench.server.page('/empty', '<!doctype html><title></title><body></body>');
    bench.server.page(
      '/english',
      `<!doctype html><body><p>${'The minister said that the port is open. '.repeat(20)}</p></body>`,
    );
    const empty = await find(await bench.open('/empty'));
    assert.deepEqual([empty.text, empty.isArabic], ['', false]);
    const english = await find(await bench.open('/english'));
    assert.equal(english.isArabic, false);
    assert.ok(english.text.startsWith('The minister said'));
  });

  it('is all of a document without any markup, and nothing of a picture', async () => {
    bench.server.page('/plain', { body: text, type: 'text/plain; charset=utf-8' });
    assert.equal((await find(await bench.open('/plain'))).text, text);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${paragraphs[0]}</text></svg>`;
    bench.server.page('/picture', { body: svg, type: 'image/svg+xml' });
    assert.equal((await find(await bench.open('/picture'))).text, '');
  });

  it('gives the ranges of a span across elements, and none once the text has changed', async () => {
    bench.server.page('/spans', articlePage().replace('إغلاق ميناء', 'إغلاق <a href="#"><b>ميناء</b></a>'));
    const page = await bench.open('/spans');
    const result = await page.evaluate(() => {
      const { text, map } = isnadWeb.findArticle(document);
      const start = text.indexOf('تنفي إغلاق');
      const span = { start, end: start + 'تنفي إغلاق ميناء الرملة'.length };
      const texts = map.ranges(span).map(String);
      const current = map.isCurrent();
      const heading = document.querySelector('h1');
      if (heading) heading.textContent = 'عنوان آخر';
      return { texts, current, after: map.ranges(span).length, later: map.isCurrent() };
    });
    assert.equal(result.texts.join(''), 'تنفي إغلاق ميناء الرملة');
    assert.deepEqual([result.current, result.after, result.later], [true, 0, false]);
  });

  it('is found in a time that grows with the length of the page', async () => {
    const long = (times: number) =>
      articlePage({ after: `<p>${paragraphs.join('</p><p>')}</p>`.repeat(times) });
    bench.server.page('/long', long(100));
    bench.server.page('/longer', long(800));
    const time = async (path: string) =>
      (await bench.open(path)).evaluate(() => {
        const started = performance.now();
        const { text } = isnadWeb.findArticle(document);
        return { ms: performance.now() - started, length: text.length };
      });
    const [short, longer] = [await time('/long'), await time('/longer')];
    assert.ok(longer.length > 7 * short.length, `${short.length} and ${longer.length} characters`);
    assert.ok(
      longer.ms < 24 * Math.max(short.ms, 50),
      `${short.ms} ms and ${longer.ms} ms for eight times as much`,
    );
  });
});

inBrowsers('The article of real pages', (bench) => {
  const absent = existsSync(pagesFolder)
    ? false
    : `NOT RUN: ${pagesFolder} is not there. The tests above hold the same code to pages of our own.`;
  it('is found, its title first', { skip: absent }, async (test) => {
    const pages = await serve({ folders: { '/': pagesFolder }, headers: strictPolicy });
    try {
      for (const name of readdirSync(pagesFolder).filter((file) => file.endsWith('.html'))) {
        await test.test(name, async () => {
          const page = await bench.open(`${pages.origin}/${name}`);
          const found = await find(page);
          assert.ok(found.unchanged, 'the page changed');
          assert.equal(found.lost, 0);
          assert.ok(found.isArabic);
          const parts = found.text.split(/\n+/u);
          assert.ok(found.info.title?.includes(parts[0]?.trim() ?? '?'), `«${parts[0]}» is not the title`);
          assert.ok(
            parts.length >= 3 && found.text.length > 500,
            `${parts.length} paragraphs, ${found.text.length} characters`,
          );
          assert.doesNotMatch(found.text, /التعليقات|أضف تعليق|الأكثر قراءة|جميع الحقوق|اقرأ أيضا|مواضيع/u);
          await page.close();
        });
      }
    } finally {
      await pages.close();
    }
  });
});
