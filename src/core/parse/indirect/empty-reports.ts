/** Clauses behind a reporting verb that report nothing: *declined to comment*, *spoke on Monday*, *is said to be*. */
import { wordSet } from "../../lexicon.ts";
import type { Cue } from "../phrases/cues.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { isQuestioned } from "../phrases/passives.ts";
import { quotedAs } from "../phrases/quoted-as.ts";
import type { Scene } from "../scene.ts";
import { isHeadline } from "../speakers/echoes.ts";
import { wordsOf } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Clause } from "./clauses.ts";

export type Reading = {
  readonly scene: Scene;
  readonly cue: Cue;
  readonly clause: Clause;
  readonly holder: NounPhrase | undefined;
  readonly passive: boolean;
};

export type EmptyReport = {
  readonly id: string;
  readonly because: string;
  /** A text in which it strikes a report out, and one of like look in which the report stays. */
  readonly example: string;
  readonly counterexample: string;
  readonly applies: (reading: Reading) => boolean;
};

const REFUSING = wordSet("refusing");
// to comment · to be named · to say whether
const SAYING =
  /^(?:comment|elaborate|answer|respond|reply|discuss|speak|talk|say|specify|give|provide|be|confirm|disclose|address|identify)$/;
const COMMENT = wordSet("comments");
const LONGEST_REQUEST = 6;
const PLACES_IN_TIME = wordsOf(
  "on at in during after before since within until by over from around through",
);
const LEAST_WORDS = 3;
const TALES = wordSet("tales");
const TALE_LINKS = new Set(["about", "of", "from", "and"]);
// denied any wrongdoing: the thing is what was said
const OWN_WORDS = wordSet("saysOfOneself");
const FIRST_AND_SECOND = new Set(["i", "we", "you"]);

const NAMING = wordSet("naming");
/** Ravenna and Orrin *agree* a deal: what they do, not what they say. */
const DEALS = wordSet("dealing");
const LONGEST_NAME = 3;
const ACT_LINKS = new Set(["for", "as", "with", "of"]);
const POINTING = new Set(["it", "that", "this", "them"]);

const wordAt = ({ tokens }: Scene, i: number): string => tokens[i]?.lower ?? "";

/** The first word of a clause that begins with *to* or *not to*; undefined: it does not. */
const infinitive = ({ scene, clause }: Pick<Reading, "scene" | "clause">): string | undefined => {
  const at = clause.first + Number(wordAt(scene, clause.first) === "not");
  if (wordAt(scene, at) === "to") return wordAt(scene, at + 1);
  return wordAt(scene, clause.first - 1) === "to" ? wordAt(scene, clause.first) : undefined;
};

const isVerb = (token: Token | undefined): boolean => token?.pos === "VERB" || token?.pos === "AUX";
const EMPTY_WORDS = new Set(["PRON", "DET", "PUNCT", "ADP"]);
const isContent = (token: Token | undefined): boolean => !EMPTY_WORDS.has(token?.pos ?? "PUNCT");
const WHATEVER = new Set(["whatever", "whichever", "however"]);
const DIGIT = /\d/;

const holds = (
  { scene, clause: { first, last } }: Reading,
  is: (token: Token | undefined) => boolean,
): boolean => {
  for (let i = first; i <= last; i++) if (is(scene.tokens[i])) return true;
  return false;
};

const startsInTime = ({ scene }: Reading, at: number): boolean =>
  PLACES_IN_TIME.has(wordAt(scene, at));

const endsInColon = ({ tokens, sentenceRanges }: Scene, { last }: Cue): boolean => {
  const end = sentenceRanges[tokens[last]?.sentence ?? -1]?.end ?? 0;
  return tokens[end - 1]?.text === ":";
};

