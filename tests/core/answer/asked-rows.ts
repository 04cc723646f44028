/** A question with what its answer must be. */
export type Row = readonly [question: string, expected: Expected];

export type Expected =
  | "notFound"
  | {
      /** Printed words, one of which must lie in the first three places shown. */
      readonly shows?: string | readonly string[];
      /** Exactly these people answer, whatever their order. */
      readonly people?: readonly string[];
      readonly kind?: string | readonly string[];
      /** Words that must not be marked as what answers. */
      readonly marked?: string;
    };
