import type { Row } from "./row.ts";

const LETTER = /[\p{L}\p{N}]/u;

/** Whether the articles print a word mostly with a capital, the start of a sentence not counted. */
export const namesIn = (rows: readonly Row[]): ((key: string) => boolean) => {
  const seen = new Map<string, number>();
  for (const { words } of rows)
    words.forEach(({ key, text, capital }, i) => {
      const inside = i > 0 && LETTER.test(words[i - 1]?.text ?? "");
      if (inside && LETTER.test(text)) seen.set(key, (seen.get(key) ?? 0) + (capital ? 1 : -1));
    });
  return (key) => (seen.get(key) ?? 0) > 0;
};
