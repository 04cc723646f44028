/** Reads claims marked in articles: a wording and who made it. Their text stays where it is: only numbers leave. */
import fs from "node:fs";
import path from "node:path";

export type ClaimArticle = {
  readonly file: string;
  readonly text: string;
  /** Words of each claim, as they are compared. */
  readonly claims: readonly (readonly string[])[];
};

type Marked = { readonly file: string; readonly utterance: string };

/** Articles of `folder` (its `gold.json` and `text`) in order of their names. */
export const readClaims = (folder: string): readonly ClaimArticle[] => {
  const marked = JSON.parse(fs.readFileSync(path.join(folder, "gold.json"), "utf8")) as Marked[];
  const files = [...new Set(marked.map(({ file }) => file))].sort();
  return files.map((file) => ({
    file,
    text: fs.readFileSync(path.join(folder, "text", file), "utf8"),
    claims: marked.filter((one) => one.file === file).map(({ utterance }) => wordsOf(utterance)),
  }));
};

const WORD = /[a-z0-9]+(?:'[a-z]+)?/g;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[’‘´`]/g, "'")
    .match(WORD) ?? [];

/** Half of the words in common: the same claim. */
const ALIKE = 0.5;

export const isClaimed = ({ claims }: ClaimArticle, wording: string): boolean => {
  const words = wordsOf(wording);
  return claims.some((claim) => likeness(claim, words) >= ALIKE);
};

/** F1 of the words, each counted as often as it stands. */
const likeness = (a: readonly string[], b: readonly string[]): number => {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    both++;
  }
  return both === 0 ? 0 : (2 * both) / (a.length + b.length);
};
