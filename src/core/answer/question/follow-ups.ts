/** Reads a follow-up with the question before it into one that is whole. */
import {
  FOLLOW_UP_RULES,
  type FollowUpRule,
  type Intent,
  intentsOf,
  type Side,
} from "./patterns.ts";
import { plainText, wholeText } from "./question.ts";

/** What reading a follow-up must know of the archive. */
export type Known = {
  /** Whether words name somebody. */
  isPerson(words: string): Promise<boolean>;
  /**
   * Whom `question` is about, or who answers it (`answering`: only that), as far as `pronoun` fits them; undefined where
   * that is nobody or several.
   */
  personOf(
    question: string,
    pronoun: string | undefined,
    answering?: boolean,
  ): Promise<string | undefined>;
  /** `question`, with `name` in place of whom it names; undefined where it names nobody or several. */
  naming(question: string, name: string): Promise<string | undefined>;
};

type Read = {
  readonly rule: FollowUpRule;
  readonly what: string;
  readonly pronoun?: string;
  readonly before: Before;
};

/** The question before, as far as a follow-up can take something from it. */
type Before = {
  readonly text: string;
  readonly who?: string;
  readonly topic?: string;
  /** What a board is on, who is asked about, and how: called for, backed, opposed. */
  readonly prop?: string;
  readonly side: Side;
  readonly backing: boolean;
};

/** `sure`: on its own `typed` asks nothing, so that no other reading of it counts. */
export type Whole = {
  readonly question: string;
  readonly sure: boolean;
  /** Asks for what was not shown before. */
  readonly more?: boolean;
};

/** The whole question; undefined where `typed` is no follow-up to `before`. */
export const readFollowUp = async (
  typed: string,
  before: string,
  known: Known,
): Promise<Whole | undefined> => {
  const text = wholeText(typed);
  for (const rule of FOLLOW_UP_RULES) {
    const groups = rule.pattern.exec(text)?.groups;
    if (!rule.pattern.test(text)) continue;
    const what = groups?.["what"] ?? groups?.["group"] ?? "";
    const pronoun = groups?.["pronoun"];
    const read = { rule, what, before: readBefore(before), ...(pronoun ? { pronoun } : {}) };
    const full = await COMPOSE[rule.kind](read, known);
    if (full !== undefined)
      return {
        question: full,
        // *and the union?* alone is no question.
        sure: SURE.has(rule.kind) || (rule.kind === "swap" && DETERMINED.test(what)),
        more: rule.kind === "more",
      };
  }
  return undefined;
};

const SURE: ReadonlySet<FollowUpRule["kind"]> = new Set([
  "side",
  "group",
  "more",
  "others",
  "circumstance",
]);
const BOARDS: ReadonlySet<Intent["kind"]> = new Set(["board", "stance"]);

/** What a follow-up can take from a question: whom and what it is about. */
export const readBefore = (question: string): Before => {
  const text = plainText(question);
  const intents = intentsOf(text);
  const board = intents.find(({ kind, slots }) => BOARDS.has(kind) && slots["prop"] !== undefined);
  const said = intents.find(({ kind }) => kind === "said");
  const { variant } = board ?? {};
  return {
    text,
    ...take("prop", board),
    ...(board ? take("who", board) : take("who", said)),
    ...(board ? {} : take("topic", said)),
    side: variant === "withheld" || variant === "against" ? variant : "for",
    backing: board !== undefined && BACKING.test(text),
  };
};

const take = (slot: string, intent: Intent | undefined): Readonly<Record<string, string>> => {
  const words = intent?.slots[slot];
  return words === undefined ? {} : { [slot]: words };
};

// matches: who backs the plan · does Doe support it; not: who called for it
const BACKING = /\b(?:support|back|endors|favo|oppos|reject|against|for and)/;

const COMPOSE: Readonly<
  Record<FollowUpRule["kind"], (read: Read, known: Known) => Promise<string | undefined>>
