/** The lexicon of positions, ready for look-up by words as printed and by verbs of clauses. */
import type { Stance, Strength } from "../../facts.ts";
import { type FrameEntry, type Lexicon, type Sets, setsOf, type Takes } from "../lexicon.ts";
import { formsOf } from "../syntax/verb-forms.ts";

/** One predicate that expresses a stand: *call for* is `call` with the particle *for*. */
export type Frame = Pick<FrameEntry, "negated" | "weak" | "known" | "things" | "vowed"> & {
  readonly lemma: string;
  readonly particles: readonly string[];
  readonly takes: ReadonlySet<Takes>;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly unless: ReadonlySet<string>;
  readonly rule: string;
};

export type PositionWords = {
  /** Verb → its frames, most particles first. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  readonly nouns: ReadonlyMap<string, "for" | "against">;
  /** Base form of any listed verb's printed form. */
  readonly baseOf: ReadonlyMap<string, string>;
  /** First word of a printed act → its words and what it comes to, longest first. */
  readonly acts: ReadonlyMap<string, readonly Act[]>;
  readonly actNouns: ReadonlyMap<string, string>;
  readonly removing: ReadonlyMap<string, string>;
  readonly sets: Sets<Lists>;
};

type Act = { readonly words: readonly string[]; readonly act: string };

type Lists = Omit<Lexicon["positions"], "nouns" | "acts" | "removing">;

export const createPositionWords = ({
  positions,
  frames,
}: Pick<Lexicon, "positions" | "frames">): PositionWords => {
  const { acts, nouns, removing, ...lists } = positions;
  const compiled = framesOf(frames.frames);
  const sets = setsOf<Lists>(lists);
  const listed = [
    ...compiled.keys(),
    ...sets.declining,
    ...sets.saying,
    ...sets.insisting,
    ...sets.continuing,
    ...sets.purposes,
    ...sets.issuing,
    ...sets.weakActs,
    ...Object.keys(removing),
    ...Object.values(acts).flat(),
  ];
  const baseOf = new Map<string, string>();
  for (const phrase of listed) {
    const [verb = ""] = phrase.split(" ");
    for (const [form] of formsOf(verb)) if (!baseOf.has(form)) baseOf.set(form, verb);
  }
  return {
    frames: compiled,
    nouns: new Map(
      Object.entries(nouns).flatMap(([noun, stance]) =>
        [noun, `${noun}s`].map((form) => [form, stance] as const),
      ),
    ),
    baseOf,
    acts: actsOf(acts),
    actNouns: new Map(
      Object.entries(acts).flatMap(([act, words]) => words.map((word) => [word, act] as const)),
    ),
    removing: new Map(Object.entries(removing)),
    sets,
  };
};

const framesOf = (entries: readonly FrameEntry[]): PositionWords["frames"] => {
  const found = new Map<string, Frame[]>();
  for (const { verbs, takes, strength = "stated", unless = [], ...rest } of entries)
    for (const phrase of verbs) {
      const [lemma = "", ...particles] = phrase.split(" ");
      const sets = { takes: new Set(takes), unless: new Set(unless) };
      const frame: Frame = { ...rest, ...sets, strength, lemma, particles };
      found.set(lemma, [...(found.get(lemma) ?? []), frame]);
    }
  for (const frames of found.values())
    frames.sort((a, b) => b.particles.length - a.particles.length);
  return found;
};

const actsOf = (acts: Lexicon["positions"]["acts"]): PositionWords["acts"] => {
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
