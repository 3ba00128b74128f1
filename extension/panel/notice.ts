let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in passing at the panel's foot. */
export function showNotice(place: HTMLElement, message: string): void {
  clearTimeout(timer);
  place.textContent = message;
  place.hidden = false;
  timer = setTimeout(() => (place.hidden = true), 6000);
}