> = {
  side: ({ rule, before }) =>
    Promise.resolve(before.prop && boardQuestion("who", rule.side ?? "for", before)),
  group: async ({ what, before }, known) =>
    before.prop && !(await known.isPerson(what))
      ? boardQuestion(`which ${what}`, before.side, before)
      : undefined,
  topic: async ({ what, pronoun, before }, known) => {
    if (before.who !== undefined && before.prop === undefined && pronoun === undefined)
      return `what did ${before.who} say about ${what}`;
    const person = await known.personOf(before.text, pronoun);
    return person && `what did ${person} say about ${what}`;
  },
  swap: (read, known) => swapped(read, known),
  more: ({ before }) => Promise.resolve(before.text),
  others: ({ before: { who, topic } }) =>
    Promise.resolve(who && topic && `what did others than ${who} say about ${topic}`),
  circumstance: (read, known) => circumstance(read, known),
};

// matches: did Doe call for it · was the bridge built; not: who called for it
const YES_NO = /^(?:did|does|do|has|have|had|is|was|are|were|will) /;
// matches: when did the plant close; group 1: did the plant close
const OTHER = /^(?:when|where|why|how) ((?:did|does|do|has|have|had|is|was|are|were|will) .+)$/;
// matches: who closed the plant · who is investigating it; groups: is, the rest; not: who said it
const WHO_DID =
  /^who (?:(has|have|had|(?:is|are|was|were)(?= \S+ing\b)) )?(?!(?:said|says|else|is|are|was|were) )(.+)$/;

/** *When?* of what the question before asks. */
const circumstance = async (
  { what, before: { text } }: Read,
  known: Known,
): Promise<string | undefined> => {
  if (YES_NO.test(text)) return `${what} ${text}`;
  const [, rest] = OTHER.exec(text) ?? [];
  if (rest !== undefined) return `${what} ${rest}`;
  const [, auxiliary = "did", done] = WHO_DID.exec(text) ?? [];
  const doer = done === undefined ? undefined : await known.personOf(text, undefined, true);
  return doer && `${what} ${auxiliary} ${doer} ${done}`;
};

/** *and Roe?*: somebody else, another subject or another group in the place of the one before. */
const swapped = async ({ what, before }: Read, known: Known): Promise<string | undefined> => {
  const person = await known.isPerson(what);
  if (before.prop !== undefined)
    return person
      ? `${before.backing ? "does" : "did"} ${what} ${before.backing ? "support" : "call for"} ${before.prop}`
      : boardQuestion(`which ${what.replace(DETERMINER, "")}`, before.side, before);
  if (before.who === undefined)
    return person
      ? ((await known.naming(before.text, what)) ?? inPlace(what, before.text))
      : inPlace(what, before.text);
  if (!person) return `what did ${before.who} say about ${what}`;
  return before.topic === undefined
    ? `what did ${what} say`
    : `what did ${what} say about ${before.topic}`;
};

// matches: did the company accept it; groups: did, the company, the rest; not: did Doe accept it
const OF_THING =
  /^(did|does|do|has|have|had|is|was|are|were|will) ((?:the|a|an|its|their) \S+) (.+)$/;
const DETERMINED = /^(?:the|a|an|its|their) \S+$/;

/** *and the union?* after *did the company accept it*. */
const inPlace = (what: string, text: string): string | undefined => {
  const [, asks, , rest] = OF_THING.exec(text) ?? [];
  return asks !== undefined && DETERMINED.test(what) ? `${asks} ${what} ${rest}` : undefined;
};

// matches: the democrats; not: democrats
const DETERMINER = /^(?:the|any|other)\s+/;

const boardQuestion = (who: string, side: Side, { prop = "", backing }: Before): string => {
  const many = who !== "who";
  if (side === "against") return `${who} ${many ? "oppose" : "opposes"} ${prop}`;
  if (side === "withheld")
    return `${who} ${many ? "have" : "has"} not ${backing ? "backed" : "called for"} ${prop}`;
  if (backing) return `${who} ${many ? "support" : "supports"} ${prop}`;
  return `${who} ${many ? "have called" : "called"} for ${prop}`;
};
