/** People and bodies of the whole archive. */
import type { Person } from "../facts.ts";
import type { Appearance } from "./appearance.ts";
import type { Whole } from "./whole.ts";

/** Somebody whom the archive's articles name, in whatever way. */
export type Entity = {
  readonly id: string;
  readonly kind: Person["kind"];
  /**
   * The name by which most articles know them; of several people of one name, with what tells them apart: *John Doe
   * (coach)*. No two people have the same.
   */
  readonly name: string;
  /** All names printed, folded alike only once; the one by which most know them first. */
  readonly names: readonly string[];
  readonly articles: number;
  readonly quotations: number;
  readonly mentions: number;
};

/** What made an appearance somebody's. */
export type Reason =
  /** Nothing had to be decided: the name in full, or the only such body. */
  | "name"
  | "spelling"
  | "middle name"
  | "short form"
  | "initials"
  | "slip"
  /** A surname alone, which one person of the archive bears. */
  | "only bearer"
  /** A surname alone; role, company, time and outlet point to one of several bearers. */
  | "context"
  /** Several people fit: nobody in particular. */
  | "open"
  /** The same name as another's; sex, party, state or field tells them apart. */
  | "traits"
  | "operator";

export type Link = { readonly entity: string; readonly why: Reason };

/** Whose a name of an article is, where that is not what it prints. */
export type NameLink = {
  /** As printed, folded. */
  readonly name: string;
  /** The entity's name. */
  readonly entity: string;
  readonly why: Reason;
};

export type Member = { readonly one: Appearance; readonly why: Reason };

/** Appearances that are one person's for sure, and why each is. */
export type Cluster = { readonly whole: Whole; readonly members: readonly Member[] };
