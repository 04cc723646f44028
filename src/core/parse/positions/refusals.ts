/** Refusals of one's own in the words of what will not be done: *insisted he would not quit*, *“I'm not resigning”*. */
import type { Clause } from "../syntax/clause.ts";
import { type ReadAct, readAct } from "./acts.ts";
import { type Claim, claimsOf, knownOf } from "./claims.ts";
import { entitiesOf } from "./identity.ts";
import { nounOf } from "./phrases.ts";
import { type Doing, parentOf, uttererOf } from "./predications.ts";
import { type Reading, wordAt } from "./reading.ts";

const WILL = new Set(["will", "wo", "would", "'ll"]);

export const refusalClaims = (reading: Reading, clause: Clause): readonly Claim[] => {
  const act = clause.polarity === "negated" ? refusedAct(reading, clause) : undefined;
  const utterer = act && ownRefusal(reading, clause, act);
  if (!utterer) return [];
  const found = {
    target: undefined,
    act: act.act,
    negated: false,
    last: act.last,
    form: "own",
  } as const;
  return claimsOf(utterer, found, {
    stance: "against",
    strength: "stated",
    rule: "refuses-to-act",
    from: clause.subject[0]?.first ?? clause.first,
  });
};

/** What is not to be done; *would not be surprised*, *is not surprising* refuse nothing. */
const refusedAct = (reading: Reading, clause: Clause): ReadAct | undefined => {
  const { modal = "", verb, first, voice } = clause;
  if (voice === "passive") return undefined;
  const going = modal === "going to";
  const ing = wordAt(reading, verb).endsWith("ing");
  if (!(WILL.has(modal) || going || (ing && verb > first))) return undefined;
  const act = readAct(reading, verb);
  if (!act || act.act.startsWith("be ") || sides(reading, clause)) return undefined;
  return ing && !act.known ? undefined : act;
};

/** *would not back*: what frames read. */
const sides = ({ words }: Reading, { lemma }: Clause): boolean =>
  words.frames
    .get(lemma)
    ?.some(({ takes, rule }) => takes.has("thing") && rule !== "joins-calls") === true;

// I · we · I'm as one token · We're; not: if
const FIRST = /^(?:i|we)(?:'|$)/;

/** Whoever refuses for themselves: the speaker of *I will not*, the subject of *insisted he would not*. */
const ownRefusal = (reading: Reading, clause: Clause, { known }: ReadAct): Doing | undefined => {
  const [one, other] = clause.subject;
  const utterer = uttererOf(reading, clause);
  if (!one || other || !utterer || utterer.reported) return undefined;
  const word = wordAt(reading, one.first);
  if (FIRST.test(word)) return clause.quote >= 0 && known ? utterer : undefined;
  const cue = parentOf(reading, clause)?.lemma ?? "";
  if (clause.quote >= 0 || !reading.words.sets.insisting.has(cue)) return undefined;
  const holders = knownOf(utterer.holders);
  const same = entitiesOf(reading, nounOf(reading, one), { rather: holders });
  const plural = word === "they" || word === "it";
  return plural || (same.length > 0 && same.every((entity) => holders.includes(entity)))
    ? utterer
    : undefined;
};
