/** What positions are on: plain text, never markup. */
import type { PositionLine } from "../core/index.ts";

type Matter = Pick<PositionLine, "target" | "act">;

/** `Should the mayor resign?` */
export const proposition = ({ target, act }: Matter): string =>
  // a thing or a candidate is for or against; only somebody can act
  act === "support" ? `For or against ${target}?` : `Should ${target} ${act}?`;
