/** Whose an infinitive, gerund or participle is: *urged him to go*, *lawmakers calling for*, *…, adding*. */
import { wordSet } from "../../lexicon.ts";
import { hangingOn } from "./links.ts";
import { chainEndingAt, type List, listEndingAt } from "./lists.ts";
import {
  type Draft,
  FREE,
  kindAt,
  lowerAt,
  NONE,
  phraseAt,
  REACH,
  type Sentence,
  type Subject,
  subjectOf,
} from "./sentence.ts";

/** Verbs whose subject, not whose object, is to do it: *promised Doe to go*. */
const SUBJECT_CONTROL = wordSet("subjectControl");

/** Nouns of an infinitive that is their owner's: *has no plans to resign*. */
const HAVING = new Set(["have", "be", "use"]);

/** Verbs whose object is to do it: *urged Doe to go*; not *ripped the plan to go*. */
const OBJECT_CONTROL = wordSet("objectControl");

/** *urged Doe to go*: Doe; *vowed to go*: whoever vowed; *for Doe to go*: Doe. */
export const infinitiveSubject = (sentence: Sentence, v: number): Subject => {
  for (let i = v - 1; i >= Math.max(0, v - REACH); i--) {
    const parent = sentence.clauseAt.get(i);
    const draft = sentence.drafts[parent ?? -1];
    if (parent === undefined || !draft) continue;
    return controlled(sentence, { v, from: i, parent, draft });
  }
  return NONE;
};

type Control = {
  readonly v: number;
  /** Item of the verb that it hangs on. */
  readonly from: number;
  readonly parent: number;
  readonly draft: Draft;
};

const controlled = (sentence: Sentence, { v, from, parent, draft }: Control): Subject => {
  const { lemma, voice } = draft.group;
  const free = from === v - 1 || voice === "passive" || kindAt(sentence, v - 1) !== "phrase";
  const named = free ? undefined : forWhom(sentence, v - 1);
  const own = !named && (free || HAVING.has(lemma) || SUBJECT_CONTROL.has(lemma));
  const object = named ?? (own ? undefined : objectBefore(sentence, from, v - 1));
  const subject = own ? draft.subject : (object?.phrases ?? []);
  return subjectOf(subject, { ...FREE, parent, link: "to", unreal: draft.unreal });
};

/** *it is time for Doe to go*: Doe, whatever the verb. */
const forWhom = (sentence: Sentence, at: number): List | undefined => {
  const chain = chainEndingAt(sentence, at);
  return chain && lowerAt(sentence, chain.item - 1) === "for"
    ? { phrases: [chain.phrase], item: chain.item }
    : undefined;
};

/** The phrase or list between verb item `from` and the infinitive, led at most by one preposition: *called on Doe*. */
const objectBefore = (sentence: Sentence, from: number, at: number): List | undefined => {
  const chain = chainEndingAt(sentence, at);
  if (!chain) return undefined;
  const whole = { phrases: [chain.phrase], item: chain.item };
  const lemma = sentence.items[from]?.group?.lemma ?? "";
  switch (kindAt(sentence, chain.item - 1)) {
    case "verb":
      return OBJECT_CONTROL.has(lemma) ? (listEndingAt(sentence, at) ?? whole) : undefined;
    case "coordinator":
      return OBJECT_CONTROL.has(lemma) ? listEndingAt(sentence, at) : undefined;
    case "preposition":
      return controlsThrough(lowerAt(sentence, chain.item - 1), lemma) ? whole : undefined;
    default:
      return undefined;
  }
};

/** *for Doe to go* · *called on Doe to go*; not *went to Ames to go*. */
const controlsThrough = (link: string, lemma: string): boolean =>
  link === "for" || (CONTROL_LINKS.has(link) && CONTROLLING.has(lemma));

const CONTROL_LINKS = new Set(["on", "upon", "to", "with"]);

const CONTROLLING = wordSet("controlling");

/** *lawmakers calling for* · *…, urging* · *in calling for* · *a letter signed by*. */
export const nonFiniteSubject = (sentence: Sentence, v: number): Subject =>
  kindAt(sentence, v - 1) === "phrase"
    ? nounBefore(sentence, v)
    : (apposed(sentence, v) ?? verbBefore(sentence, v));

/** *The plan, criticised by Doe,*: what is right before the comma. */
const apposed = (sentence: Sentence, v: number): Subject | undefined => {
  if (kindAt(sentence, v - 1) !== "comma" || sentence.items[v]?.group?.form !== "participle")
    return undefined;
  const subject = listEndingAt(sentence, v - 2)?.phrases;
  return subject && subjectOf(subject, hangingOn(sentence, v, "relative"));
};

const nounBefore = (sentence: Sentence, v: number): Subject => {
  const people = sentence.items[v - 1]?.phrase?.head === "people";
  const subject = people ? phraseAt(sentence, v - 1) : chainEndingAt(sentence, v - 1)?.phrase;
  return subjectOf(subject ? [subject] : [], hangingOn(sentence, v, "relative"));
};

/** *…, urging* goes with the sentence's own verb, *calling it a lie and urging* with *calling*. */
const verbBefore = (sentence: Sentence, v: number): Subject => {
  const before = kindAt(sentence, v - 1);
  const parted = before === "comma" || before === "dash";
  const joined = before === "coordinator";
  const fits = ({ group: { form }, embedded, link }: Draft): boolean => {
    const inner = form !== "finite" || embedded || link === "relative";
    return !inner || !(parted || (joined && form !== "gerund"));
  };
  for (let d = sentence.drafts.length - 1; d >= 0; d--) {
    const draft = sentence.drafts[d];
    if (!draft || v - draft.item > REACH) break;
    if (draft.subject.length === 0 || !fits(draft)) continue;
    const { subject, unreal } = draft;
    return subjectOf(subject, { ...FREE, parent: d, link: "ing", unreal });
  }
  return subjectOf([], { ...FREE, link: "ing" });
};
