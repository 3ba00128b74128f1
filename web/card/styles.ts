import { tokens } from '../parts/index.ts';

/** The card's stylesheet, adopted by its shadow root: no rule of the page reaches in, none of these reaches out. */
export const cardStyles = /* css */ `
${tokens}
:host { all: initial; position: fixed; inset: 0 auto auto 0; z-index: 2147483647; pointer-events: none; }
:host(:not([data-shown])) { visibility: hidden; }
:host([data-shown]) .card { pointer-events: auto; }
.card {
  width: 340px; max-width: calc(100vw - 16px); max-height: min(440px, calc(100vh - 16px), var(--room, 440px)); overflow: auto;
  overscroll-behavior: contain; background: var(--paper); border: 1px solid var(--edge);
  border-block-start: 3px solid var(--rubric); border-radius: 4px 4px 10px 10px; box-shadow: var(--shadow);
  padding: 12px 16px 14px; animation: rise 0.12s ease-out;
}
@keyframes rise { from { opacity: 0; transform: translateY(3px); } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
.head { display: flex; gap: 8px; align-items: center; justify-content: space-between; }
/* The cross itself, not the room around it, ends where the lines end. */
.head .close { margin-block: -2px; margin-inline-end: -7px; }
.name { font: 700 19px/1.5 var(--text); overflow-wrap: anywhere; }
button:hover > bdi, .row:hover .quoted { text-decoration: underline; text-underline-offset: 0.3em; }
.role { font: 15px/1.6 var(--text); color: var(--ink-soft); }
.facts { display: flex; flex-wrap: wrap; gap: 2px 12px; margin-block-start: 6px; }
.excerpt { margin-block: 8px 4px; padding-inline-start: 12px; border-inline-start: 2px solid var(--edge); }
.section { margin-block-start: 12px; padding-block-start: 8px; border-block-start: 1px solid var(--edge); }
.section > h3 { font: 600 12.5px/1.6 var(--label); color: var(--ink-soft); }
.spellings { display: flex; flex-wrap: wrap; gap: 4px 10px; font: 15px/1.6 var(--text); }
.row { display: block; width: 100%; padding-block: 5px; }
.row .quoted { font-size: 15px; line-height: 1.65; display: block; }
.steps { display: flex; align-items: center; gap: 6px; margin-block-start: 8px; margin-inline-start: -7px; }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } }
`;
