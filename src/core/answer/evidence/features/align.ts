/** Whether the words stand together as they do in the question: who does what to whom. */
import { HERE, holds } from "../match.ts";
import { levelOf, type Pair } from "../pair.ts";
import { type Feature, feature, NOT_ASKED, oncePerPair, yes } from "./feature.ts";
import { isSpeaker } from "./speaker.ts";

const BREAK = /^(?:[;:—–]|--|but|while|although|though|because|whereas|which|who)$/;
const PRONOUN = new Set(["he", "she", "they", "i", "we", "it", "who"]);
const BE = new Set(["was", "were", "been", "be", "being", "is", "are"]);
const THIRD = new Set(["he", "she", "they", "it"]);
const CLOSES = /^[,)]$/;
const CLAUSE = 14;
const APPOSITION = 16;

/** Places of the clause around `at`, before and after it. */
const clauseAround = ({ row: { words } }: Pair, at: number) => {
  let first = at;
  while (first > 0 && at - first < CLAUSE && !BREAK.test(words[first - 1]?.text ?? "")) first--;
  let last = at;
  while (last + 1 < words.length && last - at < CLAUSE && !BREAK.test(words[last + 1]?.text ?? ""))
    last++;
  return { first, last };
};

type Alignment = { readonly subject: number; readonly object: number; readonly turned: number };
const UNKNOWN: Alignment = { subject: NOT_ASKED, object: NOT_ASKED, turned: NOT_ASKED };

const alignment = oncePerPair((pair): Alignment => {
  const { asked, row, matches } = pair;
  const verbs = matches[asked.verb]?.at ?? [];
  if (verbs.length === 0) return UNKNOWN;
  const placed = (at: number): readonly number[] => matches[at]?.at ?? [];
  let best = { subject: 0, object: 0, turned: 0 };
  for (const at of verbs) {
    const { first, last } = clauseAround(pair, at);
    const passive =
      row.words.slice(Math.max(0, at - 3), at).some(({ text }) => BE.has(text)) &&
      row.words.slice(at + 1, at + 4).some(({ text }) => text === "by");
    const left = (i: number): boolean => i >= first && i < at;
    const right = (i: number): boolean => i > at && i <= last;
    const [before, behind] = passive === asked.passive ? [left, right] : [right, left];
    const subject = placed(asked.subject).some(before);
    const object = placed(asked.object).some(behind);
    const wrongSubject = placed(asked.subject).some(behind) && !subject;
    const wrongObject = placed(asked.object).some(before) && !object;
    const pronoun = row.words.some(({ text }, i) => before(i) && PRONOUN.has(text));
    best = {
      subject: Math.max(best.subject, subject ? 1 : pronoun ? 0.5 : 0),
      object: Math.max(best.object, yes(object)),
      turned: Math.max(best.turned, (yes(wrongSubject) + yes(wrongObject)) / 2),
    };
  }
  return best;
});

/** Of neighbouring matched words of the question, how many stand near each other, and in order. */
const together = oncePerPair(({ matches }) => {
  const found = matches.filter(({ level, at }) => level >= HERE && at.length > 0);
  if (found.length < 2) return { near: NOT_ASKED, ordered: NOT_ASKED };
  let near = 0;
  let ordered = 0;
  for (let i = 1; i < found.length; i++) {
    const steps = (found[i - 1]?.at ?? []).flatMap((a) => (found[i]?.at ?? []).map((b) => b - a));
    near += yes(steps.some((step) => Math.abs(step) <= 6));
    ordered += yes(steps.some((step) => step > 0 && step <= 8));
  }
  return { near: near / (found.length - 1), ordered: ordered / (found.length - 1) };
});

/** Length of the shortest stretch that holds each matched word once. */
export const stretch = oncePerPair(
  ({ matches }): { readonly length: number; readonly words: number } => {
    const found = matches.filter(({ level, at }) => level >= HERE && at.length > 0);
    if (found.length < 2) return { length: 0, words: found.length };
    const places = found
      .flatMap(({ at }, word) => at.map((place) => ({ place, word })))
      .sort((a, b) => a.place - b.place);
    const held = new Map<number, number>();
    let least = 99;
    let from = 0;
    for (const { place, word } of places) {
      held.set(word, (held.get(word) ?? 0) + 1);
      for (; held.size === found.length; from++) {
        const first = places[from];
        if (!first) break;
        least = Math.min(least, place - first.place);
        const left = (held.get(first.word) ?? 0) - 1;
        if (left > 0) held.set(first.word, left);
        else held.delete(first.word);
      }
    }
    return { length: least, words: found.length };
  },
);

/** Share of the question's weight that its best clause holds. */
const bestClause = ({ row, matches, weights, total }: Pair): number => {
  const clauses: number[] = [];
  let clause = 0;
  row.words.forEach(({ text }, i) => {
    const joins = text === "," || text === "and" || text === "or";
    if (
      BREAK.test(text) ||
      (joins && row.words.slice(i + 1, i + 5).some(({ pos }) => pos === "VERB"))
    )
      clause++;
    clauses.push(clause);
  });
  const mass = new Map<number, number>();
  matches.forEach(({ level, at }, i) => {
    if (level < HERE) return;
    for (const one of new Set(at.map((place) => clauses[place] ?? 0)))
      mass.set(one, (mass.get(one) ?? 0) + (weights[i] ?? 0));
  });
  return Math.max(0, ...mass.values()) / total;
};

