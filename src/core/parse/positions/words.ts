/** The lexicon of positions, ready for look-up by the words as printed. */
import type { Lexicon } from "../lexicon.ts";
import { type VerbForm as Form, formsOf } from "../syntax/verb-forms.ts";

export type Frame = "to" | "that" | "thing";

type VerbKind = "asking" | "backing" | "opposing" | "joining" | "rejecting" | "silent" | "stopping";

/** One verb with its particles: *call for* is `call` and `["for"]`. */
export type VerbEntry = {
  readonly kind: VerbKind;
  readonly lemma: string;
  readonly particles: readonly string[];
  readonly frames: ReadonlySet<Frame>;
};

export type VerbForm = { readonly form: Form; readonly entry: VerbEntry };

export type PositionWords = {
  /** Printed form of a first word → what it may begin, most particles first. */
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  readonly nouns: ReadonlyMap<string, "for" | "against">;
  /** Verb in base form → what follows it where its negation means silence: *weigh* → *in*. */
  readonly unspoken: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Base form of any listed verb's printed form. */
  readonly baseOf: ReadonlyMap<string, string>;
  /** First word of a printed act → its words and what it comes to, longest first. */
  readonly acts: ReadonlyMap<string, readonly Act[]>;
  readonly actNouns: ReadonlyMap<string, string>;
  readonly removing: ReadonlyMap<string, string>;
  /** Every word that can begin or hold a position: no other token is looked at. */
  readonly triggers: ReadonlySet<string>;
  readonly sets: { readonly [name in SetName]: ReadonlySet<string> };
};

type Act = { readonly words: readonly string[]; readonly act: string };

const SETS = [
  "weakAsking",
  "enduring",
  "callNouns",
  "declining",
  "saying",
  "refusing",
  "insisting",
  "unspoken",
  "absent",
  "continuing",
  "purposes",
  "issuing",
  "blocking",
  "leading",
  "weakActs",
  "earlier",
  "times",
  "boundaries",
] as const;

type SetName = (typeof SETS)[number];

export const createPositionWords = (lexicon: Lexicon["positions"]): PositionWords => {
  const verbs = new Map<string, VerbForm[]>();
  const baseOf = new Map<string, string>();
  const add = (kind: VerbKind, phrase: string, frames: readonly Frame[]) => {
    const [lemma = "", ...particles] = phrase.split(" ");
    const entry = { kind, lemma, particles, frames: new Set(frames) };
    for (const [form, name] of formsOf(lemma))
      verbs.set(form, [...(verbs.get(form) ?? []), { form: name, entry }]);
  };
  for (const [phrase, frames] of Object.entries(lexicon.asking))
    add("asking", phrase, framesOf(frames));
  for (const kind of ["opposing", "joining", "rejecting", "backing", "silent", "stopping"] as const)
    for (const phrase of lexicon[kind]) add(kind, phrase, ["thing"]);
  for (const forms of verbs.values())
    forms.sort((a, b) => b.entry.particles.length - a.entry.particles.length);
  const listed = [
    ...lexicon.declining,
    ...lexicon.refusing,
    ...lexicon.insisting,
    ...lexicon.continuing,
    ...lexicon.purposes,
    ...lexicon.issuing,
    ...lexicon.saying,
    ...lexicon.unspoken,
    ...Object.keys(lexicon.removing),
    ...lexicon.weakActs,
    ...Object.values(lexicon.acts).flat(),
    ...[...verbs.values()].flat().map(({ entry }) => entry.lemma),
  ];
  for (const phrase of listed) {
    const [verb = ""] = phrase.split(" ");
    for (const [form] of formsOf(verb)) if (!baseOf.has(form)) baseOf.set(form, verb);
  }
  const nouns = new Map<string, "for" | "against">();
  for (const [noun, stance] of Object.entries(lexicon.nouns))
    for (const form of [noun, `${noun}s`]) nouns.set(form, stance);
  const sets = setsOf(lexicon);
  const forms = (verbsOf: Iterable<string>) =>
    [...verbsOf].flatMap((phrase) => formsOf(phrase.split(" ")[0] ?? "").map(([form]) => form));
  return {
    triggers: new Set([
      ...verbs.keys(),
      ...nouns.keys(),
      ...forms(sets.refusing),
      ...forms(sets.unspoken),
      ...sets.absent,
      ...OTHER_TRIGGERS,
    ]),
    verbs,
    nouns,
    unspoken: byVerb(lexicon.unspoken),
    baseOf,
    acts: actsOf(lexicon.acts),
    actNouns: new Map(
      Object.entries(lexicon.acts).flatMap(([act, words]) =>
        words.map((word) => [word, act] as const),
      ),
    ),
    removing: new Map(Object.entries(lexicon.removing)),
    sets,
  };
};

const byVerb = (phrases: readonly string[]) => {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const [verb = "", ...rest] = phrase.split(" ");
    found.set(verb, [...(found.get(verb) ?? []), rest]);
  }
  return found;
};

/** Modals, negations and *whether*, which the readers themselves look for. */
const OTHER_TRIGGERS = [
  "should",
  "must",
  "needs",
  "need",
  "ought",
  "has",
  "have",
  "time",
  "not",
  "n't",
  "never",
  "no",
  "whether",
  "if",
];

const FRAMES: readonly Frame[] = ["to", "that", "thing"];

const framesOf = (text: string): readonly Frame[] =>
  FRAMES.filter((frame) => text.split(" ").includes(frame));

const actsOf = (acts: Lexicon["positions"]["acts"]) => {
  const found = new Map<string, Act[]>();
  for (const [act, phrases] of Object.entries(acts)) {
    // *be released* is what nouns come to: the verb *release* asks for something else
    if (act.startsWith("be ")) continue;
    for (const phrase of phrases) {
      const [verb = "", ...rest] = phrase.split(" ");
      for (const [form] of formsOf(verb))
        found.set(form, [...(found.get(form) ?? []), { words: [form, ...rest], act }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
};

const setsOf = (lexicon: Lexicon["positions"]): PositionWords["sets"] => {
  const set = (name: SetName) => new Set(lexicon[name]);
  return {
    weakAsking: set("weakAsking"),
    enduring: set("enduring"),
    callNouns: set("callNouns"),
    declining: set("declining"),
    saying: set("saying"),
    refusing: set("refusing"),
    insisting: set("insisting"),
    unspoken: set("unspoken"),
    absent: set("absent"),
    continuing: set("continuing"),
    purposes: set("purposes"),
    issuing: set("issuing"),
    blocking: set("blocking"),
    leading: set("leading"),
    weakActs: set("weakActs"),
    earlier: set("earlier"),
    times: set("times"),
    boundaries: set("boundaries"),
  };
};
