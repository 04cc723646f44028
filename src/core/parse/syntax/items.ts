/** A sentence as syntax reads it: noun phrases, verb groups and the small words between them, in order. */
import { wordSet } from "../../lexicon.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import {
  AMOUNT_LEADS,
  COORDINATORS,
  OBJECT_PRONOUNS,
  OCCASIONS,
  POSSESSIVE,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_LEADS,
  TIME_NOUNS,
  TIMES,
  wordsOf,
} from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import { beginsGroup, type VerbGroup, verbGroupAt } from "./verb-groups.ts";
import { isNounBehindVerb, type KnownVerbs } from "./verb-tags.ts";

type Kind =
  | "phrase"
  | "verb"
  | "preposition"
  | "coordinator"
  | "relative"
  | "subordinator"
  | "comma"
  | "dash"
  | "open"
  | "close"
  | "quote"
  | "stop"
  | "other";

export type Item = {
  readonly kind: Kind;
  readonly first: number;
  readonly last: number;
  readonly group: VerbGroup | undefined;
  readonly phrase: NounPhrase | undefined;
};

const word = (
  kind: Kind,
  first: number,
  last: number,
  { group, phrase }: Partial<Pick<Item, "group" | "phrase">> = {},
): Item => ({ kind, first, last, group, phrase });

const MARKS: ReadonlyMap<string, Kind> = new Map([
  [",", "comma"],
  ["—", "dash"],
  ["–", "dash"],
  ["--", "dash"],
  ["(", "open"],
  [")", "close"],
  [";", "stop"],
  [":", "stop"],
]);

const FLOATING = new Set(["both", "all", "each"]);
const OCCASION_LEADS = new Set(["in", "on", "at", "during", "after"]);

export type Reading = {
  readonly tokens: readonly Token[];
  /** Of each token, the noun phrase that covers it. */
  readonly phraseOf: readonly (NounPhrase | undefined)[];
  readonly known: KnownVerbs;
};

/** The items of `places`, tokens of one sentence in or outside one quotation. */
export const itemsOf = (reading: Reading, places: readonly number[]): readonly Item[] => {
  const items: Item[] = [];
  for (let p = 0; p < places.length; p++) {
    const i = places[p] ?? 0;
    const before = places[p - 1] ?? i - 1;
    // reporter's words around a quotation: it stands as one item
    if (p > 0 && i > before + 1) items.push(word("quote", before + 1, i - 1));
    const last = wordsAt(reading, items, i);
    if (places[p + last - i] === last) p += last - i;
  }
  return items;
};

/** Adds what begins at token `i`, and gives its last token. */
const wordsAt = (reading: Reading, items: Item[], i: number): number => {
  const { tokens, known } = reading;
  const noun = isNounBehindVerb(tokens, i);
  const group = noun || isNoVerb(reading, i) ? undefined : verbGroupAt(tokens, i, known);
  if (group && !isNoVerb(reading, group.verb)) {
    items.push(word("verb", i, group.verb, { group: reduced(tokens, items, group) }));
    return group.verb;
  }
  const end = noun ? i : phraseEnd(reading, i);
  if (end >= i) {
    addPhrase(reading, items, i, end);
    return end;
  }
  const kind = smallWord(tokens, items, i);
  if (kind) items.push(word(kind, i, i));
  return i;
};

/** *a letter signed by Doe*, *Doe, endorsed by Roe,*: a past form before *by* without *be*. */
const reduced = (tokens: readonly Token[], items: readonly Item[], group: VerbGroup): VerbGroup => {
  const bare = group.first === group.verb && group.tense === "past" && group.form === "finite";
  return bare &&
    !PASSING_BY.has(group.lemma) &&
    tokens[group.verb + 1]?.lower === "by" &&
    items.at(-1)?.kind !== "relative"
    ? { ...group, form: "participle", voice: "passive" }
    : group;
};

/** *stood by the plan*, *dropped by the office*: nobody does it to anybody. */
const PASSING_BY = wordSet("passingBy");

const isNoVerb = ({ tokens, phraseOf }: Reading, i: number): boolean =>
  isNounPart(tokens[i], phraseOf[i], i) || isAccording(tokens, i);

/** *Petra Quell*, *the court's ruling*: what the tagger takes for a verb inside a name or behind an owner. */
const isNounPart = (
  token: Token | undefined,
  covering: NounPhrase | undefined,
  i: number,
): boolean =>
  token !== undefined &&
  covering !== undefined &&
  ((token.capital && covering.kind === "name") ||
    (POSSESSIVE.has(token.lower) &&
      covering.first < i &&
      (covering.owner !== undefined || covering.possessive)));

const isAccording = (tokens: readonly Token[], i: number): boolean =>
  PREPOSITIONAL.has(tokens[i]?.lower ?? "") && tokens[i + 1]?.pos === "ADP";
/** Participles that have become prepositions. */
const PREPOSITIONAL = wordsOf("according including following regarding concerning depending");

