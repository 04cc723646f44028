/** Which reported words were spoken or written, and which are a view, an act, what data shows or what was not said. */

import type { ReportLabel } from "../../facts.ts";
import { wordSet } from "../../lexicon.ts";
import { code, cueKind, headKind, mentionKind, nameKind, tense } from "../learnt/feature-codes.ts";
import type { Forest } from "../learnt/trees.ts";
import { type Feature, measure, namesOf } from "../learnt/vectors.ts";
import type { Cue } from "../phrases/cues.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Scene } from "../scene.ts";
import { SUBJECT_PRONOUNS } from "../text/closed-classes.ts";
import type { CueOdds } from "./clause-features.ts";
import type { Clause } from "./clauses.ts";
import { nounHolder } from "./noun-clause.ts";

/** A report with what was chosen of it. */
export type Reported = {
  readonly scene: Scene;
  readonly cue: Cue;
  readonly clause: Clause;
  readonly holder: NounPhrase | undefined;
  readonly odds: CueOdds;
  /** Probability of the clause. */
  readonly share: number;
};

const wordAt = ({ tokens }: Scene, i: number): string => tokens[i]?.lower ?? "";
const isVerb = ({ tokens }: Scene, i: number): boolean =>
  tokens[i]?.pos === "VERB" || tokens[i]?.pos === "AUX";

const opener = code(
  "that|to|of for on about against with as in at from by into over|how why what whether if when where who which|he she they it i we there|a an|the|his her their its|him them himself herself themselves|not",
);
const POS = code("VERB AUX|NOUN|PROPN|PRON|DET|ADJ|ADV|ADP|PART|NUM");
const before = code(
  "to|be is was are were been being|has have had|will would can could may might should must|not n't never|who which that|,|and|'s",
);
const FAR = 12;

/** Words from the clause's start to its first verb: *the well was dry*, but *a neighbour for a ladder*. */
const verbDistance = ({ scene, clause: { first, last } }: Reported): number => {
  for (let i = first; i <= Math.min(last, first + FAR); i++) if (isVerb(scene, i)) return i - first;
  return FAR + 1;
};

const verbsIn = ({ scene, clause: { first, last } }: Reported): number => {
  let count = 0;
  for (let i = first; i <= last; i++) count += Number(isVerb(scene, i));
  return Math.min(4, count);
};

const FEATURES: readonly Feature<Reported>[] = [
  { name: "how often the verb brings words in marks", of: ({ odds }) => odds.marked },
  { name: "how often the verb reports words", of: ({ odds }) => odds.any },
  { name: "how often the verb has a clause after it", of: ({ odds }) => odds.after },
  { name: "kind of the verb", of: ({ cue }) => cueKind(cue.kind) },
  { name: "form of the verb", of: ({ scene, cue }) => tense(wordAt(scene, cue.first)) },
  {
    name: "the word before the verb",
    of: ({ scene, cue }) => before(wordAt(scene, cue.first - 1)),
  },
  { name: "side of the clause", of: ({ clause }) => Number(clause.side === "before") },
  { name: "words between it and the clause", of: ({ cue, clause }) => gap(cue, clause) },
  {
    name: "first word of the clause",
    of: ({ scene, clause }) => opener(wordAt(scene, clause.first)),
  },
  {
    name: "kind of its first word",
    of: ({ scene, clause }) => POS(scene.tokens[clause.first]?.pos ?? ""),
  },
  { name: "words to its first verb", of: verbDistance },
  { name: "verbs in it", of: verbsIn },
  {
    name: "length of the clause",
    of: ({ clause }) => Math.min(40, clause.last - clause.first + 1),
  },
  { name: "kind of the speaker's mention", of: ({ holder }) => mentionKind(holder?.kind ?? "") },
  {
    name: "kind of the speaker's name",
    of: ({ scene, holder }) =>
      holder?.name === undefined ? 0 : nameKind(scene.names[holder.name]?.kind ?? "unknown"),
  },
  {
    name: "kind of the speaker's noun",
    of: ({ holder }) => (holder?.kind === "nominal" ? headKind(holder.head) : 0),
  },
  { name: "how sure the clause is", of: ({ share }) => share },
];

const gap = (cue: Cue, { side, first, last }: Clause): number =>
  Math.max(-1, Math.min(FAR, side === "after" ? first - cue.last - 1 : cue.first - last - 1));

export const LABEL_FEATURE_NAMES: readonly string[] = namesOf(FEATURES);

export const labelVector = (reported: Reported): Float32Array =>
  measure(FEATURES, reported, new Float32Array(FEATURES.length));

