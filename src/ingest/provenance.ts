/** What is known of an article, without the fields that are not. */
import type { Provenance } from "../core/index.ts";

/** Provenance as it is read: any field may be unknown. */
export type Loose = { readonly [K in keyof Provenance]: Provenance[K] | undefined };

export const known = (provenance: Loose): Provenance =>
  Object.fromEntries(Object.entries(provenance).filter(([, value]) => value !== undefined));
