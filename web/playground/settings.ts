/** What the reader set before; null where nothing is kept, or where the browser keeps nothing. */
export function recall<Value extends string>(name: string, values: readonly Value[]): Value | null {
  try {
    const kept = localStorage.getItem(`isnad-${name}`);
    return values.find((value) => value === kept) ?? null;
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`isnad-${name}`, value);
  } catch {
    // kept for this visit only
  }
}