/** Log-odds of speech below which words are no statement: of articles left out, one in twelve lost, three in five others gone. */
const LEAST_SPEECH = -1.3;

/** What the words are besides speech; undefined: somebody said them. */
export const labelOf = (reported: Reported, forest: Forest): ReportLabel | undefined => {
  if (isUnsaid(reported)) return "unsaid";
  if (isShown(reported)) return "data";
  // residents were told the well was dry: by nobody whom the article names or describes
  if (!reported.holder) return "act";
  if (isTold(reported)) return undefined;
  const held = reported.cue.kind === "view" && !isSpoken(reported);
  if (held && (isOpinion(reported) || isToldOf(reported))) return "view";
  if (forest.score(labelVector(reported)) < LEAST_SPEECH) return "act";
  return held ? "view" : undefined;
};

/** *Confirmed after the vote that* · *her claim that*: what *that* leads in behind a word of saying is told, whatever stands between. */
const isTold = ({ scene, cue, clause: { side, first }, holder }: Reported): boolean => {
  const person = scene.names[holder?.name ?? -1]?.kind === "person";
  // according to Doe · to her lawyer · to them; a body or a record may only show something
  if (cue.kind === "according")
    return person || holder?.kind === "pronoun" || holder?.head === "person";
  const subject = first === cue.last + 1 && opensWithSubject(scene, first);
  if (side === "after" && subject && cue.kind === "speech" && holder?.kind === "name") return true;
  const linked = side === "after" && [first - 1, first].some((at) => wordAt(scene, at) === "that");
  return linked && (nounHolder(scene, cue) !== undefined || (cue.kind === "speech" && person));
};

/** revealed | *she* had left · revealed | *the vicar had* left. */
const opensWithSubject = ({ tokens, phraseOf }: Scene, at: number): boolean => {
  if (SUBJECT_PRONOUNS.has(tokens[at]?.lower ?? "")) return true;
  const phrase = phraseOf[at];
  return phrase?.first === at && tokens[phrase.last + 1]?.pos === "AUX";
};

/** *vowed to*, *agreed that*: of verbs that may be either, one that mostly brings words in marks is speech. */
const isSpoken = ({ odds, scene, cue }: Reported): boolean =>
  odds.marked > MOSTLY && scene.vocabulary.cue.speech.has(cue.lemma);
const MOSTLY = -1;

const OPINIONS = wordSet("opinions");

/** *believes that it leaks*; not: *sought to mend it*, *saw it leak*, which tell what somebody does. */
const isOpinion = ({ cue }: Reported): boolean => OPINIONS.has(cue.lemma);

const TOLD_REACH = 5;

/** *said he hopes to mend it*: they say so. */
const isToldOf = ({ scene: { tokens, cues, cueAt }, cue }: Reported): boolean => {
  const before = cues[(cueAt[cue.first] ?? 0) - 1];
  return (
    before?.kind === "speech" &&
    cue.first - before.last <= TOLD_REACH &&
    tokens[before.first]?.sentence === tokens[cue.first]?.sentence
  );
};

const NEGATIONS = new Set(["not", "n't", "never", "cannot"]);
const NEGATION_REACH = 3;
const REFUSING = /^(?:refus|declin|fail)(?:e[sd]?|ed|ing|s)?$/;
const NOBODY = new Set(["nobody", "none", "neither"]);

/** *has not said that* · *would not say which* · *refused to say whether* · *nobody said*. */
const isUnsaid = ({ scene, cue, holder }: Reported): boolean => {
  const { tokens } = scene;
  if (cue.kind === "noun" || cue.kind === "according") return false;
  if (holder && NOBODY.has(wordAt(scene, holder.first))) return true;
  if (wordAt(scene, cue.first - 1) === "to" && REFUSING.test(wordAt(scene, cue.first - 2)))
    return true;
  for (let i = cue.first - 1; i >= cue.first - NEGATION_REACH; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[cue.first]?.sentence) return false;
    if (NEGATIONS.has(token.lower)) return !ONLY.has(wordAt(scene, i + 1));
    if (token.pos !== "ADV" && token.pos !== "AUX" && token.pos !== "PART") return false;
  }
  return false;
};
// did not only say
const ONLY = new Set(["only", "just", "merely"]);

/** Nouns of what shows things without words. */
const SHOWS = wordSet("showing");

/** *Satellite images showed* · *according to Home Office figures* · *45% say*: a count, and nobody's words. */
const isShown = ({ scene, holder }: Reported): boolean =>
  holder?.kind === "nominal" &&
  (SHOWS.has(wordAt(scene, holder.last)) || wordAt(scene, holder.last + 1) === "%");
