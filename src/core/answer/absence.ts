/** Which sentence on what is missing is true. Handlers say what they looked for; what is claimed of it the archive decides. */

import { wordSet } from "../lexicon.ts";
import { STOP_WORDS } from "../search/stop-words.ts";
import { wordList } from "../search/words.ts";
import type { NotFoundAnswer } from "./answer.ts";
import { splitTitle } from "./language/roles.ts";
import { rowsOf, type Session } from "./session.ts";

type Reason = NotFoundAnswer["reason"];

type Sought = {
  readonly reason: Reason;
  /** What was typed where a name may stand, and nobody here bears it. */
  readonly unknown?: string | undefined;
  /** Whether words of the person asked about are known; undefined: nobody is. */
  readonly quoted?: boolean | undefined;
};

/** The reason that holds: a name is missing only where one was asked for and stands nowhere. */
export const trueReason = async (
  session: Session,
  { reason, unknown, quoted }: Sought,
): Promise<Reason> => {
  if (reason === "person-unknown" && unknown !== undefined)
    return (await isMissingName(session, unknown)) ? reason : "nothing-like-it";
  if (quoted !== undefined && (reason === "not-quoted" || reason === "not-about-that"))
    return quoted ? "not-about-that" : "not-quoted";
  return reason;
};

/** More words than these are no name. */
const LONGEST_NAME = 5;
// matches: the mayor; not: they
const DETERMINER = /^(?:the|this|that|our)\s+/i;
// matches: any republicans · a witness · most of them; not: Allan
const SOME = /^(?:an?|any|some|all|every|each|most|many|other|no|which)\s/i;
/** Words that stand for people without naming one. */
const NAMELESS = wordSet("nameless");
/** Small words of names and titles: *Bank of Example*. */
const WITHIN_NAMES: ReadonlySet<string> = new Set(["of", "and", "the", "de", "for"]);

/** Words that can be a name, and that no sentence prints in a row. */
const isMissingName = async (session: Session, slot: string): Promise<boolean> => {
  if (SOME.test(slot)) return false;
  const typed = wordList(slot.trim().replace(DETERMINER, ""));
  const { name: words } = splitTitle(typed);
  if (words.length === 0 || words.length > LONGEST_NAME) return false;
  if (words.some((word) => NAMELESS.has(word))) return false;
  if (words.some((word) => STOP_WORDS.has(word) && !WITHIN_NAMES.has(word))) return false;
  const { articles: _, ...everywhere } = session;
  const rows = await rowsOf(
    { ...everywhere, articles: undefined },
    { kind: "sentence", phrases: [words], limit: 1 },
  );
  return rows.length === 0;
};
