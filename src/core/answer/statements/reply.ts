/** Answers that list what was said. */
import type { Answer } from "../answer.ts";
import { asTyped } from "../question/question.ts";
import type { Term } from "../question/terms.ts";
import { baseOf, noteCorrection, pageOf, type Session } from "../session.ts";
import { noteRivals } from "./rivals.ts";
import { withPrintings } from "./speech.ts";
import { type FoundUnit, placeOf, statementOf, type Utterance } from "./statements.ts";

export type Said = {
  readonly found: readonly FoundUnit[];
  readonly from?: string;
  readonly about?: string;
};

/** Statements, all printings of each gathered, in the order found; undefined where nothing was found. */
export const statementsAnswer = async (
  session: Session,
  { found, from, about }: Said,
): Promise<Answer | undefined> => {
  const gathered = eachSentenceOnce(
    await withPrintings(session, found, session.limits.perPage * session.page),
  );
  if (gathered.length === 0) return undefined;
  const { shown, pages } = pageOf(gathered, session);
  await noteRivals(session, shown);
  return {
    kind: "statements",
    ...baseOf(session, pages),
    statements: shown.map(statementOf),
    total: gathered.length,
    ...(from === undefined ? {} : { from }),
    ...(about === undefined ? {} : { about: asTyped(session.question.typed, about) }),
  };
};

/** *Doe called it “a fraud”, suggesting that no more would come* makes two statements, but is one sentence to read. */
const eachSentenceOnce = (utterances: readonly Utterance[]): readonly Utterance[] => {
  const seen = new Set<string>();
  return utterances.filter((utterance) => {
    const place = placeOf(utterance);
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
};

/** Notes words that the archive does not know and that were read as others. */
export const noteTerms = (session: Session, terms: readonly Term[]): void => {
  for (const { text, used } of terms)
    if (used !== undefined) noteCorrection(session, { asked: text, used });
};
