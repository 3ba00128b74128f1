/** The share of Arabic letters among the letters of a text, 0 to 1; 0 where there are no letters. */
export function arabicShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) / letters;
}

/** A text with fewer Arabic words holds no sentence to read. */
const fewestWords = 4;

/** Whether a text is worth reading as Arabic: at least half of its letters, and a few words. */
export function isArabicText(text: string, share: number): boolean {
  return (
    share >= 0.5 && (text.match(/\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*/gu)?.length ?? 0) >= fewestWords
  );
}
