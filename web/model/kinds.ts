import type { ActorKind, StatementKind } from 'isnad';

/** The kinds of what is said, and of who says it, in the order in which they are listed everywhere. */
export const statementKinds = [
  'claim',
  'denial',
  'accusation',
  'demand',
  'warning',
  'commitment',
  'stance',
] as const satisfies readonly StatementKind[];
export const actorKinds = [
  'person',
  'organization',
  'place',
  'group',
] as const satisfies readonly ActorKind[];
