import { keyOf } from "../language/lemma.ts";

export type QuestionLexicon = {
  readonly stop: readonly string[];
  readonly frame: readonly string[];
  readonly report: readonly string[];
  readonly groups: readonly string[];
};

/** What learning found in the training articles, from `config/weights/evidence.json`. */
export type Rarity = Readonly<Record<string, number>>;

export type QuestionWords = {
  readonly stop: ReadonlySet<string>;
  /** Keys. */
  readonly frame: ReadonlySet<string>;
  readonly report: ReadonlySet<string>;
  /** Keys that may stand for a key. */
  alternatives(key: string): ReadonlySet<string>;
  /** 0.05–1: how little a word is used in the news. */
  rarity(key: string): number;
};

const NONE: ReadonlySet<string> = new Set();
const LEAST_RARITY = 0.05;

export const createQuestionWords = (lexicon: QuestionLexicon, rarity: Rarity): QuestionWords => {
  const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(keyOf));
  const others = new Map<string, Set<string>>();
  for (const group of lexicon.groups) {
    const members = keys(group.split(" "));
    for (const one of members) {
      const known = others.get(one) ?? new Set();
      for (const other of members) if (other !== one) known.add(other);
      others.set(one, known);
    }
  }
  const rarities = new Map(Object.entries(rarity));
  return {
    stop: new Set(lexicon.stop),
    frame: keys(lexicon.frame),
    report: keys(lexicon.report),
    alternatives: (key) => others.get(key) ?? NONE,
    rarity: (key) => Math.max(LEAST_RARITY, rarities.get(key) ?? 1),
  };
};