export const EMPTY_REPORTS: readonly EmptyReport[] = [
  {
    id: "declines",
    because: "Who declines to speak says nothing.",
    example: "Ann Lee declined to comment on the well.",
    counterexample: "Ann Lee refused to dig the well.",
    applies: (reading) => REFUSING.has(reading.cue.lemma) && SAYING.test(infinitive(reading) ?? ""),
  },
  {
    id: "no-comment",
    because: "Comment that was asked for or refused is no statement.",
    example: "Ann Lee did not answer a request for comment.",
    counterexample: "Ann Lee said the comment was hers.",
    applies: ({ scene, clause: { first, last } }) =>
      last - first < LONGEST_REQUEST && COMMENT.has(wordAt(scene, last)),
  },
  {
    id: "passive-act",
    because:
      "Who was praised, confirmed or told to do something is nobody's words where nobody is named who did it.",
    example: "Ann Lee was praised for not selling the well.",
    counterexample: "Ann Lee was praised by Tom Ray for not selling the well.",
    applies: (reading) =>
      (reading.passive &&
        reading.holder === undefined &&
        reading.clause.side === "after" &&
        ACT_LINKS.has(wordAt(reading.scene, reading.clause.first - 1))) ||
      (reading.passive && reading.holder === undefined && infinitive(reading) !== undefined),
  },
  {
    id: "falls",
    because: "What declines by a figure falls, and refuses nothing.",
    example: "Sales of well water declined 3 percent to 90 barrels.",
    counterexample: "Ann Lee declined to sell the well.",
    applies: ({ scene, cue, clause }) =>
      cue.lemma === "decline" && infinitive({ scene, clause }) === undefined,
  },
  {
    id: "asks-for-a-thing",
    because: "Who asks somebody for a thing says nothing that is told.",
    example: "Ann Lee asked a neighbour for a long ladder.",
    counterexample: "Ann Lee asked a neighbour to bring a ladder.",
    applies: (reading) =>
      reading.cue.lemma === "ask" &&
      !holds(reading, isVerb) &&
      holds(reading, (token) => token?.lower === "for"),
  },
  {
    id: "tells-a-tale",
    because: "Who tells somebody a joke or a story says nothing that is printed.",
    example: "Ann Lee told Tom Ray a story about goats and went home.",
    counterexample: "Ann Lee told Tom Ray a story was missing.",
    applies: ({ scene, cue, clause: { first, last } }) =>
      cue.lemma === "tell" &&
      scene.tokens[first]?.pos === "DET" &&
      TALES.has(wordAt(scene, first + 1)) &&
      (last === first + 1 || TALE_LINKS.has(wordAt(scene, first + 2))),
  },
  {
    id: "was-asked",
    because: "A question that is put to somebody is not their own words.",
    example: "Asked whether the well was dry, Ann Lee smiled.",
    counterexample: "Ann Lee asked whether the well was dry.",
    applies: ({ scene, cue, passive }) =>
      isQuestioned(scene, cue) || (passive && wordAt(scene, cue.first) === "asked"),
  },
  {
    id: "when-it-was-said",
    because: "A time or a place tells when somebody spoke, not what they said.",
    example: "Ann Lee spoke on Monday in Ravenna.",
    counterexample: "Ann Lee said on Monday that the well was dry.",
    applies: (reading) =>
      reading.cue.kind === "speech" &&
      reading.clause.side === "after" &&
      (startsInTime(reading, reading.clause.first) ||
        (startsInTime(reading, reading.clause.first - 1) && !holds(reading, isVerb))),
  },
  {
    id: "leads-in",
    because:
      "Before a verb whose colon leads into somebody's words stands when or where, no words.",
    example: "In a letter on Monday, Ann Lee wrote:\n\n> The well is dry.",
    counterexample: "The well is dry, Ann Lee wrote.",
    applies: ({ scene, cue, clause }) => clause.side === "before" && endsInColon(scene, cue),
  },
  {
    id: "reporter-speaks",
    because: "*I*, *we* and *you* outside marks are the reporter's own.",
    example: "I told her that the well was dry.",
    counterexample: "She told me that the well was dry.",
    applies: ({ scene, holder }) =>
      holder?.kind === "pronoun" && FIRST_AND_SECOND.has(wordAt(scene, holder.first)),
  },
  {
    id: "headline",
    because:
      "A headline tells what happened in the shortest words: only a verb of saying reports there.",
    example: "Ravenna and Orrin agree a long deal for their last well\n\nThe gate was shut.",
    counterexample: "Ravenna says the well is dry\n\nThe gate was shut.",
    applies: ({ scene, cue }) =>
      (cue.kind === "judgement" || DEALS.has(cue.lemma)) &&
      isHeadline(scene, scene.tokens[cue.first]?.paragraph ?? -1),
  },
  {
    id: "is-called",
    because: "What a thing is called behind its noun is its name, and nobody's words.",
    example: "The town drinks a water called Orrin Blue.",
    counterexample: "Ann Lee called the well a waste of money.",
    applies: ({ scene, cue, clause, holder }) =>
      NAMING.has(wordAt(scene, cue.first)) &&
      clause.first === cue.last + 1 &&
      clause.last - clause.first < LONGEST_NAME &&
      scene.tokens[cue.first - 1]?.pos === "NOUN" &&
      holder?.last !== cue.first - 1,
  },
  {
    id: "takes-it",
    because: "*Thought about it for a while* tells no thought.",
    example: "Ann Lee thought about it for the length of a meal.",
    counterexample: "Ann Lee thought about selling the well.",
    applies: (reading) =>
      reading.cue.lemma === "think" &&
      wordAt(reading.scene, reading.cue.last + 1) === "about" &&
      POINTING.has(wordAt(reading.scene, reading.cue.last + 2)) &&
      !holds(reading, isVerb),
  },
  {
    id: "goes-on-with",
    because: "What somebody does while they speak tells how they spoke, not what they said.",
    example: "Ann Lee said, showing which of the wells her friends dig.",
    counterexample: "Ann Lee said, adding that the well was dry.",
    applies: ({ scene, cue, clause }) =>
      clause.side === "after" &&
      clause.first === cue.last + 2 &&
      scene.tokens[cue.last + 1]?.text === "," &&
      scene.tokens[clause.first]?.pos === "VERB" &&
      wordAt(scene, clause.first).endsWith("ing"),
  },
  {
    id: "whatever-is-said",
    because: "Whatever somebody says, what follows is not what they said.",
    example: "Whatever Ann Lee says, the old well of the town is dry.",
    counterexample: "Ann Lee says the old well of the town is dry.",
    applies: ({ scene, holder }) =>
      holder !== undefined &&
      [holder.first - 1, holder.first].some((at) => WHATEVER.has(wordAt(scene, at))),
  },
  {
    id: "quotes-as-saying",
    because: "Behind *quoted* stands whom, and the words behind *saying*.",
    example: "“It is dry,” the Orrin Post quoted Ann Lee as saying through her two lawyers.",
    counterexample: "Ann Lee quoted a line of a poem about the well.",
    applies: ({ scene, cue }) => cue.lemma === "quote" && quotedAs(scene, cue.first) !== undefined,
  },
  {
    id: "expresses-interest",
    because: "Who expresses an interest wants a thing, and tells nothing.",
    example: "Firms which have expressed an interest in digging the well will hear in May.",
    counterexample: "Ann Lee expressed concern about the well and its walls.",
    applies: ({ scene, cue, clause: { first, last } }) =>
      cue.lemma === "express" &&
      scene.tokens
        .slice(first, Math.min(last, first + 2) + 1)
        .some(({ lower }) => lower === "interest"),
  },
  {
    id: "bare-thing",
    because: "One or two words without a verb or a figure state nothing behind a verb of speech.",
    example: "Ann Lee described it.",
    counterexample: "Ann Lee called for calm.",
    applies: (reading) =>
      reading.clause.last - reading.clause.first + 1 < LEAST_WORDS &&
      (reading.cue.kind === "speech" || !holds(reading, isContent)) &&
      !(OWN_WORDS.has(reading.cue.lemma) && holds(reading, (token) => token?.pos === "NOUN")) &&
      !holds(reading, isVerb) &&
      !holds(reading, (token) => DIGIT.test(token?.text ?? "")),
  },
];

/** The rule that strikes a report out; undefined: it stays. */
export const emptyReportOf = (reading: Reading): EmptyReport | undefined =>
  EMPTY_REPORTS.find(({ applies }) => applies(reading));
