/** A name as it stands in a text, and what it names. */

export type NameKind = "person" | "body" | "place" | "unknown";

/** Token numbers are inclusive. */
export type Name = {
  /** First token of the run, titles included. */
  readonly first: number;
  /** First token of the name itself. */
  readonly core: number;
  readonly last: number;
  readonly kind: NameKind;
  readonly gender: "female" | "male" | undefined;
  /** A title stands before the name. */
  readonly titled: boolean;
  /** Stands in a headline, where capitals run words together. */
  readonly headline: boolean;
};
