/** Who stands where on a proposition, *that somebody do something*: every place that says so, gathered by holder. */
import type { Span } from "../../article.ts";
import type { Position } from "../../facts.ts";
import type { Cast } from "../cast.ts";
import { genderOf } from "../reference/discourse.ts";
import type { Decision } from "../speakers/decision.ts";
import type { Claim } from "./claims.ts";
import { frameClaims } from "./frames.ts";
import { mustClaims } from "./must.ts";
import { nounClaims } from "./nouns.ts";
import { createReading, type Party, type Reading, spanOfRange, wordAt } from "./reading.ts";
import { refusalClaims } from "./refusals.ts";
import { absenceClaims, unsaidClaims } from "./silence.ts";
import type { PositionWords } from "./words.ts";

export { POSITION_RULES } from "./rules.ts";
export { createPositionWords } from "./words.ts";

export const findPositions = (
  cast: Cast,
  words: PositionWords,
  { decisions, threshold }: { readonly decisions: readonly Decision[]; readonly threshold: number },
): readonly Position[] => {
  const reading = createReading(cast, words, decisions, threshold);
  const first = claimsIn(reading);
  const topics = topicsOf(reading, first);
  const claims = topics.size === 0 ? first : claimsIn({ ...reading, topics });
  return gather(reading, complete(reading, claims));
};

const READERS = [frameClaims, mustClaims, refusalClaims, unsaidClaims, absenceClaims];

/** Every claim, in order of the text. */
const claimsIn = (reading: Reading): readonly Claim[] => {
  const read = reading.clauses.flatMap((clause) => {
    const claims = READERS.flatMap((reader) => reader(reading, clause));
    return claims.length > 0 ? [{ at: clause.verb, claims }] : [];
  });
  const named = reading.cast.scene.tokens.flatMap(({ lower }, at) =>
    reading.words.nouns.has(lower) ? [{ at, claims: nounClaims(reading, at) }] : [],
  );
  return [...read, ...named].sort((a, b) => a.at - b.at).flatMap(({ claims }) => claims);
};

/** Acts that the article asks of one person by name, and of no other. */
const topicsOf = (reading: Reading, claims: readonly Claim[]): ReadonlyMap<string, number> => {
  const asked = new Map<string, Set<number>>();
  for (const { proposition } of claims) {
    const { target, act } = proposition;
    if (!target || !act || target.entity < 0 || genderOf(wordAt(reading, target.first))) continue;
    asked.set(act, (asked.get(act) ?? new Set()).add(target.entity));
  }
  const only = [...asked].filter(([, entities]) => entities.size === 1);
  return new Map(only.flatMap(([act, [entity]]) => (entity === undefined ? [] : [[act, entity]])));
};

type Complete = Claim & { readonly target: Party; readonly act: string };

/** Sentences back to what *those calls* and *it* mean. */
const CALLS_REACH = 6;

const IT_REACH = 2;

/** Fills in what *those calls*, *it* and *calls to resign* leave unsaid, from what was asked before. */
const complete = (reading: Reading, claims: readonly Claim[]): readonly Complete[] => {
  const named = claims.flatMap((claim) => {
    const { target, act } = claim.proposition;
    return target && act ? [{ ...claim, target, act }] : [];
  });
  return claims.flatMap((claim) => completed(reading, claim, named) ?? []);
};

const completed = (
  reading: Reading,
  claim: Claim,
  named: readonly Complete[],
): Complete | undefined => {
  const { target, act, form } = claim.proposition;
  if (target && act)
    return form !== "matter" || isAtIssue(target, named) ? { ...claim, target, act } : undefined;
  if (claim.rule === "rejects-calls" && act && form === "calls")
    return claim.holder.entity < 0 ? undefined : { ...claim, target: claim.holder, act };
  const model = modelOf(reading, claim, named);
  const self = model && model.target.entity >= 0 && model.target.entity === claim.holder.entity;
  return model && !self ? { ...claim, target: model.target, act: model.act } : undefined;
};

/** Somebody takes sides on the thing. */
const isAtIssue = ({ text }: Party, named: readonly Complete[]): boolean =>
  named.some(
    ({ target, proposition }) =>
      proposition.form !== "matter" &&
      target.text.replace(ARTICLE, "") === text.replace(ARTICLE, ""),
  );

/** The last proposition before that fits; for an act alone, also a later one. */
const modelOf = (
  reading: Reading,
  claim: Claim,
  named: readonly Complete[],
): Complete | undefined => {
  const { act } = claim.proposition;
  const fitting = named.filter((other) => act === undefined || other.act === act);
  const before = fitting.findLast(({ evidence }) => evidence.first < claim.evidence.last);
  const reach = act === undefined ? CALLS_REACH : act === "support" ? IT_REACH : undefined;
  if (reach === undefined) return before ?? fitting[0];
  return before && sentencesBetween(reading, before, claim) <= reach ? before : undefined;
};

const sentencesBetween = ({ cast }: Reading, a: Claim, b: Claim): number => {
  const at = ({ evidence }: Claim) => cast.scene.tokens[evidence.first]?.sentence ?? 0;
  return Math.abs(at(b) - at(a));
};

type Gathered = Position & { readonly evidence: Span[] };

const gather = (reading: Reading, claims: readonly Complete[]): readonly Position[] => {
  const found = new Map<string, Gathered>();
  const things = new Map<string, string>();
  for (const claim of claims) {
    const { act, stance, strength, rule } = claim;
    const { text: holder, group } = claim.holder;
    const target = nameOfThing(things, claim.target);
    const key = [holder, group, target, act, stance, strength].join("\u0000");
    const span = spanOfRange(reading, claim.evidence);
    const known = found.get(key);
    if (!known)
      found.set(key, { holder, group, target, act, stance, strength, evidence: [span], rule });
    else if (!known.evidence.some(({ start, end }) => start < span.end && span.start < end))
      known.evidence.push(span);
  }
  return [...found.values()];
};

const ARTICLE = /^(?:the|a|an|this|that) /i;

/** A thing is called as first printed: *a ban on night flights*, and *the ban on night flights* later. */
const nameOfThing = (things: Map<string, string>, { entity, text }: Party): string => {
  if (entity >= 0) return text;
  const key = text.replace(ARTICLE, "").toLowerCase();
  const known = things.get(key) ?? text;
  things.set(key, known);
  return known;
};
