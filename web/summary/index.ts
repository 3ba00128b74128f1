export { mountSummary, type SummaryView } from './mount.tsx';
export type { SummaryProps, SummaryState } from './types.ts';
