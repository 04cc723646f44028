/** Which rows are worth ranking: those with the phrase, with all words, with a part of a long phrase, with some of the words. */
import type { Archive, CandidateQuery, Entry } from "../archive.ts";
import { rowsWith } from "./in-a-row.ts";
import { keysOf, type QuestionWord } from "./question.ts";
import type { Spelling } from "./spelling.ts";
import type { Weights } from "./weights.ts";

/** What narrows a look-up. */
export type Scope = Pick<CandidateQuery, "kind" | "speaker" | "articles">;

type Finding = {
  readonly scope: Scope;
  /** Words of the kind asked for. */
  readonly known: Spelling;
  readonly weights: Weights;
};

export const findCandidates = async (
  archive: Archive,
  words: readonly QuestionWord[],
  { scope, known, weights }: Finding,
): Promise<readonly Entry[]> => {
  const found = new Map<string, Entry>();
  const ask = async (query: Pick<CandidateQuery, "phrases" | "groups" | "limit">) => {
    for (const entry of await rowsWith(archive, { ...scope, ...query }, known))
      found.set(`${entry.article} ${entry.ordinal}`, entry);
  };
  const { rows, enough } = weights;
  await ask({ phrases: phrasesOf(words, weights.phrases), limit: rows.phrase });
  if (found.size >= rows.phrase) return [...found.values()];
  const content = rarestFirst(words).slice(0, weights.groups);
  await ask({ groups: content.map(keysOf), limit: rows.all });
  if (found.size >= enough) return [...found.values()];
  const parts = partsOf(words, weights);
  if (parts.length > 0) await ask({ phrases: parts, limit: rows.some });
  for (const groups of relaxed(content)) {
    if (found.size >= rows.all) break;
    await ask({ groups, limit: rows.some });
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

/** Runs of a long question's words, evenly spread: somebody's wording of a quotation is right in some part. */
const partsOf = (
  words: readonly QuestionWord[],
  { part, phrases }: Weights,
): readonly (readonly string[])[] => {
  const runs = words.length - part;
  const step = Math.max(1, Math.ceil(runs / phrases));
  return Array.from({ length: runs < 2 ? 0 : Math.floor(runs / step) + 1 }, (_, i) =>
    words.slice(i * step, i * step + part).map(({ text }) => text),
  );
};

const rarestFirst = (words: readonly QuestionWord[]): readonly QuestionWord[] =>
  words.filter(({ content }) => content).toSorted((a, b) => a.entries - b.entries);

/** Weaker conditions, strongest first: all groups but one, the rarest alone, any of the three rarest. */
function* relaxed(words: readonly QuestionWord[]): Generator<readonly (readonly string[])[]> {
  const groups = words.map(keysOf);
  if (groups.length > 2)
    for (let out = groups.length - 1; out >= 0; out--) yield groups.filter((_, i) => i !== out);
  const known = words.filter(({ entries, forms }) => entries > 0 || forms.length > 0).map(keysOf);
  if (groups.length < 2 || known.length === 0) return;
  yield known.slice(0, 1);
  yield [known.slice(0, 3).flat()];
}
