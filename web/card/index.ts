export { createCard, type Card, type CardOptions } from './card.tsx';
export { hitTest, type Hit } from './hit-test.ts';
export { TargetTable, type Found } from './lookup.ts';
export { followPointer, type PointerOptions } from './pointer.ts';