/** Last token of the noun phrase that begins at `i`: it ends before a verb; below `i`: none begins. */
const phraseEnd = (reading: Reading, i: number): number => {
  const { tokens, phraseOf } = reading;
  const { lower = "", pos } = tokens[i] ?? {};
  const covering = phraseOf[i];
  if (!covering) {
    const pronoun = OBJECT_PRONOUNS.has(lower) && pos !== "SCONJ" && lower !== "that";
    return pronoun ? i : i - 1;
  }
  if (RELATIVES.has(lower) && covering.last === i) return i - 1;
  let end = i;
  while (end < covering.last && !beginsVerb(reading, end + 1)) end++;
  return end;
};

const beginsVerb = ({ tokens, phraseOf, known }: Reading, at: number): boolean =>
  tokens[at]?.pos !== "ADV" &&
  !isNounPart(tokens[at], phraseOf[at], at) &&
  beginsGroup(tokens, at, known);

/** Adds the phrase without the day at its end; a time or an occasion is left out with the preposition before it. */
const addPhrase = (
  { tokens, phraseOf }: Reading,
  items: Item[],
  first: number,
  end: number,
): void => {
  let last = end;
  while (last >= first && isTime(tokens, last, first)) last--;
  const before = items.at(-1);
  const led = before?.kind === "preposition" && before.last === first - 1;
  const lead = led ? (tokens[before.first]?.lower ?? "") : "";
  const occasion = OCCASION_LEADS.has(lead) && OCCASIONS.has(tokens[last]?.lower ?? "");
  if (last < first || occasion) {
    if (led) items.pop();
    return;
  }
  const phrase = phraseOf[last];
  if (first === last && isNoNoun(tokens[last], phrase, before)) return;
  items.push(word("phrase", first, last, { phrase }));
};

/** *left early*, *fell short*; *Doe and Roe both*; *the* without its noun. */
const isNoNoun = (
  token: Token | undefined,
  phrase: NounPhrase | undefined,
  before: Item | undefined,
): boolean =>
  token?.pos === "ADJ" ||
  (token?.pos === "DET" && phrase?.kind === "nominal" && !OBJECT_PRONOUNS.has(token.lower)) ||
  (FLOATING.has(token?.lower ?? "") && before?.kind === "phrase");

const isTime = (tokens: readonly Token[], at: number, first: number): boolean => {
  const word = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (TIMES.has(word)) return true;
  if (TIME_LEADS.has(word)) return TIMES.has(next) || TIME_NOUNS.has(next);
  return TIME_NOUNS.has(word) && at > first && TIME_LEADS.has(tokens[at - 1]?.lower ?? "");
};

// three-quarters · half · 9 · a dozen
const AMOUNT =
  /^(?:half|\d.*|.+-(?:thirds?|quarters?|fifths?|half)|majority|dozens?|hundreds|thousands)$/;
const SHARES = /^(?:third|quarter|half|dozen|fifth|tenth|majority)$/;

const leadsAmount = (tokens: readonly Token[], i: number): boolean => {
  const [next, after] = [tokens[i + 1], tokens[i + 2]];
  if (!next) return false;
  return (
    next.pos === "NUM" ||
    AMOUNT.test(next.lower) ||
    AMOUNT_LEADS.has(next.lower) ||
    (next.lower === "a" && SHARES.test(after?.lower ?? ""))
  );
};

const smallWord = (
  tokens: readonly Token[],
  items: readonly Item[],
  i: number,
): Kind | undefined => {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.pos === "PUNCT" || MARKS.has(token.text))
    return token.text === '"' ? "quote" : MARKS.get(token.text);
  return leadKind(tokens, items.at(-1), i) ?? plainKind(tokens, i);
};

const AFTER_NOUN = new Set(["phrase", "comma", "dash", "preposition"]);

/** Words that join or lead a clause. */
const leadKind = (
  tokens: readonly Token[],
  before: Item | undefined,
  i: number,
): Kind | undefined => {
  const { lower = "", pos = "" } = tokens[i] ?? {};
  if (COORDINATORS.has(lower)) return "coordinator";
  if (RELATIVES.has(lower)) {
    const led = AFTER_NOUN.has(before?.kind ?? "");
    return led || lower !== "that" ? "relative" : "subordinator";
  }
  const leads = SUBORDINATORS.has(lower) && !(pos === "ADP" && tokens[i + 1]?.pos === "VERB");
  return leads ? "subordinator" : undefined;
};

const SILENT = new Set(["ADV", "PART", "DET", "INTJ", "SYM"]);

const plainKind = (tokens: readonly Token[], i: number): Kind | undefined => {
  const { lower = "", pos = "" } = tokens[i] ?? {};
  if (AMOUNT_LEADS.has(lower) && leadsAmount(tokens, i)) return "other";
  if (pos === "ADP" || pos === "SCONJ" || lower === "to") return "preposition";
  return SILENT.has(pos) || TIMES.has(lower) || SUBJECT_PRONOUNS.has(lower) ? undefined : "other";
};
