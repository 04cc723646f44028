/** What `app` may ask of an archive beyond reading. */
import type { Archive, Article, Facts } from "../core/index.ts";

/** An article with what parsing found in it. */
export type Parsed = { readonly article: Article; readonly facts: Facts };

/** What adding an article did: `changed` where another text, provenance or other facts stood under its id. */
export type Added = "added" | "unchanged" | "changed";

export interface Store extends Archive {
  /** All of them in one transaction: once this resolves, they are kept whatever happens. Outcomes in their order. */
  add(articles: Iterable<Parsed>): Promise<readonly Added[]>;
  /** False where no article has this id. */
  remove(id: string): Promise<boolean>;
  /** Copies the archive as it is now into a new file, while it goes on answering and adding. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