export type AgentPlace = {
  /** 2: the subject of a verb outside all quotations; 1: within one. */
  readonly subject: number;
  readonly owner: boolean;
  readonly object: boolean;
  /** A pronoun may stand for them. */
  readonly pronoun: boolean;
};

export const agentPlace = oncePerPair((pair): AgentPlace => {
  let place = { subject: 0, owner: false, object: false };
  for (const at of pair.agentAt) {
    const one = placeAt(pair, at);
    place = {
      subject: Math.max(place.subject, one.subject),
      owner: place.owner || one.owner,
      object: place.object || one.object,
    };
  }
  return { ...place, pronoun: place.subject === 0 && isPronoun(pair) };
});

const NO_PLACE = { subject: 0, owner: false, object: false };

const placeAt = (pair: Pair, at: number): Omit<AgentPlace, "pronoun"> => {
  const { words, said } = pair.row;
  const before = words[at - 1];
  // said Doe
  if (before?.pos === "VERB" && pair.around.words.report.has(before.key))
    return { ...NO_PLACE, subject: 2 };
  const next = verbPlaceAfter(pair, at);
  if (next === "owner") return { ...NO_PLACE, owner: true };
  const verb = words[next]?.pos === "VERB" || words[next]?.pos === "AUX";
  if (verb) return { ...NO_PLACE, subject: said[at] === 1 ? 1 : 2 };
  return { ...NO_PLACE, object: before?.pos === "ADP" || before?.pos === "VERB" };
};

/** Words at the start of a sentence among which a pronoun may be its subject. */
const START = 25;

const isPronoun = ({ row, around: { before }, asked: { agent } }: Pair): boolean => {
  const third = row.words.slice(0, START).some(({ text }) => THIRD.has(text));
  const known = before !== undefined && agent.some((key) => holds(before, key));
  return (third && known) || agent.some((key) => row.speakers.has(key));
};

/** The word after a name and what is apposed to it; `owner`: the name is a possessive. */
const verbPlaceAfter = ({ row: { words }, agentAt }: Pair, at: number): number | "owner" => {
  let i = at + 1;
  while (words[i]?.pos === "PROPN" || agentAt.includes(i)) i++;
  const mark = words[i]?.text;
  if (mark === "'s" || mark === "s" || mark === "'") return "owner";
  if (mark === "," || mark === "(") {
    let end = i + 1;
    while (end < words.length && end - i < APPOSITION && !CLOSES.test(words[end]?.text ?? ""))
      end++;
    if (CLOSES.test(words[end]?.text ?? "")) i = end + 1;
  }
  while (words[i]?.pos === "ADV") i++;
  return i;
};

/** How surely the one asked about is the agent here. */
export const agentFill = oncePerPair((pair): number => {
  if (pair.asked.agent.length === 0) return NOT_ASKED;
  const { subject, owner, pronoun } = agentPlace(pair);
  const speaks = pair.asked.speaker.length > 0 && isSpeaker(pair);
  return Math.max(
    subject === 2 ? 1 : subject === 1 || speaks ? 0.8 : 0,
    pronoun ? 0.6 : 0,
    owner ? 0.5 : 0,
    pair.agentAt.length > 0 ? 0.4 : 0,
  );
});

const ofAgent = (name: string, reason: string, of: (place: AgentPlace) => number): Feature =>
  feature(`align.${name}`, reason, (pair) =>
    pair.asked.agent.length === 0 ? NOT_ASKED : of(agentPlace(pair)),
  );

export const ALIGN: readonly Feature[] = [
  feature("align.verb", "it prints the verb asked for", (pair) =>
    pair.asked.verb < 0 ? NOT_ASKED : levelOf(pair, pair.asked.verb),
  ),
  feature("align.subject", "the subject stands before the verb", (p) => alignment(p).subject),
  feature("align.object", "the object stands after the verb", (pair) => alignment(pair).object),
  feature("align.turned", "subject and object are not turned round", (p) => alignment(p).turned),
  feature("align.has-verb", "a verb is asked for", ({ asked }) => yes(asked.verb >= 0)),
  feature("align.has-subject", "a subject is asked for", ({ asked }) => yes(asked.subject >= 0)),
  feature("align.has-object", "an object is asked for", ({ asked }) => yes(asked.object >= 0)),
  feature("align.near", "the words stand near each other", (pair) => together(pair).near),
  feature("align.order", "the words stand in their order", (pair) => together(pair).ordered),
  feature("align.stretch", "the words stand close together", (pair) => stretch(pair).length),
  feature(
    "align.stretch-share",
    "few other words stand between them",
    (pair) => stretch(pair).length / Math.max(1, stretch(pair).words),
  ),
  feature("align.clause", "one clause holds them", bestClause),
  feature("align.agent", "somebody is asked about", ({ asked }) => yes(asked.agent.length > 0)),
  ofAgent("agent-subject", "the one asked about does it", ({ subject }) => subject),
  ofAgent("agent-owner", "it is theirs", ({ owner }) => yes(owner)),
  ofAgent("agent-object", "they are not merely its object", ({ object }) => yes(object)),
  ofAgent("agent-pronoun", "a pronoun may stand for them", ({ pronoun }) => yes(pronoun)),
  feature("align.agent-here", "it names them", ({ asked, agentAt }) =>
    asked.agent.length === 0 ? NOT_ASKED : yes(agentAt.length > 0),
  ),
  feature("align.attribute", "it prints what of them is asked for", (pair) =>
    pair.asked.attribute < 0 ? NOT_ASKED : levelOf(pair, pair.asked.attribute),
  ),
];
