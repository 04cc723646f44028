/** Rows that hold words in a row, found by the rarest of these: to go through all places of *of* and *the* takes ten times as long. */
import type { Archive, CandidateQuery, Entry } from "../archive.ts";
import type { Spelling } from "./spelling.ts";
import { stem } from "./stem.ts";
import { wordList } from "./words.ts";

/** A word in more rows than these finds too many. */
const RARE = 2_000;
/** Rows looked at; where there are more, the engine goes through the places. */
const MOST = 120;
/** Places in the phrase of which the words are looked for. */
const PLACES = 2;

type Finder = Pick<Archive, "candidates">;
type Phrases = NonNullable<CandidateQuery["phrases"]>;

/** As `candidates`; `words` are those of the kind asked for. */
export const rowsWith = async (
  archive: Finder,
  query: CandidateQuery,
  words: Spelling,
): Promise<readonly Entry[]> => {
  const { phrases, ...rest } = query;
  const groups = phrases && rarestIn(phrases, words);
  if (!groups || query.limit > MOST) return archive.candidates(query);
  if (groups.length === 0) return [];
  const found = await archive.candidates({
    ...rest,
    groups: [...(query.groups ?? []), ...groups],
    limit: MOST,
  });
  if (found.length === MOST) return archive.candidates(query);
  const lines = phrases.map(lineOf);
  return found
    .filter(({ text }) => {
      const line = lineOf(wordList(text));
      return lines.some((phrase) => line.includes(phrase));
    })
    .slice(0, query.limit);
};

const lineOf = (words: readonly string[]): string => ` ${words.join(" ")} `;

/** Keys of the words at the places with the rarest; none where nothing is printed there. Undefined: all are frequent. */
const rarestIn = (phrases: Phrases, words: Spelling): Phrases | undefined => {
  const length = phrases[0]?.length ?? 0;
  if (length < 2 || phrases.some((one) => one.length !== length)) return undefined;
  const places = Array.from({ length }, (_, at) => {
    const there = [...new Set(phrases.map((one) => one[at] ?? ""))];
    return {
      keys: [...new Set(there.map(stem))],
      rows: there.reduce((sum, word) => sum + words.count(word), 0),
    };
  }).sort((a, b) => a.rows - b.rows);
  const [rarest] = places;
  if (!rarest || rarest.rows > RARE) return undefined;
  return rarest.rows === 0 ? [] : places.slice(0, PLACES).map(({ keys }) => keys);
};
