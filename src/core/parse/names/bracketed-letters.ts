/** Letters that a name is called by, as it prints them in brackets behind itself. */
import type { Token } from "../text/tokens.ts";
import type { Cluster } from "./cluster.ts";
import type { Form } from "./name-forms.ts";

/** Orrin Court of Wells (CW): what a name is called for short in brackets behind it, of whichever of its words. */
export const bracketedLetters = (
  tokens: readonly Token[],
  short: readonly Form[],
  clusterAt: (name: number) => Cluster | undefined,
): ReadonlyMap<string, Cluster> => {
  const found = new Map<string, Cluster>();
  for (const { words, at, name } of short) {
    const [word = ""] = words;
    const text = tokens[name.last]?.text ?? "";
    const brackets = tokens[name.first - 1]?.text === "(" && tokens[name.last + 1]?.text === ")";
    if (!brackets || text !== text.toUpperCase() || word.length < 2) continue;
    const before = clusterAt(at - 1);
    const full = before?.forms.find(({ name: { last } }) => last === name.first - 2);
    if (before && full && beginsWords(word, full.words)) found.set(word, before);
  }
  return found;
};

/** Each letter begins a word, in order: *cas* for *north american court of arbitration for sport*. */
const beginsWords = (letters: string, words: readonly string[]): boolean => {
  let at = 0;
  for (const letter of letters) {
    while (at < words.length && words[at]?.[0] !== letter) at++;
    if (at++ >= words.length) return false;
  }
  return true;
};
