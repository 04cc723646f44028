/** What positions are on, and why they are said to be, in words: plain text, never markup. */
import type { PositionLine, PositionsAnswer } from "../core/index.ts";

const ASKED: Readonly<Record<PositionsAnswer["asked"], string>> = {
  for: "Those for it",
  against: "Those against it",
  withheld: "Those who took no side",
  any: "Who stands where",
};

type Matter = Pick<PositionLine, "target" | "act">;

/** `Should the mayor resign?` */
export const proposition = ({ target, act }: Matter): string =>
  // a thing or a candidate is for or against; only somebody can act
  act === "support" ? `For or against ${target}?` : `Should ${target} ${act}?`;

/** `Should the mayor resign? Those for it`; of one holder on several matters `Ann Lee: where they stand`. */
export const positionsTitle = (answer: PositionsAnswer): string => {
  const { holder, asked } = answer;
  if (holder === undefined) return `${proposition(answer)} ${ASKED[asked]}`;
  return isOnSeveral(answer) ? `${holder}: where they stand` : `${proposition(answer)} ${holder}`;
};

const isOnSeveral = ({ people, groups }: PositionsAnswer): boolean =>
  new Set([...people, ...groups].map(proposition)).size > 1;

/** Why a line says so, where one holder is asked about; on a board of many it would stand at every name. */
export const ownReason = ({ holder }: PositionsAnswer, line: PositionLine): string | undefined =>
  holder === undefined || line.because === undefined ? undefined : `Why: ${line.because}`;

/** What a line is on where the title does not say it. */
export const ownMatter = (answer: PositionsAnswer, line: Matter): string | undefined => {
  const own = proposition(line);
  const said = answer.holder === undefined && own === proposition(answer);
  return isOnSeveral(answer) && !said ? own : undefined;
};
