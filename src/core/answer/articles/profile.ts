/** A person or body over all articles. */
import type { PersonEntry } from "../../archive.ts";

export type Profile = {
  readonly name: string;
  /** The folded name. */
  readonly key: string;
  readonly kind: "person" | "body";
  /** Folded names and aliases under which they are printed. */
  readonly names: ReadonlySet<string>;
  readonly entries: readonly PersonEntry[];
  /** How often the articles name them. */
  readonly mentions: number;
  /** Where one entry stands for all: how much the archive holds of them. */
  readonly tally?: { readonly quotations: number; readonly articles: number };
};
