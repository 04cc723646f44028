/** Positions in nouns: *her calls for*, *opposition from Doe to*, *faces calls from Doe to resign*. */
import { lastBefore } from "../cast.ts";
import type { Takes } from "../lexicon.ts";
import { OWNERS_AND_MARKS } from "../phrases/owners.ts";
import type { Clause } from "../syntax/clause.ts";
import { readAct } from "./acts.ts";
import { type Claim, claimsOf, knownOf, negate } from "./claims.ts";
import { holderOf } from "./holders.ts";
import type { Wanted } from "./identity.ts";
import { cutPhrase, isCallNoun, nounOf, pastThing, phraseFromToken } from "./phrases.ts";
import { doingOf, isOwn, speakersOf } from "./predications.ts";
import { type Proposition, readPropositions, readThing } from "./propositions.ts";
import { type Party, quoteAt, type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";
import { targetOf } from "./targets.ts";

const SOURCES = new Set(["by", "from"]);
const AGAINST = new Set(["opposition", "objection", "objections", "criticism"]);

/** Claims of a noun of position at `at`. */
export const nounClaims = (reading: Reading, at: number): readonly Claim[] => {
  const stance = reading.words.nouns.get(wordAt(reading, at));
  const phrase = reading.phraseOf[at];
  if (!stance || phrase?.last !== at || isWithdrawn(reading, phrase.first)) return [];
  const source = sourceOf(reading, at, phrase.first) ?? laterSource(reading, at);
  if (!source || source.holders.length === 0) return [];
  const wanted = { apart: knownOf(source.holders) };
  const reported = quoteAt(reading, at) >= 0 && !isOwn(reading, source.holders, at);
  const propositions =
    nounFaced(reading, at, source, wanted) ?? nounPropositions(reading, at, wanted);
  return propositions.flatMap((found) => {
    const proposition = found.target ? found : { ...found, target: facedBy(reading, at, wanted) };
    return claimsOf({ ...source, reported }, proposition, {
      stance: proposition.negated ? negate(stance) : stance,
      strength: wordAt(reading, at).startsWith("critic") ? "implied" : "stated",
      rule: "own-call",
      from: Math.min(proposition.target?.first ?? at, at),
    });
  });
};

const WITHDRAWING =
  /^(?:withdr[ae]w|reduc|eliminat|los[est]|lost|end|drop|pull|rescind|question|lack|cut|revok|end)/;

/** *withdrew his support for*: a stand no more. */
const isWithdrawn = (reading: Reading, opens: number): boolean => {
  const token = tokenAt(reading, opens - 1);
  return token?.pos === "VERB" && WITHDRAWING.test(token.lower);
};

const FACING =
  /^(?:fac(?:e|es|ed|ing)|resist(?:s|ed|ing)?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|def(?:y|ies|ied|ying)|rebuff(?:s|ed|ing)?|draws?|drew|drawn|met|wins?|won|receiv(?:e|es|ed|ing)|gain(?:s|ed|ing)?|got|ha[sd]|have|ignor(?:e|es|ed|ing))$/;

/** *Doe faces calls to resign*: whoever faces them is to do it. */
const facedBy = (reading: Reading, noun: number, wanted: Wanted): Party | undefined => {
  for (let at = noun - 1; sameSentence(reading, at, noun) && noun - at < 6; at--) {
    if (!FACING.test(wordAt(reading, at)) || tokenAt(reading, at)?.pos === "NOUN") continue;
    const [phrase] = clauseBefore(reading, at + 1)?.subject ?? [];
    return phrase && targetOf(reading, nounOf(reading, phrase), wanted);
  }
  return undefined;
};

/** The clause of the last verb before token `at` in its sentence and quotation. */
const clauseBefore = (reading: Reading, at: number): Clause | undefined =>
  reading
    .clausesBeside(at)
    .findLast(
      ({ verb, quote, form }) => verb < at && form === "finite" && quote === quoteAt(reading, at),
    );

/** *drew opposition from Doe*: what drew it. */
const nounFaced = (
  reading: Reading,
  noun: number,
  { after = noun + 1 }: Source,
  wanted: Wanted,
): readonly Proposition[] | undefined => {
  if (isCallNoun(reading, noun) || !SOURCES.has(wordAt(reading, noun + 1))) return undefined;
  if (NOUN_LINKS.has(wordAt(reading, after))) return undefined;
  const target = facedBy(reading, noun, wanted);
  return target && [{ target, act: "support", negated: false, last: after - 1, form: "thing" }];
};

/** *calls to resign from Doe*: the source behind the act. */
const laterSource = (reading: Reading, at: number): Source | undefined => {
  const last = nounPropositions(reading, at, {})[0]?.last;
  return last !== undefined && wordAt(reading, last + 1) === "from"
    ? agentsFrom(reading, last + 1)
    : undefined;
};

type Source = {
  readonly holders: readonly Party[];
  /** One past the words that name them behind the noun. */
  readonly after?: number;
};

/** Whose it is: named with *by* or *from*, by a pronoun, or as its owner. */
const sourceOf = (reading: Reading, at: number, opens: number): Source | undefined => {
  const agents = agentsFrom(reading, at + 1);
  if (agents) return agents;
  const opener = wordAt(reading, opens);
  if (FIRST_PERSON.has(opener)) return { holders: speakersOf(reading, at) };
  if (THIRD_PERSON.has(opener)) return pronounSource(reading, opens);
  for (let i = at - 1; i > opens; i--)
    if (OWNERS_AND_MARKS.has(wordAt(reading, i)))
      return {
        holders: holderOf(reading, { ...cutPhrase(reading, opens, i - 1), possessive: false }),
      };
  return undefined;
};

/** *Doe repeated her calls*: the subject; nobody where somebody else is named in between. */
const pronounSource = (reading: Reading, opens: number): Source | undefined => {
  const clause = clauseBefore(reading, opens);
  const doing = clause && doingOf(reading, clause);
  if (!doing) return undefined;
  const { holders, after } = doing;
  const { appearances, entities } = reading.cast;
  const named = appearances.slice(
    lastBefore(appearances, after) + 1,
    lastBefore(appearances, opens) + 1,
  );
  const between = named.some(
    ({ entity }) =>
      entities[entity]?.kind === "person" && holders.every((holder) => holder.entity !== entity),
  );
  const plural = wordAt(reading, opens) === "their";
  const fitting = plural || (holders.length === 1 && holders.every(({ group }) => !group));
  return between || !fitting ? undefined : { holders };
};

const FIRST_PERSON = new Set(["my", "our"]);
const THIRD_PERSON = new Set(["his", "her", "their"]);
const AGENT_LINKS = new Set(["of", "in", "at", "for", "on", "within"]);
const JOINTS = new Set([",", "and"]);

/** The parties named with *by* or *from* at `at`, and the token after them. */
const agentsFrom = (
  reading: Reading,
  at: number,
): (Source & { readonly after: number }) | undefined => {
  if (!SOURCES.has(wordAt(reading, at))) return undefined;
  const holders: Party[] = [];
  let end = at;
  for (let next = at + 1; sameSentence(reading, next, at); ) {
    const phrase = phraseFromToken(reading, next);
    if (!phrase) break;
    end = pastThing(reading, phrase, AGENT_LINKS);
    const whole = phrase.kind === "nominal" && phrase.head !== "person";
    const { first, last: head } = phrase;
    holders.push(
      ...holderOf(reading, whole ? nounOf(reading, { first, head, last: end }) : phrase),
    );
    if (!JOINTS.has(wordAt(reading, end + 1))) break;
    next = end + (wordAt(reading, end + 2) === "and" ? 3 : 2);
  }
  return end === at ? undefined : { holders, after: end + 1 };
};

const OF_NOUNS = new Set(["endorsement", "criticism", "condemnation"]);
const NOUN_LINKS = new Set(["for", "to", "of", "on"]);

/** What a noun of position asks for or sides on. */
export const nounPropositions = (
  reading: Reading,
  noun: number,
  wanted: Wanted,
): readonly Proposition[] => {
  const word = wordAt(reading, noun);
  const after = agentsFrom(reading, noun + 1)?.after ?? noun + 1;
  const link = wordAt(reading, after);
  if (isCallNoun(reading, noun)) return calledFor(reading, after, wanted);
  const fits =
    link === "for" ||
    (link === "of" && (OF_NOUNS.has(word) || word === "endorsements")) ||
    (link === "to" && AGAINST.has(word));
  const thing = fits ? readThing(reading, after + 1, wanted) : undefined;
  return thing?.target ? [thing] : [];
};

/** *(calls) for Doe to resign*, *for a ban*, *on Doe to resign*, *to resign*. */
const calledFor = (reading: Reading, link: number, wanted: Wanted): readonly Proposition[] => {
  const word = wordAt(reading, link);
  if (word === "for" || word === "on") {
    const takes: readonly Takes[] = word === "on" ? ["to"] : ["to", "thing"];
    return readPropositions(reading, link + 1, new Set(takes), wanted);
  }
  const act = word === "to" ? readAct(reading, link + 1) : undefined;
  return act
    ? [{ target: undefined, act: act.act, negated: false, last: act.last, form: "calls" }]
    : [];
};
