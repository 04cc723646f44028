/** Phrases with what they hang on, lists of them, and what a relative stands for. */

import { AMOUNT_LEADS, PHRASE_LINKS } from "../text/closed-classes.ts";
import type { Phrase } from "./clause.ts";
import { kindAt, lowerAt, MOST_CONJUNCTS, phraseAt, REACH, type Sentence } from "./sentence.ts";

type Chain = { readonly phrase: Phrase; readonly item: number };

/** The phrase with those it hangs on: *two-thirds of the members in the upper house*. */
export const chainEndingAt = (sentence: Sentence, j: number): Chain | undefined => {
  const { items } = sentence;
  const end = items[j];
  if (end?.kind !== "phrase") return undefined;
  let k = j;
  for (
    let link = linkBefore(sentence, k);
    link >= 0 && j - k < REACH;
    link = linkBefore(sentence, k)
  )
    k = link - 1;
  const head = items[k];
  const first = withAmount(sentence, head?.first ?? end.first);
  let item = k;
  while ((items[item - 1]?.first ?? -1) >= first) item--;
  return { phrase: { first, last: end.last, head: head?.last ?? end.last }, item };
};

/** The preposition that hangs phrase `k` on another, also over what a name stands beside: *of | the club the Ravenna Oars*; -1: none. */
const linkBefore = (sentence: Sentence, k: number): number => {
  const [before, name] = [sentence.items[k - 1], sentence.items[k]];
  const beside = before?.phrase?.kind === "nominal" && before.last + 1 === name?.first;
  const link = beside && name.phrase?.kind === "name" ? k - 2 : k - 1;
  const hangs = kindAt(sentence, link) === "preposition" && kindAt(sentence, link - 1) === "phrase";
  return hangs && PHRASE_LINKS.has(lowerAt(sentence, link)) ? link : -1;
};

// 200 · two-thirds · half
const NUMBER =
  /^\d|^(?:half|majority|dozens?|hundreds|thousands)$|-(?:thirds?|quarters?|fifths?|half)$/;

/** *more than 200 members*: the words of amount before a number belong to its phrase. */
const withAmount = ({ tokens }: Sentence, first: number): number => {
  const opener = tokens[first];
  if (opener?.pos !== "NUM" && !NUMBER.test(opener?.lower ?? "")) return first;
  let at = first;
  while (
    AMOUNT_LEADS.has(tokens[at - 1]?.lower ?? "") &&
    tokens[at - 1]?.sentence === opener?.sentence
  )
    at--;
  return at;
};

export type List = { readonly phrases: readonly Phrase[]; readonly item: number };

/** All of *A, B and C* that ends at item `j`; undefined where a preposition leads it. */
export const listEndingAt = (sentence: Sentence, j: number): List | undefined => {
  const last = chainEndingAt(sentence, j);
  if (!last) return undefined;
  const chains: Chain[] = [last];
  let joined = false;
  for (let head = last; chains.length < MOST_CONJUNCTS; ) {
    const step = conjunctBefore(sentence, head.item, joined);
    if (!step) break;
    joined ||= step.joined;
    head = step.chain;
    chains.unshift(head);
  }
  // *She met Doe and Roe left*: what a verb or preposition before takes is no subject of the next
  let valid = joined || chains.length > 2 ? chains : [last];
  while (valid.length > 1 && !mayBegin(sentence, valid[0]?.item ?? 0)) valid = valid.slice(1);
  const [first] = valid;
  if (!first || isLed(sentence, first.item)) return undefined;
  return { phrases: valid.map(({ phrase }) => phrase), item: first.item };
};

/** A list may begin at item `k`: no preposition and no verb but one of saying stands before it. */
const mayBegin = (sentence: Sentence, k: number): boolean => {
  if (isLed(sentence, k)) return false;
  const before = sentence.items[k - 1];
  return (
    before?.kind !== "verb" ||
    (before.group !== undefined && sentence.known.states(before.group.lemma))
  );
};

const isLed = (sentence: Sentence, k: number): boolean => kindAt(sentence, k - 1) === "preposition";

const conjunctBefore = (
  sentence: Sentence,
  k: number,
  inList: boolean,
): { readonly chain: Chain; readonly joined: boolean } | undefined => {
  // Doe, | whose brother, | Roe: they open a clause, and are no list
  if (isWhose(sentence, k)) return undefined;
  let at = k - 1;
  const joined = kindAt(sentence, at) === "coordinator" && lowerAt(sentence, at) !== "but";
  if (
    !joined &&
    !(kindAt(sentence, at) === "comma" && (inList || kindAt(sentence, at - 1) === "phrase"))
  )
    return undefined;
  at--;
  if (joined && kindAt(sentence, at) === "comma") at--;
  const chain = chainEndingAt(sentence, at);
  return chain && (joined || !isWhose(sentence, chain.item)) ? { chain, joined } : undefined;
};

/** *whose brother*: a phrase that opens a relative clause. */
export const isWhose = (sentence: Sentence, i: number): boolean => lowerAt(sentence, i) === "whose";

/** The list that begins at item `i`: *Doe and Roe*. */
export const listFrom = (sentence: Sentence, i: number): readonly Phrase[] => {
  const found: Phrase[] = [];
  for (let at = i; found.length < MOST_CONJUNCTS; ) {
    const phrase = phraseAt(sentence, at);
    if (!phrase) break;
    found.push(phrase);
    if (kindAt(sentence, at + 1) !== "coordinator") break;
    at += 2;
  }
  return found;
};

/** Whom *who*, *which* or *that* at item `j` stands for. */
export const antecedentOf = (sentence: Sentence, j: number): readonly Phrase[] => {
  const comma = kindAt(sentence, j - 1) === "comma" || kindAt(sentence, j - 1) === "dash";
  const at = comma ? j - 2 : j - 1;
  const nearest = phraseAt(sentence, at);
  if (!nearest) return [];
  const word = lowerAt(sentence, j);
  if (word === "which" || (word === "that" && !comma)) return [nearest];
  // *a group of senators who oppose it*: the senators; *the head of the union, who opposes it*: the head
  if (!comma && mayBePerson(sentence, at)) return [counted(sentence, at) ?? nearest];
  for (let k = chainEndingAt(sentence, at)?.item ?? at; k < at; k += 2) {
    const phrase = sentence.items[k];
    if (phrase?.kind === "phrase" && mayBePerson(sentence, k))
      return [{ first: phrase.first, last: nearest.last, head: phrase.last }];
  }
  return [nearest];
};

/** *two of the jurors who convicted him*: as many as are counted. */
const counted = (sentence: Sentence, at: number): Phrase | undefined => {
  const chain = chainEndingAt(sentence, at);
  const head = sentence.tokens[sentence.items[chain?.item ?? at]?.first ?? -1];
  const isCount = head?.pos === "NUM" || NUMBER.test(head?.lower ?? "");
  return isCount ? chain?.phrase : undefined;
};

const PERSONAL = new Set(["people", "person"]);

const mayBePerson = ({ items }: Sentence, at: number): boolean => {
  const phrase = items[at]?.phrase;
  return phrase !== undefined && (phrase.kind === "name" || PERSONAL.has(phrase.head));
};
