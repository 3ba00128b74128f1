import { render } from 'preact';
import type { Translator } from '../i18n/index.ts';
import type { ReadingModel, Target } from '../model/index.ts';
import type { TextMap } from '../page/index.ts';
import type { Theme } from '../paint/index.ts';
import { freeArea, linesOf } from './anchor.ts';
import { areaFor, placeCard } from './place.ts';
import { cardStyles } from './styles.ts';
import { ActorCard, StatementCard } from './views.tsx';

export interface CardOptions {
  readonly document: Document;
  /** What holds the article: the card stays beside nothing else where it can. */
  readonly container: Element;
  readonly model: ReadingModel;
  readonly map: TextMap;
  readonly t: Translator;
  /** Of the page, so that the card fits it. */
  readonly theme: Theme;
  /** The reader asked to go to a target (a mention, a statement): scroll there, mark it, show its card. */
  readonly onJump: (target: Target) => void;
  /** The card was closed by the reader. */
  readonly onClose?: () => void;
}

/** The card of an actor or a statement: one host element with a closed shadow root under the document element. */
export interface Card {
  readonly host: HTMLElement;
  /** What is shown, or null. */
  readonly target: Target | null;
  /** The reader chose what is shown: it stays until it is closed. */
  readonly pinned: boolean;
  /** Shows a target's card. Nothing happens for a target that the reading does not know. */
  show(target: Target, options?: ShowOptions): void;
  /** Puts the card beside its word again after the page scrolled; hides it when the word left the viewport. */
  follow(): void;
  hide(): void;
  /** Takes the host element away. */
  destroy(): void;
}

export interface ShowOptions {
  /** Beside this line box (viewport px); without it, where the target is rendered first. */
  readonly rect?: DOMRect;
  readonly pinned?: boolean;
  /** Moves the focus into the card; it goes back when the card closes. */
  readonly focus?: boolean;
}

export function createCard(options: CardOptions): Card {
  const { document, container, model, map, t, theme, onJump, onClose } = options;
  const host = document.createElement('isnad-card');
  const root = host.attachShadow({ mode: 'closed' });
  const view = document.defaultView ?? window;
  adopt(root, cardStyles);
  const box = document.createElement('div');
  box.className = 'isnad';
  box.dataset['theme'] = theme;
  box.dir = t.direction;
  box.lang = t.locale;
  root.append(box);
  document.documentElement.append(host);

  let shown: Target | null = null;
  let pinned = false;
  /** Where the word stood, and where its target began then. */
  let anchor: { word: DOMRectReadOnly; start: DOMRectReadOnly } | null = null;
  let focusedBefore: Element | null = null;

  function hide(): void {
    shown = null;
    pinned = false;
    anchor = null;
    host.removeAttribute('data-shown');
    if (document.activeElement === host && focusedBefore instanceof HTMLElement) focusedBefore.focus();
    focusedBefore = null;
  }
  function close(): void {
    hide();
    onClose?.();
  }

  function content(target: Target) {
    const context = { model, t, onJump, onClose: close };
    if (target.type === 'actor') {
      const actor = model.actor(target.id);
      return (
        actor && {
          label: t('card_actor', { name: actor.name }),
          body: <ActorCard {...{ actor, mention: target.mention, ...context }} />,
        }
      );
    }
    const id =
      target.type === 'statement'
        ? target.id
        : model.disputes.find((it) => it.index === target.index)?.first.id;
    const statement = id === undefined ? undefined : model.statement(id);
    return (
      statement && { label: t('card_statement'), body: <StatementCard {...{ statement, ...context }} /> }
    );
  }

  function place(word: DOMRectReadOnly): void {
    const viewport = { width: document.documentElement.clientWidth, height: view.innerHeight };
    box.style.removeProperty('--room');
    const size = box.getBoundingClientRect();
    const area = areaFor(viewport, container.getBoundingClientRect(), size);
    const { left, top, height } = placeCard(word, size, area, t.direction);
    // Only where the card must be lower than it would be: its own height may have been rounded down.
    if (height < Math.floor(size.height)) box.style.setProperty('--room', `${height}px`);
    box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  return {
    host,
    get target() {
      return shown;
    },
    get pinned() {
      return pinned;
    },
    show(target, options = {}) {
      const made = content(target);
      const lines = linesOf(target, model, map);
      const [start] = lines;
      if (made === undefined || start === undefined) return;
      shown = target;
      pinned = options.pinned ?? false;
      anchor = { word: freeArea(options.rect ?? start, lines), start };
      render(
        <div class="card" role="dialog" aria-label={made.label} tabIndex={-1} key={JSON.stringify(target)}>
          {made.body}
        </div>,
        box,
      );
      host.setAttribute('data-shown', '');
      place(anchor.word);
      if (options.focus === true) {
        focusedBefore ??= document.activeElement;
        box.querySelector<HTMLElement>('.card')?.focus();
      }
    },
    follow() {
      const now = shown && linesOf(shown, model, map)[0];
      if (!now || !anchor) return;
      const { word, start } = anchor;
      const moved = new DOMRect(word.x + now.x - start.x, word.y + now.y - start.y, word.width, word.height);
      if (moved.bottom < 0 || moved.top > view.innerHeight) hide();
      else place(moved);
    },
    hide,
    destroy() {
      hide();
      render(null, box);
      host.remove();
    },
  };
}

function adopt(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
