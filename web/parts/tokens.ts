import { actorKinds, statementKinds } from '../model/index.ts';
import { marker, strokes, washes } from '../paint/index.ts';
import { both, lookProperties } from './look.ts';

const properties = [
  ...[...lookProperties].map(([name, value]) => `${name}: ${value};`),
  ...statementKinds.map((kind) => `--ink-${kind}: ${both(strokes[kind].ink)};`),
  ...actorKinds.map((kind) => `--ink-${kind}: ${both(washes[kind].ink)};`),
];

/**
 * What card, summary and playground share beside their look: the kinds' inks and lines, quotations, buttons.
 * The colours follow `color-scheme`: the reader's own setting, or the page's theme set by `data-theme`.
 */
export const tokens = /* css */ `
.isnad {
  color-scheme: light dark;
  --marker: ${both(marker.active)};
  --shadow: 0 1px 2px light-dark(#3d2f1414, #0006), 0 8px 28px light-dark(#3d2f1429, #0009);
  ${properties.join('\n  ')}
  color: var(--ink);
  scrollbar-color: var(--thumb) var(--paper);
  font: 14px/1.6 var(--label);
}
.isnad[data-theme='light'] { color-scheme: light; }
.isnad[data-theme='dark'] { color-scheme: dark; }
.isnad, .isnad *, .isnad *::before, .isnad *::after { box-sizing: border-box; }
:where(.isnad button) {
  font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: start; cursor: pointer;
}
:where(.isnad) :focus-visible { outline: 2px solid var(--rubric); outline-offset: 2px; border-radius: 3px; }
:where(.isnad :is(h1, h2, h3, p, ul, ol, blockquote)) { margin: 0; padding: 0; }
:where(.isnad :is(ul, ol)) { list-style: none; }

.kind { font-size: 12px; font-weight: 600; color: var(--kind-ink); white-space: nowrap; }
.kind.is-statement {
  text-decoration: underline var(--kind-style) var(--kind-ink) var(--kind-thickness); text-underline-offset: 0.32em;
}
.kind.is-actor { text-decoration: overline var(--kind-style) var(--kind-ink) 1px; }
${statementKinds
  .map(
    (kind) =>
      `.kind[data-kind='${kind}'] { --kind-ink: var(--ink-${kind}); --kind-style: ${strokes[kind].style}; --kind-thickness: ${strokes[kind].thickness}px; }`,
  )
  .join('\n')}
${actorKinds
  .map(
    (kind) =>
      `.kind[data-kind='${kind}'] { --kind-ink: var(--ink-${kind}); --kind-style: ${washes[kind].style}; }`,
  )
  .join('\n')}

.quoted { font: 16px/1.75 var(--text); overflow-wrap: anywhere; }
.speaker { font-weight: 600; }
.speaker.is-nobody { font-weight: 400; color: var(--ink-soft); }
.soft { color: var(--ink-soft); font-size: 12.5px; }

.icon {
  display: inline-grid; place-items: center; width: 28px; height: 28px; flex: none; border-radius: 6px; color: var(--ink-soft);
}
.icon:hover:not(:disabled) { background: var(--leaf); color: var(--ink); }
.icon:disabled { color: color-mix(in srgb, var(--ink-soft) 40%, transparent); cursor: default; }
.icon svg {
  width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round;
}
[dir='rtl'] .icon.is-turning svg { transform: scaleX(-1); }

@media (forced-colors: active) {
  .kind { --kind-ink: CanvasText; }
  .isnad { --edge: CanvasText; }
}
`;
