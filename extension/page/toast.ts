import { type Theme, themeOf } from '@isnad/web/paint';
import { fonts, look } from '@isnad/web/parts';
import type { Problem } from '../messages/problem.ts';
import type { ThemeSetting } from '../settings/settings.ts';
import { locale, text, translator } from '../texts/texts.ts';

/** How long a message stays, in milliseconds; it stays on while the pointer is on it. */
const stay = 9000;

let current: { readonly host: HTMLElement; timer: ReturnType<typeof setTimeout> } | null = null;

/**
 * Says on the page why it was not read, in a closed shadow root, in the card's theme: the page's own unless the reader
 * chose one. Styled through the CSSOM alone, which no page CSP refuses and which works where content scripts cannot
 * adopt stylesheets.
 */
export function toast(problem: Problem, setting: ThemeSetting): void {
  hideToast();
  const page = (document.body as HTMLElement | null) ?? document.documentElement;
  const theme: Theme = setting === 'auto' ? themeOf(page) : setting;
  const arabic = locale() === 'ar';
  const direction = arabic ? 'rtl' : 'ltr';
  const host = styled('isnad-toast', {
    all: 'initial',
    // At the end where the browser's buttons are, whichever way the page is written.
    direction,
    position: 'fixed',
    insetBlockStart: '16px',
    insetInlineEnd: '16px',
    zIndex: '2147483647',
  });
  const box = styled('div', {
    direction,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: '10px',
    alignItems: 'start',
    maxInlineSize: '360px',
    padding: '12px 14px',
    font: `15px/1.6 ${fonts.label}`,
    colorScheme: theme,
    color: look.ink[theme],
    background: look.paper[theme],
    border: `1px solid ${look.edge[theme]}`,
    borderBlockStart: `3px solid ${look.rubric[theme]}`,
    borderRadius: '10px',
    boxShadow: '0 1px 2px #3d2f1414, 0 8px 28px #3d2f1440',
  });
  box.setAttribute('role', 'alert');
  box.lang = arabic ? 'ar' : 'en';
  box.append(mark(theme), message(problem), closeButton());
  host.attachShadow({ mode: 'closed' }).append(box);
  document.documentElement.append(host);
  current = { host, timer: setTimeout(hideToast, stay) };
  box.addEventListener('pointerenter', () => clearTimeout(current?.timer));
  box.addEventListener('pointerleave', () => {
    if (current) current.timer = setTimeout(hideToast, stay / 3);
  });
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
    box.animate(
      [
        { opacity: 0, transform: 'translateY(-8px)' },
        { opacity: 1, transform: 'none' },
      ],
      { duration: 160, easing: 'ease-out' },
    );
  }
}

export function hideToast(): void {
  if (!current) return;
  clearTimeout(current.timer);
  current.host.remove();
  current = null;
}

function mark(theme: Theme): HTMLElement {
  const quotes = styled('span', { color: look.rubric[theme], fontWeight: '700' });
  quotes.setAttribute('aria-hidden', 'true');
  quotes.textContent = '«»';
  return quotes;
}

function message(problem: Problem): HTMLElement {
  const words = styled('span', { overflowWrap: 'anywhere' });
  words.textContent = text(`problem_${problem.code}`);
  if (problem.code === 'engine' || problem.code === 'internal') {
    const detail = styled('span', {
      display: 'block',
      marginBlockStart: '4px',
      fontSize: '12px',
      opacity: '0.75',
    });
    detail.dir = 'auto';
    detail.textContent = problem.detail;
    words.append(detail);
  }
  return words;
}

function closeButton(): HTMLElement {
  const button = styled('button', {
    all: 'unset',
    cursor: 'pointer',
    padding: '0 4px',
    fontSize: '18px',
    lineHeight: '1.3',
    opacity: '0.8',
  });
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', translator()('close'));
  button.textContent = '×';
  button.addEventListener('click', hideToast);
  return button;
}

function styled(name: string, styles: Partial<Record<keyof CSSStyleDeclaration, string>>): HTMLElement {
  const element = document.createElement(name);
  Object.assign(element.style, styles);
  return element;
}
