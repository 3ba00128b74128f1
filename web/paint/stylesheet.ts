import type { ActorKind, StatementKind } from 'isnad';
import { actorKinds, statementKinds } from '../model/index.ts';
import { marker, strokes, type Theme, thinned, washes } from './palette.ts';

/** Every highlight's name begins so. */
export const prefix = 'isnad';

/** Names of the highlights. `depth` 1 is a statement within another: its line runs below the outer one's. */
export const names = {
  actor: (kind: ActorKind) => `${prefix}-${kind}`,
  statement: (kind: StatementKind, depth: 0 | 1, uncertain: boolean) =>
    `${prefix}-${kind}${depth === 1 ? '-within' : ''}${uncertain ? '-uncertain' : ''}`,
  cue: `${prefix}-cue`,
  dispute: `${prefix}-dispute`,
  hover: `${prefix}-hover`,
  active: `${prefix}-active`,
} as const;

/** Which highlight paints over which: CSS Highlight API, `priority`. */
export const priorities = { statement: 0, dispute: 1, cue: 2, actor: 3, hover: 4, active: 5 } as const;

/**
 * The stylesheet of all highlights. Only properties that `::highlight()` takes and that leave the glyphs and their
 * joining alone: background, lines and shadow (CSS Pseudo-Elements 4, 3.2).
 */
export function highlightStyles(theme: Theme): string {
  const rules = [
    ...statementKinds.flatMap((kind) => [
      statementRule(theme, kind, 0, false),
      statementRule(theme, kind, 0, true),
      statementRule(theme, kind, 1, false),
      statementRule(theme, kind, 1, true),
    ]),
    ...actorKinds.map((kind) => actorRule(theme, kind)),
    // A heavier word, as if set in bold, without another font: the letters keep their places.
    rule(names.cue, 'text-shadow: 0.35px 0 0 currentColor, -0.35px 0 0 currentColor'),
    rule(
      names.dispute,
      `background-color: ${thinned(strokes.denial.ink[theme], theme === 'light' ? 0.1 : 0.2)}`,
    ),
    rule(names.hover, `background-color: ${marker.hover[theme]}`),
    rule(names.active, `background-color: ${marker.active[theme]}`),
    `@media (forced-colors: active) {`,
    ...[names.hover, names.active].map((name) =>
      rule(name, 'background-color: Highlight; color: HighlightText'),
    ),
    `}`,
  ];
  return rules.join('\n');
}

function statementRule(theme: Theme, kind: StatementKind, depth: 0 | 1, uncertain: boolean): string {
  const { ink, style, thickness } = strokes[kind];
  const colour = thinned(ink[theme], uncertain ? 0.42 : 0.9);
  return rule(
    names.statement(kind, depth, uncertain),
    `text-decoration: underline ${style} ${colour} ${thickness}px; text-underline-offset: ${depth === 0 ? 0.3 : 0.58}em`,
  );
}

function actorRule(theme: Theme, kind: ActorKind): string {
  const { ink, style } = washes[kind];
  const [wash, line] = theme === 'light' ? [0.07, 0.6] : [0.09, 0.6];
  return rule(
    names.actor(kind),
    `color: ${ink[theme]}; background-color: ${thinned(ink[theme], wash)}; text-decoration: overline ${style} ${thinned(ink[theme], line)} 1px`,
  );
}

function rule(name: string, declarations: string): string {
  return `::highlight(${name}) { ${declarations}; }`;
}
