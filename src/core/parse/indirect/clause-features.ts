/** What is measured of a cue and a clause that it may report. */

import { between } from "../counts.ts";
import { code, cueKind, tense } from "../learnt/feature-codes.ts";
import { type Feature, namesOf, vectorsOf } from "../learnt/vectors.ts";
import type { Cue } from "../phrases/cues.ts";
import type { Scene } from "../scene.ts";
import type { Token } from "../text/tokens.ts";
import type { Clause } from "./clauses.ts";

/** Learnt of each cue's base form: the log-odds that it reports words at all, and that it does so before or after them without marks. */
export type CueOdds = {
  readonly any: number;
  readonly after: number;
  readonly before: number;
  /** Of its uses as a cue, the log-odds that the words stand in marks. */
  readonly marked: number;
};

export type ClausePair = {
  readonly scene: Scene;
  readonly cue: Cue;
  readonly clause: Clause;
  readonly odds: CueOdds;
  /** Tokens from the cue's verb to its subject; 99: none. */
  readonly subjectGap: number;
  readonly subjectKind: number;
  /** The cue is the reporting verb of a quotation in marks. */
  readonly quoting: boolean;
};

const POS = code("VERB|AUX|NOUN|PROPN|PRON|DET|ADJ|ADV|ADP|PART|SCONJ|CCONJ|NUM|PUNCT|SYM X INTJ");
const nextWord = code(
  'that|to|for|of|on|about|with|as|in at|by from|how why what whether if when where who which|he she they it i we you|,|:|.|"|not|a an|the|his her their its|against over|out up',
);
const stop = code("sentence|comma|and|conjunction|quotation|cue|dash");
const skipped = code("nothing|link|object|object and link|aside");
const before = code(
  `to|be is was are were been being|has have had|will would can could may might should must|not n't|who which that|,|and|in by for of with|'s|"|as`,
);

const at = ({ tokens }: Scene, i: number): Token | undefined => tokens[i];
const wordAt = (scene: Scene, i: number): string => at(scene, i)?.lower ?? "";
const posAt = (scene: Scene, i: number): number => POS(at(scene, i)?.pos ?? "");

/** Of the cue alone. */
const CUE_FEATURES: readonly Feature<Omit<ClausePair, "clause">>[] = [
  { name: "how often the verb reports words", of: ({ odds }) => odds.any },
  { name: "how often the verb has a clause after it", of: ({ odds }) => odds.after },
  { name: "how often the verb has a clause before it", of: ({ odds }) => odds.before },
  { name: "kind of the verb", of: ({ cue }) => cueKind(cue.kind) },
  { name: "form of the verb", of: ({ scene, cue }) => tense(wordAt(scene, cue.first)) },
  { name: "the verb is tagged so", of: ({ scene, cue }) => posAt(scene, cue.first) },
  {
    name: "the word before the verb",
    of: ({ scene, cue }) => before(wordAt(scene, cue.first - 1)),
  },
  { name: "the kind of word before the verb", of: ({ scene, cue }) => posAt(scene, cue.first - 1) },
  {
    name: "the word after the verb",
    of: ({ scene, cue }) => nextWord(wordAt(scene, cue.last + 1)),
  },
  { name: "the kind of word after the verb", of: ({ scene, cue }) => posAt(scene, cue.last + 1) },
  {
    name: "the second word after the verb",
    of: ({ scene, cue }) => nextWord(wordAt(scene, cue.last + 2)),
  },
  {
    name: "the second kind of word after the verb",
    of: ({ scene, cue }) => posAt(scene, cue.last + 2),
  },
  { name: "words to its subject", of: ({ subjectGap }) => subjectGap },
  { name: "kind of its subject", of: ({ subjectKind }) => subjectKind },
  { name: "reports a quotation in marks", of: ({ quoting }) => Number(quoting) },
  {
    name: "place in the sentence",
    of: ({ scene, cue }) => Math.min(40, cue.first - sentenceStart(scene, cue.first)),
  },
  {
    name: "words left in the sentence",
    of: ({ scene, cue }) => Math.min(40, sentenceEnd(scene, cue.last) - cue.last),
  },
];

