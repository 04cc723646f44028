/** Where a group as printed stands: *the union's members*, *Long Island lawmakers*. */
import type { Answer } from "../answer.ts";
import type { Session } from "../session.ts";
import { linesOf, matterOf, ofGroup, positionsOn } from "./positions.ts";
import { readProposition } from "./proposition.ts";
import { positionsAnswer } from "./stances.ts";

export const groupStance = async (
  session: Session,
  group: string,
  prop: string | undefined,
): Promise<Answer | undefined> => {
  if (prop === undefined) return undefined;
  const matter = await matterOf(session, readProposition(prop));
  const lines = await linesOf(session, await positionsOn(session, matter));
  const kept = await ofGroup(
    session,
    lines.filter((line) => line.group),
    group,
  );
  return kept.length === 0
    ? undefined
    : positionsAnswer(session, { lines: kept, asked: "any", holder: group });
};
