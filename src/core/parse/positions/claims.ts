/** One holder's stand as one place in the text gives it. */
import type { Stance, Strength } from "../../facts.ts";
import type { Doing } from "./predications.ts";
import type { Proposition } from "./propositions.ts";
import type { Party, Range } from "./reading.ts";

export type Claim = {
  readonly holder: Party;
  readonly proposition: Proposition;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly evidence: Range;
  readonly rule: string;
};

export const negate = (stance: Stance): Stance =>
  stance === "for" ? "against" : stance === "against" ? "for" : stance;

type Said = Pick<Claim, "stance" | "strength" | "rule"> & {
  /** First token of what shows it, if the holder does not stand before. */
  readonly from: number;
};

/** What each of those who do it claims; nobody claims anything of themselves but an act of their own. */
export const claimsOf = (
  { holders, reported }: Pick<Doing, "holders" | "reported">,
  found: Proposition,
  { from, strength, ...said }: Said,
): readonly Claim[] =>
  holders.flatMap((holder) => {
    const proposition = found.form === "own" ? { ...found, target: holder } : found;
    const self = holder.text === proposition.target?.text;
    if (self && found.form !== "own" && said.rule !== "rejects-calls") return [];
    const evidence = {
      first: Math.min(holder.first, from),
      last: Math.max(holder.last, proposition.last),
    };
    return [{ ...said, holder, proposition, evidence, strength: reported ? "reported" : strength }];
  });

export const knownOf = (holders: readonly Party[]): readonly number[] =>
  holders.flatMap(({ entity }) => (entity >= 0 ? [entity] : []));
