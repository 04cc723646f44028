/** Answers to questions of fact: reads what is asked into people and words, and hands it to what looks for it. */
import type { Person } from "../../facts.ts";
import type { Answer } from "../answer.ts";
import { answersTo, OFFICE } from "../language/roles.ts";
import { notFound } from "../not-found.ts";
import type { Intent } from "../question/patterns.ts";
import { scanPeople } from "../question/scan.ts";
import type { Term } from "../question/terms.ts";
import { personAnswer, whichAnswer } from "../replies/person.ts";
import { saidByUnnamed } from "../replies/said.ts";
import { noteWho, type Session } from "../session.ts";
import { ageOf, ageOfThing } from "./ages.ts";
import { unitsFor } from "./counts.ts";
import { dateOf, doersOf, numberOf, placeOf, thingOf, yesNoOf } from "./facts.ts";
import type { FactAsked } from "./happening.ts";

type Ask = (session: Session, intent: Intent) => Promise<Answer | undefined>;

/** Reads the rest of a question; the answer where it cannot be read: which of several people is meant. */
const readAsked = async (session: Session, rest: string): Promise<FactAsked | Answer> => {
  const scanned = await scanPeople(session, rest);
  if (scanned.which.length > 0) return whichAnswer(session, rest, scanned.which);
  noteWho(session, scanned);
  return {
    scanned,
    terms: session.terms(scanned.rest),
    ahead: AHEAD.test(session.question.text),
    passive: PASSIVE.test(session.question.text),
  };
};

const withAsked =
  (
    look: (session: Session, asked: FactAsked, intent: Intent) => Promise<Answer | undefined>,
  ): Ask =>
  async (session, intent) => {
    const asked = await readAsked(session, intent.slots["rest"] ?? "");
    return "kind" in asked ? asked : look(session, asked, intent);
  };

// matches: who was arrested · which bridge has been closed; not: who arrested him
const PASSIVE =
  /^(?:who|which \S+) (?:(?:has|have|had|will|may|must|should) )?(?:is|are|was|were|be|been|got|gets) /;

// matches: when will it open · when do the talks resume; not: when did it open
const AHEAD = /^(?!why )\S+(?: \S+)? (?:will|do|does|is|are|may|can|must|should) /;

// matches what ends the thing counted: have called · of voters · in the fire; not: house members
const THING_END =
  /\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|of|in|on|at|against|from|to|who|that|for|by|with|there|so|called|said|died|voted|joined)\b/;
// matches: people · workers; not: house · glass
const PLURAL = /^(?:people|men|women|children|police|[a-z]+[^s]s)$/;
// matches what was done after the thing counted: women [accused Doe] · homes [destroyed]; not: injured
const DONE = /(?<=\S )[a-z]{3,}ed\b.*$/;
// matches: was the · did; not: the
const LEAD = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|there)\s+(?:there\s+)?/;
// matches: how much did it cost; not: how many
const MUCH = /\bhow much\b/;
const MONEY =
  /\b(?:cost|pay|paying|paid|spend|spent|worth|raise|raised|earn|earned|profit|revenue|lose|lost|money)\b/;
// What a sum of money is by itself; not: earn, which may be another's.
const COST = /^(?:costs?|worth|price|money)$/;
// What the sum itself tells. matches: is paying for Roe · paid for the bridge; not: pay in fines
const PAYING = /\b(?:pay|paying|paid|pays|spend|spent|spending)\b(?=.* (?:for|on) )/;

// matches: what percentage of voters · what percent of; not: how many percent
const SHARE_OF = /^what (?:percentage|percent|share|proportion) of\b/;

type Measured = { readonly rest: string; readonly unit: string | undefined };

