/** Clauses with whoever does what they say: a subject or agent resolved to people and bodies, over infinitives and participles. */
import { wordSet } from "../../lexicon.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Clause, Phrase } from "../syntax/clause.ts";
import { apposedNames, holderOf } from "./holders.ts";
import { entitiesOf, entityParty } from "./identity.ts";
import { nounOf } from "./phrases.ts";
import { type Party, quoteAt, type Reading, tokenAt, wordAt } from "./reading.ts";

export type Doing = {
  readonly holders: readonly Party[];
  /** First token of the subject. */
  readonly first: number;
  /** One past its last token. */
  readonly after: number;
  /** The words are somebody else's. */
  readonly reported: boolean;
  /** It is done, or only declined, vowed or threatened. */
  readonly manner: "done" | "declined" | "vowed" | "threatened";
};

/** Modals after which nobody takes a stand: what one should do is another's stand. */
const OBLIGING = new Set(["should", "must", "ought"]);

/** What the clause says is not said to be so: *may call*, *if he called*, *should call*. */
export const isUnreal = ({ polarity, modal = "" }: Clause): boolean =>
  polarity === "unreal" || OBLIGING.has(modal);

export const parentOf = ({ clauses }: Reading, { parent }: Clause): Clause | undefined =>
  clauses[parent ?? -1];

/** Who does what an active clause says; undefined: nobody that is told. */
export const doingOf = (reading: Reading, clause: Clause): Doing | undefined => {
  switch (clause.form) {
    case "infinitive":
      return infinitiveDoing(reading, clause);
    case "finite":
      return doneBy(reading, clause, clause.subject);
    default:
      return participleDoing(reading, clause);
  }
};

const doneBy = (
  reading: Reading,
  clause: Clause,
  subject: readonly Phrase[],
): Doing | undefined => {
  const [first] = subject;
  const last = subject.at(-1);
  if (!first || !last) return undefined;
  const phrases = subject.map((phrase) => nounOf(reading, phrase));
  const reporter = reporterOf(reading, clause);
  const same = samePerson(reading, phrases, reporter);
  const named = phrases.length === 1 ? apposedNames(reading, phrases[0], clause.first) : [];
  const holders = same
    ? [same]
    : named.length > 0
      ? named
      : phrases.flatMap((phrase) => holderOf(reading, phrase));
  if (holders.length === 0) return undefined;
  const own =
    clause.quote >= 0
      ? isOwn(reading, holders, clause.verb)
      : same !== undefined || reporter.length === 0 || areAmong(holders, reporter);
  return { holders, first: first.first, after: last.last + 1, reported: !own, manner: "done" };
};

const areAmong = (holders: readonly Party[], entities: readonly number[]): boolean =>
  holders.every(({ entity }) => entity >= 0 && entities.includes(entity));

export const isOwn = (reading: Reading, holders: readonly Party[], at: number): boolean =>
  areAmong(holders, reading.speakersAt(at));

/** Those who say what the clause says, in the reporter's words: *Doe said (that)*. */
const reporterOf = (reading: Reading, clause: Clause): readonly number[] =>
  clause.link === "that"
    ? (parentOf(reading, clause)?.subject ?? []).flatMap((phrase) =>
        entitiesOf(reading, nounOf(reading, phrase)),
      )
    : [];

const SINGULAR = new Set(["he", "she"]);

/** *Doe said he backs …*: the pronoun is the one who said it. */
const samePerson = (
  reading: Reading,
  [phrase, other]: readonly NounPhrase[],
  [only, second]: readonly number[],
): Party | undefined => {
  if (!phrase || other || only === undefined || second !== undefined) return undefined;
  if (!SINGULAR.has(wordAt(reading, phrase.first))) return undefined;
  const [entity] = entitiesOf(reading, { ...phrase, kind: "pronoun" }, { rather: [only] });
  return entity === only ? entityParty(reading, only, phrase) : undefined;
};

/** *declined to endorse*, *vowed to oppose*, *marched to demand*, *is proud to back*; all other infinitives are no stand. */
const infinitiveDoing = (reading: Reading, clause: Clause): Doing | undefined => {
  const parent = clause.link === "to" ? parentOf(reading, clause) : undefined;
  if (parent?.polarity !== "asserted" || isUnreal(parent)) return undefined;
  const { declining, continuing, purposes } = reading.words.sets;
  const adjective = wordAt(reading, clause.first - 1);
  if (continuing.has(`be ${adjective}`))
    return doingOf(reading, { ...parent, voice: "active" }) ?? speaking(reading, clause);
  if (parent.voice === "passive" || parent.form === "participle") return undefined;
  const doing = doingOf(reading, parent);
  if (declining.has(parent.lemma)) return doing && { ...doing, manner: "declined" };
  const vow = reading.words.frames.get(parent.lemma)?.find(({ rule }) => rule === "vows");
  if (vow)
    return doing && { ...doing, manner: vow.strength === "implied" ? "threatened" : "vowed" };
  return continuing.has(parent.lemma) || purposes.has(parent.lemma) ? doing : undefined;
};

/** *It is right to call on him*: the speaker's stand. */
const speaking = (reading: Reading, { verb, first }: Clause): Doing | undefined => {
  const holders = speakersOf(reading, verb);
  return holders.length > 0
    ? { holders, first, after: first, reported: false, manner: "done" }
    : undefined;
};

export const speakersOf = (reading: Reading, at: number): readonly Party[] =>
  reading
    .speakersAt(at)
    .flatMap((entity) => entityParty(reading, entity, { first: at, last: at }) ?? []);

/** Prepositions behind which a gerund is the subject's own doing: *in calling for*. */
const LEADING = new Set(["by", "in", "after", "while", "since"]);
const GOING_ON = wordSet("goingOn");
const ADDRESSED = new Set(["to", "with", "at", "against", "for"]);

/** *lawmakers calling for*, *released a statement calling for*, *A joined B in calling for*. */
const participleDoing = (reading: Reading, clause: Clause): Doing | undefined => {
  const before = tokenAt(reading, clause.first - 1);
  if (before?.pos === "ADP" && !LEADING.has(before.lower)) return undefined;
  const [phrase] = clause.subject;
  if (!phrase) return undefined;
  const parent = parentOf(reading, clause);
  // *stopped opposing it*
  if (parent?.verb === clause.first - 1 && !GOING_ON.has(parent.lemma)) return undefined;
  const issued = parent && reading.words.sets.issuing.has(parent.lemma);
  const lead = wordAt(reading, phrase.first - 1);
  if (nounOf(reading, phrase).head === "document" || (ADDRESSED.has(lead) && issued))
    return issued ? doingOf(reading, parent) : undefined;
  const doing = doneBy(reading, clause, clause.subject);
  if (!doing || before?.lower !== "in" || parent?.lemma !== "join" || !parent.object) return doing;
  const joined = holderOf(reading, nounOf(reading, parent.object));
  return { ...doing, holders: [...doing.holders, ...joined] };
};

/** Who utters what the clause says: the quotation's speakers, or whoever a reporting verb says does. */
export const uttererOf = (reading: Reading, clause: Clause): Doing | undefined => {
  const parent = clause.link === "that" ? parentOf(reading, clause) : undefined;
  if (parent?.quote === clause.quote)
    return isUnreal(parent) ? undefined : doingOf(reading, parent);
  const { first } = clause;
  const holders = speakersOf(reading, clause.verb);
  return quoteAt(reading, clause.verb) >= 0 && holders.length > 0
    ? { holders, first, after: first, reported: false, manner: "done" }
    : undefined;
};
