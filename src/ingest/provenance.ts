/** What is known of an article, without the fields that are not. */
import type { Provenance } from "../core/index.ts";

/** Provenance as it is read: any field may be unknown. */
export type Loose = { readonly [K in keyof Provenance]: Provenance[K] | undefined };

const EXPECTED: Readonly<Partial<Record<keyof Provenance, string>>> = {
  published: "is no date like 2021-03-12",
  url: "is no link like https://example.org/a",
};

/** A warning of keys that stand there and cannot be taken; undefined: there are none. */
export const leftOut = (keys: readonly (keyof Provenance)[]): string | undefined =>
  keys.length === 0
    ? undefined
    : `${keys.map((key) => `"${key}" ${EXPECTED[key] ?? "is no text"}`).join(", ")}; left out`;

export const known = (provenance: Loose): Provenance =>
  Object.fromEntries(Object.entries(provenance).filter(([, value]) => value !== undefined));
