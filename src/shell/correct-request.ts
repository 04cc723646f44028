/** What the options of a correction ask for. */
import type { Change } from "../core/index.ts";
import type { CorrectOptions } from "./arguments.ts";

const ONE = "one of --speaker <name>, --nobody, --hide, --join <words> or --undo is needed";

/** Exactly one of the changes, of a statement of `article`; or what is wrong with them. */
export const changeOf = (
  article: string,
  { speaker, nobody, hide, join, in: other, joinOccurrence, undo }: CorrectOptions,
): Change | string => {
  const at = joinOccurrence === undefined ? {} : { occurrence: joinOccurrence };
  const asked = [
    ...(speaker ? [{ act: "speakers", speakers: speaker } as const] : []),
    ...(nobody ? [{ act: "speakers", speakers: [] } as const] : []),
    ...(hide ? [{ act: "hide" } as const] : []),
    ...(join
      ? [{ act: "join", with: { article: other ?? article, words: join, ...at } } as const]
      : []),
    ...(undo ? [{ act: "undo" } as const] : []),
  ];
  const [first, ...more] = asked;
  if (other && !join) return "--in names the article of --join";
  if (joinOccurrence && !join) return "--join-occurrence is of the words of --join";
  return first && more.length === 0 ? first : ONE;
};
