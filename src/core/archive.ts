/** The port through which search and answers read an archive. `src/archive` implements it. */
import type { Article, Provenance } from "./article.ts";
import type { Facts, Person, Position } from "./facts.ts";
import type { NameLink } from "./people/index.ts";

/** What the index finds: a quotation, or a sentence of an article. */
export type EntryKind = "quotation" | "sentence";

/** One row of the index. */
export type Entry = {
  readonly kind: EntryKind;
  readonly article: string;
  /** Place in `Facts.attributions` or `Facts.sentences`. */
  readonly ordinal: number;
  /** The indexed words: content spans joined by a space, or the sentence. */
  readonly text: string;
  readonly speakers: readonly string[];
};

/**
 * Rows of one kind, in the order added, that hold one of the phrases (folded words) and a key of every group (see
 * `Terms`). Core folds, stems and marks the words, never an engine.
 */
export type CandidateQuery = {
  readonly kind: EntryKind;
  readonly phrases?: readonly (readonly string[])[];
  readonly groups?: readonly (readonly string[])[];
  /** Only rows of whom the archive knows by this name (`PersonEntry.entity`), under whatever name they are printed. */
  readonly speaker?: string;
  /** Only rows of these articles. */
  readonly articles?: readonly string[];
  readonly limit: number;
};

/** A person as one article knows them. */
export type PersonEntry = Person & {
  readonly article: string;
  /** The name of the entity that they are; no two people of the archive have the same. */
  readonly entity: string;
  /** Where one entry stands for all: how many quotations are theirs, and how many articles name them. */
  readonly tally?: { readonly quotations: number; readonly articles: number };
};
export type PositionEntry = Position & { readonly article: string };

export type Summary = {
  readonly articles: number;
  readonly quotations: number;
  readonly speakers: number;
  readonly sentences: number;
  /** Entries in the log of corrections; absent where there is none. */
  readonly corrections?: number;
  /** Another value after any change of what is stored; absent: nothing read may be kept from question to question. */
  readonly edition?: string;
};

export interface Archive {
  summary(): Promise<Summary>;
  /** Each indexed word of one kind, folded, with the number of entries that hold it; words of speakers' names as `@sanders`. */
  vocabulary(kind: EntryKind): Promise<ReadonlyMap<string, number>>;
  candidates(query: CandidateQuery): Promise<readonly Entry[]>;
  /** Articles with their facts, in the order asked for; unknown ids are left out. */
  articles(ids: readonly string[]): Promise<
    readonly {
      readonly article: Article;
      readonly facts: Facts;
      /** Whose the names of its facts are, where that is not the name itself. */
      readonly links?: readonly NameLink[];
    }[]
  >;
  /**
   * People by any folded word of any of their names, the most quoted first; without a word, all of them. `once`: one
   * entry for each entity, its first, with a tally.
   */
  people(query: {
    readonly word?: string;
    readonly limit: number;
    readonly once?: boolean;
  }): Promise<readonly PersonEntry[]>;
  /** Positions by holder, target (names of entities) and act, compared folded; all of them where none is given. */
  positions(query: {
    readonly holder?: string;
    readonly target?: string;
    readonly act?: string;
  }): Promise<readonly PositionEntry[]>;
  /**
   * Of articles all that they print as what somebody is, each once; those of which that was never written down are left
   * out.
   */
  roles(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Provenance of all articles, in the order they were added. */
  sources(): Promise<readonly (Provenance & { readonly id: string })[]>;
}
