/** Reads a follow-up with the question before it into one that is whole. */
import { FOLLOW_UP_RULES, type FollowUpRule, type Side } from "../intents/follow-up-rules.ts";
import { SPEECH_RULES } from "../intents/intent-rules.ts";
import { type Compiled, compileIntents, type Intent, matchIntents } from "../intents/intents.ts";
import { STANCE_RULES } from "../intents/stance-rules.ts";
import { plainText, wholeText } from "./question.ts";

/** What reading a follow-up must know of the archive. */
export type Known = {
  /** Whether words name somebody. */
  isPerson(words: string): Promise<boolean>;
  /** Whom `question` is about, or who answers it, as far as `pronoun` fits them; undefined where that is nobody or several. */
  personOf(question: string, pronoun: string | undefined): Promise<string | undefined>;
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

const COMPILED: readonly Compiled[] = compileIntents([...SPEECH_RULES, ...STANCE_RULES]);

/** `sure`: on its own `typed` asks nothing, so that no other reading of it counts. */
export type Whole = { readonly question: string; readonly sure: boolean };

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
    if (full !== undefined) return { question: full, sure: SURE.has(rule.kind) };
  }
  return undefined;
};

const SURE: ReadonlySet<FollowUpRule["kind"]> = new Set(["side", "group"]);
const BOARDS: ReadonlySet<Intent["kind"]> = new Set(["board", "stance"]);

/** What a follow-up can take from a question: whom and what it is about. */
export const readBefore = (question: string): Before => {
  const text = plainText(question);
  const intents = matchIntents(text, COMPILED);
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
};

/** *and Roe?*: somebody else, another subject or another group in the place of the one before. */
const swapped = async ({ what, before }: Read, known: Known): Promise<string | undefined> => {
  const person = await known.isPerson(what);
  if (before.prop !== undefined)
    return person
      ? `${before.backing ? "does" : "did"} ${what} ${before.backing ? "support" : "call for"} ${before.prop}`
      : boardQuestion(`which ${what.replace(DETERMINER, "")}`, before.side, before);
  if (before.who === undefined) return person ? known.naming(before.text, what) : undefined;
  if (!person) return `what did ${before.who} say about ${what}`;
  return before.topic === undefined
    ? `what did ${what} say`
    : `what did ${what} say about ${before.topic}`;
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
