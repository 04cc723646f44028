/** What positions are on: plain text, never markup. */
import type { PositionLine } from "../core/index.ts";

type Matter = Pick<PositionLine, "target" | "act">;

// The land use plan · not: Theo Lee
const ARTICLE = /^(?:The|An?) /;

/** `Should the mayor resign?` */
export const proposition = ({ target, act }: Matter): string => {
  const what = target.replace(ARTICLE, (article) => article.toLowerCase());
  // a thing or a candidate is for or against; only somebody can act
  return act === "support" ? `For or against ${what}?` : `Should ${what} ${act}?`;
};
