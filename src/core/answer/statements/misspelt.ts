/** Words of a quotation in a row, some of them misspelt: *is takng a toll* is no question. */
import { STOP_WORDS } from "../../search/stop-words.ts";
import { wordList } from "../../search/words.ts";
import type { Answer } from "../answer.ts";
import { stemKnown } from "../question/terms.ts";
import { noteCorrection, type Session } from "../session.ts";
import { statementsAnswer } from "./reply.ts";
import { unitsWith } from "./speech.ts";

/** Quotations that print the words with other spellings of those that no article prints; undefined where none does. */
export const misspeltPhrase = async (
  session: Session,
  words: string,
): Promise<Answer | undefined> => {
  const known = [session.vocabulary, await session.search.vocabulary("quotation")];
  const isKnown = (word: string): boolean =>
    STOP_WORDS.has(word) || known.some((of) => of.words.count(word) > 0 || stemKnown(word, of));
  if (wordList(words).every(isKnown)) return undefined;
  const found = (await unitsWith(session, words)).filter(({ answers, inRow }) => answers && inRow);
  if (found.every(({ unit }) => unit.attribution.kind === "indirect")) return undefined;
  for (const correction of found[0]?.corrections ?? []) noteCorrection(session, correction);
  return statementsAnswer(session, { found });
};
