/** A correction and the quotations that it means, as far as they are found. */
import type { Amendment } from "../facts.ts";
import type { Correction, Resting } from "./correction.ts";

/** A correction and the quotations that it means in one article. */
export type Placed = {
  readonly correction: Correction;
  /** Places in the `Facts.attributions` that were parsed. */
  readonly own: readonly number[];
  /** Of a join, those at its other end. */
  readonly other: readonly number[];
  /** Absent: it takes effect. */
  readonly rests?: Resting;
};

/** What is noted beside an attribution of who corrected it. */
export const amendmentOf = (
  { by, at, why }: Correction,
  what: Amendment["what"],
  was?: readonly string[],
): Amendment => ({ what, ...(was ? { was } : {}), by, at, why });
