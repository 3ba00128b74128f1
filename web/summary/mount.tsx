import { render } from 'preact';
import { adoptedStyles } from '../paint/index.ts';
import { summaryStyles } from './styles.ts';
import { Summary } from './summary.tsx';
import type { SummaryProps } from './types.ts';

/** The panel in a side panel, sidebar or page. */
export interface SummaryView {
  /** Changes some properties and draws again. */
  update(changes: Partial<SummaryProps>): void;
  unmount(): void;
}

/** Draws the panel into `root`; its stylesheet is adopted by the document or shadow root around it. */
export function mountSummary(root: Element, props: SummaryProps): SummaryView {
  const around = root.getRootNode();
  const styles = adoptedStyles(around instanceof ShadowRoot ? around : root.ownerDocument);
  void styles.insert(summaryStyles);
  let current = props;
  const draw = (): void => render(<Summary {...current} />, root);
  draw();
  return {
    update(changes) {
      current = { ...current, ...changes };
      draw();
    },
    unmount() {
      render(null, root);
      void styles.remove();
    },
  };
}
