/** A sentence while its clauses are read, and what is known of each so far. */

import { NOBODY } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Link, Phrase } from "./clause.ts";
import type { Item } from "./items.ts";
import type { VerbGroup } from "./verb-groups.ts";
import type { KnownVerbs } from "./verb-tags.ts";

/** Items looked back over for what opens an aside or is coordinated. */
export const REACH = 40;

export const MOST_CONJUNCTS = 12;

/** How a clause stands to those before it. */
export type Standing = {
  readonly parent: number | undefined;
  readonly link: Link | undefined;
  /** Behind *if* or *whether*. */
  readonly unreal: boolean;
  /** Led by a word such as *when* or *what*: it shares no subject with what follows. */
  readonly embedded: boolean;
};

export type Subject = Standing & {
  readonly subject: readonly Phrase[];
  readonly inverted: boolean;
};

export type Draft = Subject & { readonly item: number; readonly group: VerbGroup };

export type Sentence = {
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  readonly known: KnownVerbs;
  /** Clauses found so far, in order; `clauseAt`: the clause of an item. */
  readonly drafts: Draft[];
  readonly clauseAt: Map<number, number>;
};

/** It hangs on nothing. */
export const FREE: Standing = {
  parent: undefined,
  link: undefined,
  unreal: false,
  embedded: false,
};

export const subjectOf = (subject: readonly Phrase[], standing: Standing = FREE): Subject => ({
  subject,
  inverted: false,
  parent: standing.parent,
  link: standing.link,
  unreal: standing.unreal,
  embedded: standing.embedded,
});

export const NONE: Subject = subjectOf([]);

export const kindAt = ({ items }: Sentence, i: number): Item["kind"] | undefined => items[i]?.kind;

export const lowerAt = ({ tokens, items }: Sentence, i: number): string =>
  tokens[items[i]?.first ?? -1]?.lower ?? "";

export const phraseAt = ({ items }: Sentence, i: number): Phrase | undefined => {
  const item = items[i];
  return item?.kind === "phrase"
    ? { first: item.first, last: item.last, head: item.last }
    : undefined;
};

/** What a verb shares with the one before *and*: subject, and what both depend on. */
export const inherit = ({ subject, parent, link, unreal }: Draft): Subject =>
  subjectOf(subject, { parent, link, unreal, embedded: false });

const BREAKS = new Set(["comma", "dash", "stop", "quote", "coordinator"]);

export const breaks = ({ items }: Sentence, from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (BREAKS.has(items[i]?.kind ?? "")) return true;
  return false;
};

/** *Nobody*, *no councillor*, *neither Doe nor Roe*: a subject that makes its clause say that none does. */
export const isNobody = ({ tokens }: Sentence, [phrase]: readonly Phrase[]): boolean =>
  phrase !== undefined &&
  (NOBODY.has(tokens[phrase.first]?.lower ?? "") || tokens[phrase.first - 1]?.lower === "neither");
