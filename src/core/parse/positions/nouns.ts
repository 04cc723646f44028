/** Positions in nouns: *her calls for*, *opposition from Doe to*, *faces calls from Doe to resign*. */
import type { Stance } from "../../facts.ts";
import { OWNERS_AND_MARKS } from "../phrases/owners.ts";
import { readAct } from "./acts.ts";
import { type Actors, type Claim, speakersOf } from "./claims.ts";
import { holdersOf } from "./holders.ts";
import type { Wanted } from "./identity.ts";
import { listEndingAt } from "./lists.ts";
import { agentsFrom } from "./participles.ts";
import { cutPhrase } from "./phrases.ts";
import { type Proposition, readPropositions, readThing } from "./propositions.ts";
import { type Party, quoteAt, type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";
import { earlierSubject } from "./subjects.ts";
import { targetOf } from "./targets.ts";
import type { Frame } from "./words.ts";

const singular = (word: string): string => (word.endsWith("s") ? word.slice(0, -1) : word);

const SOURCES = new Set(["by", "from"]);
const AGAINST = new Set(["opposition", "objection", "objections"]);

export const negate = (stance: Stance): Stance =>
  stance === "for" ? "against" : stance === "against" ? "for" : stance;

/** Claims of a noun of position at `at`. */
export const nounClaims = (reading: Reading, at: number): readonly Claim[] => {
  const stance = reading.words.nouns.get(wordAt(reading, at));
  const phrase = reading.phraseOf[at];
  if (!stance || phrase?.last !== at || isWithdrawn(reading, phrase.first)) return [];
  const actors = ownersOf(reading, at) ?? laterSource(reading, at);
  if (!actors || actors.holders.length === 0) return [];
  const wanted = { apart: actors.holders.flatMap(({ entity }) => (entity >= 0 ? [entity] : [])) };
  return (nounFaced(reading, at, actors, wanted) ?? nounPropositions(reading, at, wanted)).flatMap(
    (found) => {
      const proposition = found.target ? found : { ...found, target: facedBy(reading, at, wanted) };
      return actors.holders.map((holder) => ({
        holder,
        proposition,
        stance: proposition.negated ? negate(stance) : stance,
        strength: actors.reported ? "reported" : "stated",
        evidence: {
          first: Math.min(holder.first, proposition.target?.first ?? at, at),
          last: Math.max(holder.last, proposition.last),
        },
        rule: "own-call",
      }));
    },
  );
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
    const [phrase] = earlierSubject(reading, at + 1)?.phrases ?? [];
    return phrase && targetOf(reading, phrase, wanted);
  }
  return undefined;
};

/** *drew opposition from Doe*: what drew it. */
const nounFaced = (
  reading: Reading,
  noun: number,
  { after }: Actors,
  wanted: Wanted,
): readonly Proposition[] | undefined => {
  const call = reading.words.sets.callNouns.has(singular(wordAt(reading, noun)));
  if (call || !SOURCES.has(wordAt(reading, noun + 1))) return undefined;
  if (NOUN_LINKS.has(wordAt(reading, after))) return undefined;
  const target = facedBy(reading, noun, wanted);
  return target && [{ target, act: "support", negated: false, last: after - 1, form: "thing" }];
};

/** *calls to resign from Doe*: the source behind the act. */
const laterSource = (reading: Reading, at: number): Actors | undefined => {
  const [proposition] = nounPropositions(reading, at, {});
  const agents = proposition && agentsFrom(reading, proposition.last + 1);
  if (!agents || wordAt(reading, proposition.last + 1) !== "from") return undefined;
  return {
    holders: agents.holders,
    first: at,
    after: agents.after,
    reported: quoteAt(reading, at) >= 0,
  };
};

const ownersOf = (reading: Reading, at: number): Actors | undefined => {
  const phrase = reading.phraseOf[at];
  const source = phrase && sourceOf(reading, at, phrase.first);
  if (!source) return undefined;
  const { holders } = source;
  const speakers = reading.speakersAt(at);
  const own = holders.every(({ entity }) => speakers.includes(entity));
  return { after: at, ...source, reported: quoteAt(reading, at) >= 0 && !own };
};

type Source = {
  readonly holders: readonly Party[];
  readonly first: number;
  readonly after?: number;
};

/** Whose it is: named with *by* or *from*, by a pronoun, or as its owner. */
const sourceOf = (reading: Reading, at: number, opens: number): Source | undefined => {
  const agents = agentsFrom(reading, at + 1);
  if (agents) return { ...agents, first: at };
  const opener = wordAt(reading, opens);
  if (FIRST_PERSON.has(opener)) return { holders: speakersOf(reading, at), first: at };
  if (THIRD_PERSON.has(opener)) return pronounSource(reading, at, opens);
  for (let i = at - 1; i > opens; i--)
    if (OWNERS_AND_MARKS.has(wordAt(reading, i)))
      return { holders: ownerHolders(reading, i - 1), first: opens };
  return undefined;
};

/** *Doe repeated her calls*: the subject; nobody where somebody else is named in between. */
const pronounSource = (reading: Reading, at: number, opens: number): Source | undefined => {
  const subject = earlierSubject(reading, opens);
  const holders = subject ? holdersOf(reading, subject) : [];
  const { appearances, entities } = reading.cast;
  const between = appearances.some(
    ({ at: name, entity }) =>
      name > (subject?.last ?? opens) &&
      name < opens &&
      entities[entity]?.kind === "person" &&
      holders.every((holder) => holder.entity !== entity),
  );
  const plural = wordAt(reading, opens) === "their";
  const fitting = plural || (holders.length === 1 && holders.every(({ group }) => !group));
  return between || !fitting ? undefined : { holders, first: subject?.first ?? at };
};

const FIRST_PERSON = new Set(["my", "our"]);
const THIRD_PERSON = new Set(["his", "her", "their"]);

const ownerHolders = (reading: Reading, at: number): readonly Party[] => {
  const list = listEndingAt(reading, at);
  if (list) return holdersOf(reading, list);
  const covering = reading.phraseOf[at];
  if (!covering) return [];
  const owner = { ...cutPhrase(reading, covering.first, at), possessive: false };
  return holdersOf(reading, { phrases: [owner], first: covering.first, last: at });
};

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
  const { callNouns } = reading.words.sets;
  if (callNouns.has(word) || callNouns.has(singular(word)))
    return calledFor(reading, after, wanted);
  const fits =
    link === "for" ||
    (link === "of" && singular(word) === "endorsement") ||
    (link === "to" && AGAINST.has(word));
  const thing = fits ? readThing(reading, after + 1, wanted) : undefined;
  return thing?.target ? [thing] : [];
};

/** *(calls) for Doe to resign*, *for a ban*, *on Doe to resign*, *to resign*. */
const calledFor = (reading: Reading, link: number, wanted: Wanted): readonly Proposition[] => {
  const word = wordAt(reading, link);
  if (word === "for" || word === "on") {
    const frames: readonly Frame[] = word === "on" ? ["to"] : ["to", "thing"];
    return readPropositions(reading, link + 1, new Set(frames), wanted);
  }
  const act = readActAfter(reading, link);
  return act
    ? [{ target: undefined, act: act.act, negated: false, last: act.last, form: "calls" }]
    : [];
};

const readActAfter = (reading: Reading, to: number) =>
  wordAt(reading, to) === "to" ? readAct(reading, to + 1) : undefined;
