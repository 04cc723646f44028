/** Whose a verb is: its grammatical subject, found over asides, lists, coordination, relatives and control. */
import { NEVER_SUBJECTS } from "../text/closed-classes.ts";
import { asideBefore } from "./asides.ts";
import { hangingOn, linkOf, parentOf } from "./links.ts";
import { antecedentOf, listEndingAt, listFrom } from "./lists.ts";
import { infinitiveSubject, nonFiniteSubject } from "./non-finite.ts";
import {
  kindAt,
  lowerAt,
  NONE,
  phraseAt,
  type Sentence,
  type Subject,
  subjectOf,
} from "./sentence.ts";
import { coordinated, isObjectOfRelative, overRelative, shared } from "./shared.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The subject of the verb group that is item `v`. */
export const findSubject = (sentence: Sentence, v: number, group: VerbGroup): Subject => {
  switch (group.form) {
    case "infinitive":
      return infinitiveSubject(sentence, v);
    case "gerund":
      return nonFiniteSubject(sentence, v);
    case "participle":
      return nonFiniteSubject(sentence, v);
    default:
      return finiteSubject(sentence, v, group);
  }
};

const finiteSubject = (sentence: Sentence, v: number, group: VerbGroup): Subject => {
  const inverted = invertedSubject(sentence, v, group);
  if (inverted) return inverted;
  return beforeVerb(sentence, v - 1, group);
};

const beforeVerb = (sentence: Sentence, j: number, group: VerbGroup): Subject => {
  switch (kindAt(sentence, j)) {
    case "phrase": {
      const list = listEndingAt(sentence, j);
      const inner = list && isObjectOfRelative(sentence, list.item);
      if (!list || inner)
        return overRelative(sentence, j + 1) ?? (list ? subjectOf(list.phrases) : NONE);
      return subjectOf(list.phrases, linkOf(sentence, list.item));
    }
    case "verb":
      return overRelative(sentence, j + 1) ?? NONE;
    case "relative":
      return subjectOf(antecedentOf(sentence, j), hangingOn(sentence, j, "relative"));
    case "coordinator":
      return coordinated(sentence, j, group);
    case "comma":
    case "dash":
    case "quote":
    case "close":
      return overAside(sentence, j, group);
    default:
      return NONE;
  }
};

/** *“…,” said Doe* · *…, said Doe* · *as Doe told*: the name behind a reporting verb. */
const invertedSubject = (sentence: Sentence, v: number, group: VerbGroup): Subject | undefined => {
  if (!sentence.known.reports(group.lemma) || group.voice === "passive") return undefined;
  const lead = kindAt(sentence, v - 1);
  const opens =
    v === 0 ||
    (lead === "quote" && (group.lemma === "say" || opensContent(sentence, v - 1))) ||
    lead === "comma" ||
    lead === "dash";
  if (!opens || kindAt(sentence, v + 1) !== "phrase") return undefined;
  const next = kindAt(sentence, v + 2);
  if (next === "verb" && sentence.items[v + 2]?.group?.form === "finite") return undefined;
  // *Doe met the press, told reporters that*: a subject before the verb that is shared
  if (lead === "comma" && !tags(sentence, v)) return undefined;
  const phrase = phraseAt(sentence, v + 1);
  // told me
  return phrase && !NEVER_SUBJECTS.has(lowerAt(sentence, v + 1))
    ? { ...subjectOf(listFrom(sentence, v + 1)), inverted: true }
    : undefined;
};

/** No part of a clause leads into the quotation at item `q`: not *star of “The Ferry,” thanked Roe*. */
const opensContent = (sentence: Sentence, q: number): boolean => {
  const kind = kindAt(sentence, q - 1);
  return kind !== "preposition" && kind !== "phrase" && kind !== "other";
};

/** *…, said Doe.* at the sentence's end, or *…, told Doe* behind a whole clause, and no aside that the comma closes. */
const tags = (sentence: Sentence, v: number): boolean => {
  const said = sentence.items[v]?.group?.lemma === "say";
  if (said && kindAt(sentence, v + 2) === undefined) return true;
  return closesContent(sentence, v) && !asideBefore(sentence, v - 1);
};

/** What stands before the comma is a quotation or a whole clause, and no aside that the comma closes. */
const closesContent = (sentence: Sentence, v: number): boolean => {
  if (kindAt(sentence, v - 2) === "quote") return true;
  if (sentence.items[v]?.group?.lemma === "say" && parts(sentence, v)) return true;
  const end = endsSentence(sentence, v + 2);
  return end && sentence.drafts.some(({ item, group }) => item < v && group.form === "finite");
};

/** *The ferry, | said Doe, | is safe*: behind the phrase that opens the sentence, and closed by a comma. */
const parts = (sentence: Sentence, v: number): boolean =>
  kindAt(sentence, v - 2) === "phrase" &&
  kindAt(sentence, v + 2) === "comma" &&
  sentence.items[v + 1]?.phrase?.kind === "name" &&
  sentence.drafts.every(({ group: { form } }) => form !== "finite") &&
  sentence.items.some(({ group }, i) => i > v + 2 && group?.form === "finite");

/** Nothing but a name's apposition or circumstances follows: the sentence's end, a comma. */
const endsSentence = (sentence: Sentence, i: number): boolean => {
  const kind = kindAt(sentence, i);
  return kind === undefined || ENDS.has(kind);
};

const ENDS = new Set(["comma", "preposition", "stop", "dash", "relative", "open"]);

/** *Doe, the chair of the board, backs* · *The plan, Roe said, will fail*; without an aside a verb that shares the subject before. */
const overAside = (sentence: Sentence, j: number, group: VerbGroup): Subject => {
  const aside = asideBefore(sentence, j);
  if (!aside)
    return kindAt(sentence, j) === "close" || kindAt(sentence, j) === "quote"
      ? NONE
      : shared(sentence, j, group, true);
  const found = subjectOf(aside.list.phrases, linkOf(sentence, aside.list.item));
  const parent = aside.attribution ? parentOf(sentence, j) : undefined;
  return parent === undefined ? found : { ...found, parent, link: "that" };
};
