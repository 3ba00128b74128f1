export { actorKinds, statementKinds } from './kinds.ts';
export { type Target, sameTarget } from './target.ts';
export { ReadingModel, type Speaker, type DisputeSides } from './reading-model.ts';
