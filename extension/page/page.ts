import { answer } from '../messages/send.ts';
import { PageSession } from './session.ts';

/** Set in the content scripts' own world of a page: the script may be put into a page many times, one of them listens. */
const marker = Symbol.for('isnad.page');

/**
 * The content script. Injected by the reader's click; does nothing until it is asked. True tells whoever put it in that
 * it runs.
 */
export function start(): true {
  const world = globalThis as { [marker]?: true };
  if (world[marker]) return true;
  world[marker] = true;
  const session = new PageSession();
  answer('page', {
    'page.read': ({ quiet }) => session.read(quiet),
    'page.clear': () => session.clear(),
    'page.shown': () => session.shown,
    'page.jump': ({ target }) => session.jump(target),
  });
  return true;
}
