/** The share of Arabic letters among the letters of a text, 0 to 1; 0 where there are no letters. */
export function arabicShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) / letters;
}

/** Whether a text is worth reading as Arabic: at least half of its letters, and at least ten Arabic words. */
export function isArabicText(text: string, share: number): boolean {
  return share >= 0.5 && (text.match(/\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*/gu)?.length ?? 0) >= 10;
}
