/** A question beside a sentence: what every feature reads. */
import type { Asked, AskedWord } from "./asked.ts";
import { HERE, type Match, matchWord, type Surroundings } from "./match.ts";
import type { Row } from "./row.ts";

export type Pair = {
  readonly asked: Asked;
  readonly row: Row;
  readonly around: Surroundings;
  /** Sentences of the article. */
  readonly of: number;
  /** Of each word of the question. */
  readonly matches: readonly Match[];
  /** What each word weighs among all, frame words less. */
  readonly weights: readonly number[];
  readonly total: number;
  /** Places of matched words. */
  readonly matched: ReadonlySet<number>;
  /** The longest run of the question's words that the sentence prints in order. */
  readonly run: number;
  /** Places of words that name the asked agent. */
  readonly agentAt: readonly number[];
  /** The longest run in any candidate, as a share of the question's words. */
  readonly bestRun: number;
};

const FRAME_SHARE = 0.35;

export const pairOf = (
  asked: Asked,
  row: Row,
  {
    around,
    run,
    bestRun,
  }: { readonly around: Surroundings; readonly run: number; readonly bestRun: number },
): Pair => {
  const matches = asked.words.map((word) => matchWord(word, row, around));
  const weights = asked.words.map(({ weight, frame }) => weight * (frame ? FRAME_SHARE : 1));
  return {
    asked,
    row,
    around,
    of: row.doc.facts.sentences.length,
    matches,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 1e-9),
    matched: new Set(matches.flatMap(({ level, at }) => (level >= HERE ? at : []))),
    run,
    bestRun,
    agentAt: placesNaming(row, asked.agent, around),
  };
};

/** Places of words that print one of `keys` or name its bearer. */
export const placesNaming = (
  { words, who }: Row,
  keys: readonly string[],
  { surname }: Pick<Surroundings, "surname">,
): readonly number[] => {
  if (keys.length === 0) return [];
  const lasts = keys.map(surname);
  const at: number[] = [];
  words.forEach(({ key }, i) => {
    if (keys.includes(key) || lasts.includes(key) || keys.some((one) => who[i]?.words.has(one)))
      at.push(i);
  });
  return at;
};

export const levelOf = (pair: Pair, at: number): number => pair.matches[at]?.level ?? 0;

/** Words of the question that say of what it is: neither frame nor the asked speaker. */
export const isTopic = ({ frame, speaker }: AskedWord): boolean => !frame && !speaker;

/** The longest run of `line` that stands in `keys` in the same order. */
export const longestRun = (line: readonly string[], keys: readonly string[]): number => {
  let longest = 0;
  let last = new Uint8Array(keys.length + 1);
  for (const key of line) {
    const row = new Uint8Array(keys.length + 1);
    for (let j = 0; j < keys.length; j++)
      if (keys[j] === key) {
        const run = (last[j] ?? 0) + 1;
        row[j + 1] = run;
        if (run > longest) longest = run;
      }
    last = row;
  }
  return longest;
};