/** *How much*, *how big*: a sum of money where money is asked for, else the unit asked for. */
const amount = async (
  session: Session,
  asked: FactAsked,
  { rest, unit }: Measured,
): Promise<Answer | undefined> => {
  const units = MONEY.test(rest) ? unitsFor("cost") : unitsFor(unit);
  const [paying] = PAYING.exec(rest) ?? [];
  const look = (terms: readonly Term[]): Promise<Answer | undefined> =>
    numberOf(
      session,
      { ...asked, terms },
      {
        things: terms,
        ...(paying === undefined ? {} : { inOrder: asked.scanned.chosen }),
        amount: true,
        ...(units ? { units } : {}),
      },
    );
  const terms = asked.terms.filter(({ text }) => text !== paying);
  const found = await look(terms);
  const told = terms.filter(({ text }) => !COST.test(text));
  return found ?? (told.length > 0 && told.length < terms.length ? look(told) : undefined);
};

const number: Ask = async (session, intent) => {
  const { slots } = intent;
  const rest = (slots["rest"] ?? "").replace(LEAD, "");
  const asked = await readAsked(session, rest);
  if ("kind" in asked) return asked;
  const unit = SHARE_OF.test(session.question.text) ? "percentage" : slots["unit"];
  const much = unit !== undefined || MUCH.test(session.question.text);
  if (much) return amount(session, asked, { rest, unit });
  const head = session.terms((rest.split(THING_END)[0] ?? "").replace(DONE, ""));
  const known = asked.terms.filter(({ key }) => head.some((term) => term.key === key));
  // *How many people work there*: a plural ends what is counted; *how many house members* goes on.
  const plural = known.find(({ text }) => PLURAL.test(text));
  if (plural)
    return numberOf(session, asked, {
      things: [plural],
      modifiers: known.slice(0, known.indexOf(plural)).slice(-1),
      amount: false,
    });
  const last = known.slice(-1);
  // *How many people signed the petition*: what stands last may be what was done to, and the thing counted comes first.
  return (
    (await numberOf(session, asked, {
      things: last.length > 0 ? last : asked.terms.slice(0, 1),
      amount: false,
    })) ??
    (known.length > 1
      ? numberOf(session, asked, { things: known.slice(0, 1), amount: false })
      : undefined)
  );
};

const date: Ask = withAsked(async (session, asked, { slots }) => {
  const found = await dateOf(session, asked);
  if (found) return found;
  const [person] = asked.scanned.chosen;
  return notFound(session, {
    reason: "not-printed",
    words: slots["rest"] ?? "",
    ...(person ? { person } : {}),
  });
});

const age: Ask = async (session, { slots }) => {
  const slot = slots["who"] ?? "";
  const who = await session.who(slot);
  if (who.which.length > 0) return whichAnswer(session, slot, who.which);
  const [person] = who.chosen;
  const isThing = person === undefined || person.kind === "body";
  const thing = isThing ? await ageOfThing(session, slot) : undefined;
  if (thing || !person) return thing;
  noteWho(session, who);
  return (
    (await ageOf(session, person)) ??
    notFound(session, { reason: "not-printed", person, words: "age" })
  );
};

const whoIs: Ask = async (session, { slots }) => {
  const slot = slots["who"] ?? "";
  const who = await session.who(slot);
  if (who.which.length > 0) return whichAnswer(session, slot, who.which);
  const [person] = who.chosen;
  if (!person) return saidByUnnamed(session, slot, undefined);
  noteWho(session, who);
  return personAnswer(session, person);
};

/** *Which minister*: whoever did it is called so. */
const isA =
  (unit: string | undefined) =>
  ({ kind, roles }: Person): boolean =>
    unit === undefined ||
    kind === "body" ||
    !OFFICE.has(unit) ||
    roles.some(({ text }) => answersTo(unit, text));

/** Shares of a question's words that a sentence must hold to answer it without a telling value. */
const THING = 0.8;

export const FACTS: Readonly<Partial<Record<Intent["kind"], Ask>>> = {
  age,
  number,
  date,
  place: withAsked(placeOf),
  "who-is": whoIs,
  "who-did": withAsked((session, asked, { slots }) => doersOf(session, asked, isA(slots["unit"]))),
  thing: withAsked((session, asked) => thingOf(session, asked, THING)),
  "yes-no": withAsked(yesNoOf),
};
