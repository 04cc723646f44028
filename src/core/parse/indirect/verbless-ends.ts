/** *said it leaked when a clerk | asked for a tap*: a clause that stops before its last part has a verb goes on. */
import type { Scene } from "../scene.ts";
import { RELATIVES, SUBORDINATORS, TIME_NOUNS } from "../text/closed-classes.ts";
import type { Clause } from "./clauses.ts";

const LONGEST_OPENING = 8;
const BESIDE_TIME = new Set(["before", "after", "since"]);

/** The clause up to the next end that a cue's clauses know, where it stops too early. */
export const pastVerblessEnd = (
  scene: Scene,
  clause: Clause,
  clauses: readonly Clause[],
): Clause => {
  if (clause.side === "before" || !stopsEarly(scene, clause)) return clause;
  const longer = clauses
    .filter(
      ({ side, first, last }) => side === "after" && first === clause.first && last > clause.last,
    )
    .sort((a, b) => a.last - b.last)[0];
  return longer ? pastVerblessEnd(scene, longer, clauses) : clause;
};

const stopsEarly = (scene: Scene, { first, last, stop }: Clause): boolean => {
  const { tokens } = scene;
  // due to | begin
  if (stop === "cue") return tokens[last]?.lower === "to" || opensWithoutVerb(scene, first, last);
  // until a week | before the vote
  return (
    stop === "conjunction" &&
    TIME_NOUNS.has(tokens[last]?.lower ?? "") &&
    BESIDE_TIME.has(tokens[last + 1]?.lower ?? "")
  );
};

/** *… when a clerk of the mill* |: a conjunction and no verb behind it. */
const opensWithoutVerb = ({ tokens }: Scene, first: number, last: number): boolean => {
  for (let i = last; i > Math.max(first, last - LONGEST_OPENING); i--) {
    const { pos = "", lower = "", text = "" } = tokens[i] ?? {};
    if (pos === "VERB" || pos === "AUX" || text === ",") return false;
    if (RELATIVES.has(lower) || (SUBORDINATORS.has(lower) && pos !== "ADP")) return true;
  }
  return false;
};
