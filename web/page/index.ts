export { findArticle, readElement, type Article, type FindOptions, type FoundBy } from './find.ts';
export { type TextMap, type TextPoint } from './text-map.ts';