/** Of a clause, and of how it stands to the cue. */
const CLAUSE_FEATURES: readonly Feature<ClausePair>[] = [
  { name: "side of the clause", of: ({ clause }) => Number(clause.side === "before") },
  { name: "what was skipped", of: ({ clause }) => skipped(clause.skipped) },
  { name: "what ends the clause", of: ({ clause }) => stop(clause.stop) },
  {
    name: "length of the clause",
    of: ({ clause }) => Math.min(60, clause.last - clause.first + 1),
  },
  {
    name: "first word of the clause",
    of: ({ scene, clause }) => nextWord(wordAt(scene, clause.first)),
  },
  { name: "kind of its first word", of: ({ scene, clause }) => posAt(scene, clause.first) },
  { name: "kind of its second word", of: ({ scene, clause }) => posAt(scene, clause.first + 1) },
  { name: "kind of its last word", of: ({ scene, clause }) => posAt(scene, clause.last) },
  { name: "word after it", of: ({ scene, clause }) => nextWord(wordAt(scene, clause.last + 1)) },
  { name: "kind of word after it", of: ({ scene, clause }) => posAt(scene, clause.last + 1) },
  {
    name: "second kind of word after it",
    of: ({ scene, clause }) => posAt(scene, clause.last + 2),
  },
  { name: "third kind of word after it", of: ({ scene, clause }) => posAt(scene, clause.last + 3) },
  {
    name: "verbs in it",
    of: ({ scene: { before }, clause }) =>
      Math.min(MANY, inside(before.verbs, clause) + inside(before.auxiliaries, clause)),
  },
  {
    name: "commas in it",
    of: ({ scene, clause }) => Math.min(MANY, inside(scene.before.commas, clause)),
  },
  {
    name: "words after it in the sentence",
    of: ({ scene, clause }) => Math.min(40, sentenceEnd(scene, clause.last) - clause.last),
  },
  {
    name: "words between it and the cue",
    of: ({ cue, clause }) =>
      Math.min(
        20,
        clause.side === "after" ? clause.first - cue.last - 1 : cue.first - clause.last - 1,
      ),
  },
  { name: "a reporting verb follows it", of: ({ scene, clause }) => cueAfter(scene, clause.last) },
  {
    name: "it begins the sentence",
    of: ({ scene, clause }) => Number(clause.first === sentenceStart(scene, clause.first)),
  },
];

/** How far verbs and commas are counted. */
const MANY = 9;

const inside = (counts: Int32Array, { first, last }: Clause): number =>
  between(counts, first, last + 1);

const cueAfter = ({ cueAt, tokens }: Scene, last: number): number => {
  for (let i = last + 1; i < last + 6; i++) {
    if (tokens[i]?.sentence !== tokens[last]?.sentence) return 0;
    if ((cueAt[i] ?? -1) >= 0) return i - last;
  }
  return 0;
};

const sentenceStart = ({ tokens, sentenceRanges }: Scene, i: number): number =>
  sentenceRanges[tokens[i]?.sentence ?? -1]?.start ?? i;

const sentenceEnd = ({ tokens, sentenceRanges }: Scene, i: number): number =>
  (sentenceRanges[tokens[i]?.sentence ?? -1]?.end ?? i + 1) - 1;

export const CLAUSE_FEATURE_NAMES: readonly string[] = namesOf(CUE_FEATURES, CLAUSE_FEATURES);

/** Vectors of all clauses of a cue, and last that of *it reports nothing*. */
export const clauseVectors = (
  shared: Omit<ClausePair, "clause">,
  clauses: readonly Clause[],
): readonly Float32Array[] => {
  const { scene, cue, odds, subjectGap, subjectKind, quoting } = shared;
  const pairs = clauses.map(
    (clause): ClausePair => ({
      scene,
      cue,
      clause,
      odds,
      subjectGap,
      subjectKind,
      quoting,
    }),
  );
  return vectorsOf(
    { features: CUE_FEATURES, of: shared },
    { features: CLAUSE_FEATURES, of: pairs },
  );
};
