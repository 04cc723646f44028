/** The words the parser knows, as `config/lexicon` holds them. Everything in lower case. */

type Words = readonly string[];

/** Lists of words, to be looked up in. */
export type Sets<T> = { readonly [List in keyof T]: ReadonlySet<string> };

export const setsOf = <T extends Readonly<Record<keyof T, Words>>>(lists: T): Sets<T> => {
  const sets = Object.entries<Words>(lists).map(([name, words]) => [name, new Set(words)]);
  return Object.fromEntries(sets);
};

export type Lexicon = {
  readonly abbreviations: { readonly words: Words };
  readonly titles: {
    readonly female: Words;
    readonly male: Words;
    readonly either: Words;
    readonly phrases: Words;
    /** Words that go with a title and are none: *national*, *deputy*. */
    readonly ranks: Words;
    /** Titles that go with a first name alone: *Sir* Tom, *Coach* Ann. */
    readonly forenamed: Words;
  };
  readonly bodies: {
    readonly words: Words;
    readonly joins: Words;
    /** What bodies that belong to their members call themselves: Farmers' *Union*. */
    readonly membership: Words;
    readonly places: Words;
    readonly structures: Words;
    /** Addresses that stand for who sits there: *downing street*. */
    readonly seats: Words;
  };
  readonly roles: {
    readonly person: Words;
    readonly people: Words;
    readonly body: Words;
    readonly document: Words;
    /** What somebody who is told of is called besides: *laureate*, *native*. */
    readonly epithets: Words;
    /** What a person may be called, and a body: *the operator*. */
    readonly firms: Words;
    readonly female: Words;
    readonly male: Words;
  };
  readonly names: {
    readonly particles: Words;
    readonly suffixes: Words;
    /** Letters behind a name that are no part of it: `kc`, `mp`. */
    readonly postnominals: Words;
    /** What a firm's name ends in on some printings and not on others: `inc.` */
    readonly companyWords: Words;
    readonly givenNames: {
      readonly female: Words;
      readonly male: Words;
      readonly either: Words;
    };
    readonly affiliations: Words;
    readonly notNames: Words;
    readonly shortForms: Readonly<Record<string, string>>;
  };
  readonly cues: {
    readonly speech: Words;
    readonly view: Words;
    readonly directive: Words;
    readonly judgement: Words;
    /** Verbs that name first who is told: *told the board that*. */
    readonly telling: Words;
    readonly nouns: Words;
  };
  /** Each country's names and demonyms, the country's own name first. */
  readonly countries: { readonly countries: readonly Words[] };
  readonly frames: { readonly frames: readonly FrameEntry[] };
  readonly positions: Readonly<
    Record<
      | "callNouns"
      | "declining"
      | "saying"
      | "insisting"
      | "continuing"
      | "purposes"
      | "issuing"
      | "weakActs"
      | "weakTargets"
      | "crowds"
      | "amounts"
      | "boundaries",
      Words
    >
  > & {
    readonly nouns: Readonly<Record<string, "for" | "against">>;
    /** Act → its printed forms in base form. */
    readonly acts: Readonly<Record<string, Words>>;
    /** Verb → what its object is to suffer. */
    readonly removing: Readonly<Record<string, string>>;
  };
};

/** What a predicate of a stand takes; `frames.json` says what each means. */
export type Takes = "to" | "that" | "thing" | "gone" | "calls" | "own" | "stopped" | "matter";

/** Predicates that express one stand: a line of `frames.json`. */
export type FrameEntry = {
  readonly id: string;
  readonly rule: string;
  /** In base form, with particles behind: `call for`. */
  readonly verbs: Words;
  readonly takes: readonly Takes[];
  readonly stance: "for" | "against" | "withheld";
  /** `stated` where it is not given. */
  readonly strength?: "stated" | "implied" | "silent" | undefined;
  readonly negated?: "against" | "none" | "only" | undefined;
  readonly weak?: boolean | undefined;
  readonly known?: boolean | undefined;
  readonly things?: boolean | undefined;
  readonly vowed?: boolean | undefined;
  readonly unless?: Words | undefined;
  readonly example: string;
  readonly counterexample: string;
};
