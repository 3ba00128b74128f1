import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reading, Statement, StatementKind } from 'isnad';
import { withoutHidden } from '../../extension/settings/filter.ts';
import { patternOf } from '../../extension/settings/site-pattern.ts';

describe('the permission for a site', () => {
  const table: readonly (readonly [input: string, pattern: string | null])[] = [
    ['www.example.com', '*://www.example.com/*'],
    ['  example.com ', '*://example.com/*'],
    ['https://www.example.com/news/1?a=b#c', '*://www.example.com/*'],
    ['http://127.0.0.1:8080/news', '*://127.0.0.1/*'],
    ['example.com:8080', '*://example.com/*'],
    ['localhost', '*://localhost/*'],
    ['الأهرام.مصر', '*://xn--igbhb3b2fjl.xn--wgbh1c/*'],
    ['', null],
    ['no address', null],
    ['example', null],
    ['file:///etc/passwd', null],
    ['chrome://version', null],
    ['javascript://example.com/', null],
    ['*://*/*', null],
  ];
  for (const [input, pattern] of table) {
    it(JSON.stringify(input), () => assert.equal(patternOf(input), pattern));
  }
});

describe('what the reader does not want to see', () => {
  const statement = (id: string, kind: StatementKind): Statement => ({
    id,
    kind,
    cue: { start: 0, end: 3 },
    source: null,
    speaker: 'a1',
    content: [{ start: 4, end: 9 }],
    direct: false,
    within: null,
    confidence: 1,
    why: 'test',
  });
  const reading: Reading = {
    isnad: 1,
    actors: [{ id: 'a1', kind: 'person', name: 'سعاد', role: null, mentions: [{ start: 0, end: 4 }] }],
    statements: [statement('s1', 'claim'), statement('s2', 'denial'), statement('s3', 'stance')],
    disputes: [{ statements: ['s1', 's2'], why: 'test' }],
  };

  it('nothing hidden: the same reading', () => assert.equal(withoutHidden(reading, []), reading));
  it('a kind of statement goes with its disputes, ids stay', () => {
    const shown = withoutHidden(reading, ['claim']);
    assert.deepEqual(
      shown.statements.map(({ id }) => id),
      ['s2', 's3'],
    );
    assert.deepEqual(shown.disputes, []);
    assert.deepEqual(shown.actors, reading.actors);
  });
  it('actors lose their mentions and stay as speakers', () => {
    const shown = withoutHidden(reading, ['actor']);
    assert.deepEqual(shown.actors[0], { ...reading.actors[0], mentions: [] });
    assert.deepEqual(shown.statements, reading.statements);
    assert.deepEqual(shown.disputes, reading.disputes);
  });
});
