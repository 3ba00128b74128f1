import type { Reading } from 'isnad';
import type { ShownKind } from './settings.ts';

/** A reading without what the reader does not want to see painted. Ids stay; disputes need both their statements. */
export function withoutHidden(reading: Reading, hidden: readonly ShownKind[]): Reading {
  if (hidden.length === 0) return reading;
  const statements = reading.statements.filter(({ kind }) => !hidden.includes(kind));
  const kept = new Set(statements.map(({ id }) => id));
  return {
    ...reading,
    actors: hidden.includes('actor')
      ? reading.actors.map((actor) => ({ ...actor, mentions: [] }))
      : reading.actors,
    statements,
    disputes: reading.disputes.filter(({ statements: sides }) => sides.every((id) => kept.has(id))),
  };
}
