/** Every number that search is tuned by. `bench search` shows what a change does. */
export type Weights = {
  /** Score (0–1) from which a hit answers; below it, it is only what comes nearest. */
  readonly answers: number;
  /** Added for the share of neighbouring words of the question that stand in its order. */
  readonly order: number;
  /** Added where the words stand close together … */
  readonly close: number;
  /** … of which half is left with this many words between them. */
  readonly far: number;
  /** Added where the question stands as a phrase. */
  readonly phrase: number;
  /** What another form of a word (*resigned* for *resign*) is worth; an equal word is worth 1. */
  readonly stem: number;
  /** What a longer word is worth that begins with the word asked for. */
  readonly prefix: number;
  /** What a word of the speaker's name is worth: more than the same name in their words, as *sanders medicare* asks what he said. */
  readonly name: number;
  /** Least value at which an unequal word counts as the one asked for. */
  readonly least: number;
  /** A word is rare, and may be a slip, up to one in so many entries … */
  readonly rareShare: number;
  /** … and up to this number of entries in any archive. */
  readonly rareCount: number;
  /** Spellings, names and completions tried for a rare word, of each. */
  readonly spellings: number;
  /** Words of a question, the rarest, that are taken for slips at all. */
  readonly spelled: number;
  /** Phrases tried, with spellings put in their places. */
  readonly phrases: number;
  /** Words of a question that are read; the rest is left. */
  readonly words: number;
  /** Of its content words, the rarest that rows are asked for. */
  readonly groups: number;
  /** Words in a run, where a long question is looked for in parts. */
  readonly part: number;
  /** Most rows asked of the archive: holding the phrase, all words, all words but one or the rarest. */
  readonly rows: { readonly phrase: number; readonly all: number; readonly some: number };
  /** Candidates below which words are left out, one at a time. */
  readonly enough: number;
};

export const WEIGHTS: Weights = {
  answers: 0.7,
  order: 0.04,
  close: 0.25,
  far: 8,
  phrase: 0.15,
  stem: 0.9,
  prefix: 0.8,
  name: 1.1,
  least: 0.5,
  rareShare: 50_000,
  rareCount: 3,
  spellings: 8,
  spelled: 24,
  phrases: 24,
  words: 120,
  groups: 12,
  part: 4,
  rows: { phrase: 50, all: 200, some: 60 },
  enough: 10,
};
