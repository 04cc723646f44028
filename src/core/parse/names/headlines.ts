/** Where every word has a capital, which then says nothing of names. */
import type { Token } from "../text/tokens.ts";

const WORD = /^[\p{L}\p{N}]/u;
const HEADLINE_SHARE = 0.7;

/** Paragraphs set in title case, where a capital says nothing; *Lee met Ray and Roe Friday*, whose verb has none, is no such. */
export const headlineParagraphs = (tokens: readonly Token[]): ReadonlySet<number> => {
  const words = new Map<number, { long: number; capital: number; acts: boolean }>();
  for (const token of tokens) {
    if (token.text.length < 4 || !WORD.test(token.text)) continue;
    const count = words.get(token.paragraph) ?? { long: 0, capital: 0, acts: false };
    words.set(token.paragraph, count);
    count.long++;
    if (token.capital) count.capital++;
    else count.acts ||= token.pos === "VERB";
  }
  const found = new Set<number>();
  for (const [paragraph, { long, capital, acts }] of words)
    if (long >= 4 && !acts && capital / long > HEADLINE_SHARE) found.add(paragraph);
  return found;
};
