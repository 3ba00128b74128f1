import type { Target } from '../model/index.ts';
import { sameTarget } from '../model/index.ts';
import type { TextMap } from '../page/index.ts';
import type { Card } from './card.tsx';
import { type Hit, hitTest } from './hit-test.ts';
import type { TargetTable } from './lookup.ts';

export interface PointerOptions {
  readonly document: Document;
  /** What holds the article: only what scrolls this moves the words under the pointer. */
  readonly container: Element;
  readonly map: TextMap;
  readonly table: TargetTable;
  readonly card: Card;
  /** The pointer came upon a target, or left it (null). */
  readonly onHover: (target: Target | null) => void;
  /** The reader clicked or tapped a target; null: beside every target, with a card pinned. */
  readonly onSelect: (target: Target | null) => void;
}

/** The pointer must rest so long on a word before its card opens, and be away so long before it closes; ms. */
const openAfter = 140;
const closeAfter = 320;

/** Opens the card for what the pointer rests on, keeps it while the pointer is in it, and pins it on a click. Returns how to stop. */
export function followPointer(options: PointerOptions): () => void {
  const { document, container, map, table, card, onHover, onSelect } = options;
  let over: Target | null = null;
  let last: { x: number; y: number } | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hitAt = (x: number, y: number): Hit | null => hitTest(document, x, y, map, table);

  function look(): void {
    frame = 0;
    if (last === null) return;
    const hit = hitAt(last.x, last.y);
    if (sameTarget(hit?.target ?? null, over)) return;
    over = hit?.target ?? null;
    onHover(over);
    clearTimeout(timer);
    if (card.pinned) return;
    if (hit === null) timer = setTimeout(() => card.hide(), closeAfter);
    else timer = setTimeout(() => card.show(hit.target, { rect: hit.rect }), openAfter);
  }

  function leave(): void {
    if (over !== null) onHover(null);
    over = null;
    last = null;
    clearTimeout(timer);
    if (!card.pinned) timer = setTimeout(() => card.hide(), closeAfter);
  }

  const listeners: Partial<{ [Name in keyof DocumentEventMap]: (event: DocumentEventMap[Name]) => void }> = {
    pointermove(event) {
      if (event.pointerType === 'touch') return;
      if (event.target === card.host) {
        // In the card: it stays, and nothing under it counts.
        clearTimeout(timer);
        if (over !== null) onHover(null);
        over = card.target;
        last = null;
        return;
      }
      last = { x: event.clientX, y: event.clientY };
      // One look for each frame, however many events.
      frame ||= requestAnimationFrame(look);
    },
    pointerleave(event) {
      // Every element that the pointer leaves is heard of: what counts is the page as a whole, and a frame within it,
      // from which nothing more is heard.
      const left = event.target === document || event.target === document.documentElement;
      if (left || event.relatedTarget instanceof HTMLIFrameElement) leave();
    },
    click(event) {
      if (event.target === card.host || event.button !== 0) return;
      const selection = document.getSelection();
      if (selection !== null && !selection.isCollapsed) return; // the reader selects text
      const hit = hitAt(event.clientX, event.clientY);
      clearTimeout(timer);
      if (hit) {
        card.show(hit.target, { rect: hit.rect, pinned: true });
        onSelect(hit.target);
      } else {
        if (card.pinned) onSelect(null);
        card.hide();
      }
    },
    keydown(event) {
      if (event.key !== 'Escape' || card.target === null) return;
      card.hide();
      onSelect(null);
      event.stopPropagation();
    },
    scroll(event) {
      // A news ticker or a row of pictures that runs by itself moves no word of the article, the card's own content neither.
      if (!(event.target as Node).contains(container)) return;
      clearTimeout(timer);
      if (card.pinned) card.follow();
      else card.hide();
    },
  };
  const stops = Object.entries(listeners).map(([name, listener]) => {
    const options = { capture: true, passive: true };
    document.addEventListener(name, listener as EventListener, options);
    return () => document.removeEventListener(name, listener as EventListener, options);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
  };
}
