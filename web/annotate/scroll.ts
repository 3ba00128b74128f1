/** Brings a range to the middle of the viewport, and of every scrolling box around it. At once: nothing to wait for, no motion. */
export function scrollToRange(range: Range): void {
  const document = range.startContainer.ownerDocument;
  const view = document?.defaultView;
  if (!document || !view) return;
  for (let box = range.startContainer.parentElement; box && box !== document.body; box = box.parentElement) {
    if (box === document.documentElement || !scrolls(box, view)) continue;
    const { top, bottom } = box.getBoundingClientRect();
    box.scrollBy({ top: middle(range) - (top + bottom) / 2, behavior: 'instant' });
  }
  view.scrollBy({ top: middle(range) - view.innerHeight / 2, behavior: 'instant' });
}

function middle(range: Range): number {
  const rect = range.getClientRects()[0] ?? range.getBoundingClientRect();
  return (rect.top + rect.bottom) / 2;
}

function scrolls(box: Element, view: Window): boolean {
  return box.scrollHeight > box.clientHeight && /auto|scroll/.test(view.getComputedStyle(box).overflowY);
}
