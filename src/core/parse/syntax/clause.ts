/** A clause as a value: one predicate with its arguments. Syntax only: it names nobody. Token numbers are inclusive. */

/** A noun phrase with what hangs on it: *two-thirds of the members*. */
export type Phrase = {
  readonly first: number;
  readonly last: number;
  /** Last token of its head noun phrase: *members* of *members of the council*. */
  readonly head: number;
};

export type Polarity = "asserted" | "negated" | "unreal";

/** How a clause hangs on another: *said that*, *urged to*, *…, adding*, *asked whether*, *who left*. */
export type Link = "that" | "to" | "ing" | "whether" | "relative";

export type Clause = {
  /** The verb group with its auxiliaries; `verb` is the main verb. */
  readonly first: number;
  readonly verb: number;
  readonly lemma: string;
  /** The preposition or adverb right behind the verb: *call* `for`. */
  readonly particle: string | undefined;
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
  readonly voice: "active" | "passive";
  readonly polarity: Polarity;
  readonly modal: string | undefined;
  readonly tense: "present" | "past" | "earlier";
  /** Those who do it, in active and passive alike the grammatical subject; several of a list. Empty: not told, or not sure. */
  readonly subject: readonly Phrase[];
  readonly object: Phrase | undefined;
  /** Behind *by*, in the passive. */
  readonly agent: readonly Phrase[];
  /** Number of the clause it depends on. */
  readonly parent: number | undefined;
  readonly link: Link | undefined;
  /** The subject stands behind the verb: *said Doe*. */
  readonly inverted: boolean;
  /** Number of the quotation it stands in; -1: none. */
  readonly quote: number;
};
