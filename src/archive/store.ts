/** What `app` may ask of an archive beyond reading. */
import type {
  Appearance,
  Archive,
  Article,
  Correction,
  Entity,
  Facts,
  Link,
  NameLink,
  PeopleChange,
  PeopleCorrection,
  PeopleLexicon,
} from "../core/index.ts";
import type { Records } from "./records/index.ts";
import type { Sessions } from "./sessions.ts";

/** An article with what parsing found in it. */
export type Parsed = { readonly article: Article; readonly facts: Facts };

/** An article as it is kept: `parsed` are its facts before corrections, where these changed them. */
export type Stored = Parsed & { readonly parsed?: Facts; readonly links?: readonly NameLink[] };

/** What adding an article did: `changed` where another text, provenance or other facts stood under its id. */
export type Added = "added" | "unchanged" | "changed";

/** What giving an article other facts did: `overtaken` where another text, or none, stands under its id by now. */
export type Renewed = Added | "overtaken";

/** Which articles are meant: those whose facts are of another parser, those with one of these texts or ids. */
export type Which =
  | { readonly notParser: string }
  | { readonly hashes: readonly string[] }
  | { readonly ids: readonly string[] };

/** An article without its text and facts. */
export type Head = Omit<Article, "text" | "offset"> & { readonly parser: string };

/** How articles name somebody, and why it is they. */
export type LinkedAppearance = Appearance & { readonly why: Link["why"] };

/** What linking people goes by: word lists, and what the configuration says of who is who. */
export type PeopleSettings = {
  readonly lexicon: PeopleLexicon;
  readonly changes: readonly PeopleChange[];
};

export type Opening = {
  /** Absent: nothing but the articles. */
  readonly people?: PeopleSettings;
  /** Throws one line where there is no archive; otherwise one is made. */
  readonly existing?: boolean;
};

export interface Store extends Archive {
  /** The file, or the address without its password, for whoever has to mend something. */
  readonly name: string;
  /** The same for people who wait for an answer: throws `ArchiveAway` within seconds of a server that is not there. */
  readonly forAskers: Archive;
  /** What a newsroom does with it, beside the articles. */
  readonly records: Records;
  /** What bots know of conversations: of all that share a server, of a file each for itself. */
  readonly sessions: Sessions;
  articles(ids: readonly string[]): Promise<readonly Stored[]>;
  /** All of them in one transaction: once this resolves, they are kept whatever happens. Outcomes in their order. */
  add(articles: Iterable<Parsed>): Promise<readonly Added[]>;
  /** As `add`, for articles that were read from here: what others changed or removed meanwhile stays as it is. */
  renew(articles: Iterable<Parsed>): Promise<readonly Renewed[]>;
  /** False where no article has this id. */
  remove(id: string): Promise<boolean>;
  /** Puts into the log what is not in it, and applies it to what is kept, in one transaction. How many were new. */
  correct(corrections: readonly Correction[]): Promise<number>;
  /** The log of corrections, the oldest first. No method changes what is in it. */
  corrections(): Promise<readonly Correction[]>;
  /** People and bodies by a word of any of their names, or the most quoted of all. */
  entities(query: { readonly word?: string; readonly limit: number }): Promise<readonly Entity[]>;
  /** How articles name whoever the archive knows by this name, and why each is theirs. */
  appearances(name: string): Promise<readonly LinkedAppearance[]>;
  /** Puts into the log of who is who what is not in it, and links those concerned anew. How many were new. */
  correctPeople(corrections: readonly PeopleCorrection[]): Promise<number>;
  /** That log, the oldest first. */
  peopleCorrections(): Promise<readonly PeopleCorrection[]>;
  /** True where this opening made it, until the first article is added. */
  isNew(): Promise<boolean>;
  /** In the order added. */
  heads(which: Which): Promise<readonly Head[]>;
  /** Holds what articles are found by, and what is counted of them, against what is kept of them: what is wrong, a line each. */
  check(): Promise<readonly string[]>;
  /** Writes anew, from the articles, all that they are found by and all that is counted of them, in one transaction. */
  reindex(): Promise<void>;
  /** Copies the archive as it is now into a new file, while it goes on answering and adding. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
