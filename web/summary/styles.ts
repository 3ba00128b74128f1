import { tokens } from '../parts/index.ts';

/** The panel's stylesheet. It measures its own width, not the window's: a side panel is narrow, a page is not. */
export const summaryStyles = /* css */ `
${tokens}
.summary { container: summary / inline-size; background: var(--paper); min-height: 100%; }
.summary .title { font: 700 19px/1.55 var(--text); text-wrap: balance; }
.summary .top { padding: 16px 18px 12px; display: grid; gap: 6px; }
.summary .counts, .summary .facts { display: flex; flex-wrap: wrap; gap: 0 12px; }
.summary .notice { background: var(--leaf); border-inline-start: 3px solid var(--rubric); padding: 8px 12px; font-size: 13px; }
.summary .exports { display: flex; align-items: center; gap: 8px; margin-block-start: 2px; }
.summary .small {
  border: 1px solid var(--edge); border-radius: 5px; padding: 2px 10px; font-size: 12.5px; background: var(--paper);
}
.summary .small:hover { background: var(--leaf); }
.summary .main {
  background: var(--rubric); color: var(--on-rubric); border-radius: 6px; padding: 7px 20px; font-weight: 600; justify-self: center;
}
.summary .count { font-variant-numeric: tabular-nums; color: var(--ink-soft); font-weight: 400; font-size: 0.9em; }

.summary .tabs {
  display: flex; gap: 2px; position: sticky; inset-block-start: 0; z-index: 1; background: var(--paper);
  border-block-end: 1px solid var(--edge); padding-inline: 12px;
}
.summary .tabs button { padding: 9px 8px 8px; border-block-end: 3px solid transparent; margin-block-end: -1px; color: var(--ink-soft); white-space: nowrap; }
.summary .tabs button:hover { color: var(--ink); }
.summary .tabs [aria-selected='true'] { color: var(--ink); font-weight: 600; border-color: var(--rubric); }
.summary .tabs :focus-visible { outline-offset: -3px; }
/* Firefox's sidebar begins 240 px wide, a scrollbar in it: the three names fit without their counts, which stand above anyway. */
@container summary (max-width: 330px) {
  .summary .tabs { padding-inline: 10px; }
  .summary .tabs button { padding-inline: 6px; }
  .summary .tabs .count { display: none; }
}
@container summary (max-width: 250px) {
  .summary .tabs { padding-inline: 4px; gap: 0; justify-content: space-between; }
  .summary .tabs button { padding-inline: 4px; font-size: 12.5px; }
}

.summary .panel { padding-block-end: 24px; }
.summary .filters { display: grid; gap: 10px; padding: 14px 18px; background: var(--leaf); border-block-end: 1px solid var(--edge); }
.summary .search, .summary select {
  font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 6px; padding: 5px 10px;
  width: 100%; min-width: 0; font-size: 13.5px; line-height: 1.5;
}
.summary .search::placeholder { color: var(--ink-soft); opacity: 1; }
/* Drawn here, since Chromium puts its own arrow at the very edge where writing goes left. */
.summary select {
  appearance: none; padding-inline-end: 26px;
  background-image: linear-gradient(45deg, transparent 50%, var(--ink-soft) 50%), linear-gradient(135deg, var(--ink-soft) 50%, transparent 50%);
  background-size: 5px 5px; background-repeat: no-repeat; background-position: right 14px center, right 9px center;
}
.summary[dir='rtl'] select { background-position: left 9px center, left 14px center; }
.summary .kinds { display: flex; flex-wrap: wrap; gap: 6px; }
.summary .toggle { border: 1px solid var(--edge); border-radius: 6px; padding: 1px 9px 4px; background: var(--paper); }
.summary .toggle:has(.is-actor) { padding-block: 4px 1px; }
.summary .toggle:hover { border-color: var(--ink-soft); }
.summary .toggle[aria-pressed='true'] { background: var(--marker); border-color: var(--ink); }
.summary .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 10px; }
.summary .choice { display: grid; gap: 2px; min-width: 0; }

.summary .group { font: 600 14px/1.6 var(--label); color: var(--rubric); padding: 14px 18px 2px; }
.summary .rows > li { border-block-end: 1px solid color-mix(in srgb, var(--edge) 60%, transparent); }
.summary .row { display: grid; gap: 2px; width: 100%; padding: 10px 18px; }
.summary .row:hover, .summary .side:hover { background: var(--leaf); }
.summary [aria-current='true'] { background: var(--marker); }
.summary .row[aria-current='true']:hover, .summary .side[aria-current='true']:hover { background: var(--marker); }
/* Rows run from right to left, as what they quote does, whatever the language around them; facts stand at the same edge. */
.summary .row .facts[dir='ltr'] { justify-content: flex-end; text-align: right; }
.summary .row[aria-current='true'], .summary .side[aria-current='true'] { box-shadow: inset -3px 0 var(--rubric); }
.summary [aria-current='true'] :is(.soft, .count, .actor-role) { color: var(--ink); }
.summary .who { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; justify-content: space-between; }
.summary .is-within .row { padding-inline-start: 34px; }
.summary .opposed::before { content: '⇄ '; color: var(--rubric); }
.summary .none { padding: 26px 18px; color: var(--ink-soft); text-align: center; }
.summary .note { padding: 12px 18px 0; }

.summary .actor { position: relative; }
.summary .actor-name { font: 700 16.5px/1.6 var(--text); overflow-wrap: anywhere; }
.summary .actor-role { font: 14.5px/1.6 var(--text); color: var(--ink-soft); }
.summary .actor .steps { position: absolute; left: 11px; bottom: 6px; display: flex; }
.summary .actor:has(.steps) .facts { padding-left: 56px; }
.summary .disputes { display: grid; gap: 14px; padding: 14px 18px; }
.summary .dispute { display: grid; border: 1px solid var(--edge); border-radius: 8px; overflow: hidden; }
.summary .side { display: grid; gap: 3px; align-content: start; justify-items: start; padding: 10px 14px 12px; min-width: 0; }
.summary .side .quoted { justify-self: stretch; }
.summary .side :focus-visible { outline-offset: -3px; }
.summary .versus { display: flex; align-items: center; gap: 8px; color: var(--rubric); font-size: 12px; font-weight: 600; }
.summary .versus::before, .summary .versus::after { content: ''; flex: 1; border-block-start: 1px dashed var(--edge); }
@container summary (min-width: 460px) {
  .summary .dispute { grid-template-columns: 1fr auto 1fr; }
  .summary .versus { flex-direction: column; }
  .summary .versus::before, .summary .versus::after { border-block-start: 0; border-inline-start: 1px dashed var(--edge); }
}

.summary .state { display: grid; gap: 12px; padding: 56px 28px; text-align: center; justify-items: center; color: var(--ink-soft); text-wrap: pretty; }
.summary .state .title { color: var(--ink); }
.summary .dots { display: flex; gap: 6px; }
.summary .dots i { width: 8px; height: 8px; background: var(--rubric); transform: rotate(45deg); animation: breathe 1.2s infinite ease-in-out; }
.summary .dots i:nth-child(2) { animation-delay: 0.15s; }
.summary .dots i:nth-child(3) { animation-delay: 0.3s; }
@keyframes breathe { 0%, 60%, 100% { opacity: 0.25; } 30% { opacity: 1; } }
@media (prefers-reduced-motion: reduce) { .summary .dots i { animation: none; } }
@media (forced-colors: active) {
  .summary [aria-current='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
  .summary .toggle[aria-pressed='true'] { border: 2px solid Highlight; }
  .summary select { appearance: auto; }
}
`;
