/** Which rows are worth ranking: those with the phrase, then with all words, then with all but one, then with the rarest. */
import type { Archive, CandidateQuery, Entry } from "../archive.ts";
import { keysOf, type QuestionWord } from "./question.ts";
import type { Weights } from "./weights.ts";

/** What narrows a look-up. */
export type Scope = Pick<CandidateQuery, "kind" | "speaker" | "articles">;

export const findCandidates = async (
  archive: Archive,
  words: readonly QuestionWord[],
  { scope, weights }: { readonly scope: Scope; readonly weights: Weights },
): Promise<readonly Entry[]> => {
  const found = new Map<string, Entry>();
  const ask = async (query: Pick<CandidateQuery, "phrases" | "groups" | "limit">) => {
    for (const entry of await archive.candidates({ ...scope, ...query }))
      found.set(`${entry.article} ${entry.ordinal}`, entry);
  };
  const { rows, enough } = weights;
  await ask({ phrases: phrasesOf(words, weights.phrases), limit: rows.phrase });
  if (found.size >= rows.phrase) return [...found.values()];
  const groups = groupsOf(words);
  await ask({ groups, limit: rows.all });
  for (const fewer of found.size < enough ? relaxed(groups) : []) {
    if (found.size >= rows.all) break;
    await ask({ groups: fewer, limit: rows.some });
  }
  return [...found.values()];
};

/** The words as typed, then with every combination of spellings put in their places, `most` in all. */
const phrasesOf = (
  words: readonly QuestionWord[],
  most: number,
): readonly (readonly string[])[] => {
  let spelled: readonly (readonly string[])[] = [[]];
  for (const { text, entries, forms } of words) {
    const known = entries > 0 && forms.length === 0 ? [text] : [...forms, text];
    spelled = known.flatMap((form) => spelled.map((start) => [...start, form])).slice(0, most);
  }
  return [words.map(({ text }) => text), ...spelled].slice(0, most);
};

/** Keys of the content words, the rarest word first. */
const groupsOf = (words: readonly QuestionWord[]): readonly (readonly string[])[] =>
  words
    .filter(({ content }) => content)
    .toSorted((a, b) => a.entries - b.entries)
    .map(keysOf);

/** Weaker conditions, strongest first: all groups but one, the rarest alone, any of the three rarest. */
function* relaxed(
  groups: readonly (readonly string[])[],
): Generator<readonly (readonly string[])[]> {
  if (groups.length > 2)
    for (let out = groups.length - 1; out >= 0; out--) yield groups.filter((_, i) => i !== out);
  if (groups.length > 1) yield groups.slice(0, 1);
  if (groups.length > 1) yield [groups.slice(0, 3).flat()];
}
