/** The door of answers: whatever was typed → an `Answer`. */

import { asPrinted, seen } from "../unseen.ts";
import type { Answer, Context, Explanation, PersonLine, Searched } from "./answer.ts";
import { createArticleCache } from "./articles/cache.ts";
import { openLibrary } from "./articles/library.ts";
import type { Unit } from "./articles/unit.ts";
import { answerEach } from "./both.ts";
import { answerAfter } from "./conversation.ts";
import { sayingCut } from "./cut.ts";
import { describing } from "./described.ts";
import { contextOf, explanationOf, unitFor } from "./explain.ts";
import { markingMixed } from "./mixed-alphabets.ts";
import { linkReasons } from "./people/links.ts";
import { readQuestion } from "./question/question.ts";
import { checkMessage } from "./replies/claim.ts";
import { type AnswerDeps, openSession, type Session, searchedOf } from "./session.ts";
import { suggestPeople } from "./suggest.ts";

/** What can be asked of an archive. */
export interface Answerer {
  /**
   * One answer to whatever was typed; throws only where the archive fails. `page` is 1-based; `after` is the
   * `Answer.question` before this one in a conversation, which a follow-up takes the rest from.
   */
  ask(
    question: string,
    options?: { readonly page?: number; readonly after?: string },
  ): Promise<Answer>;
  /** Somebody's wording against the print. */
  check(words: string): Promise<Answer>;
  /** The paragraph around a printing; undefined where `ref` names none. */
  context(ref: string): Promise<Context | undefined>;
  /** Why a printing is ascribed to its speaker. */
  explain(ref: string): Promise<Explanation | undefined>;
  /** People whose name begins like `typed`, or nearly; best first. */
  suggest(typed: string, limit: number): Promise<readonly PersonLine[]>;
  searched(): Promise<Searched>;
}

export const createAnswerer = (deps: AnswerDeps): Answerer => {
  const { archive, search, because = () => undefined } = deps;
  const cache = createArticleCache();
  let known = "";
  const open = async (typed: string, page = 1): Promise<Session> => {
    // What was added or removed since the last question changes what words are known.
    const summary = await archive.summary();
    const held = JSON.stringify(summary);
    if (known !== "" && known !== held) search.refresh();
    known = held;
    cache.heldTo(summary.edition);
    return openSession({ ...deps, cache, summary }, readQuestion(seen(typed)), page);
  };
  const unit = async (ref: string): Promise<Unit | undefined> => {
    cache.heldTo((await archive.summary()).edition);
    return unitFor(openLibrary(archive, cache), ref, async () =>
      (await archive.sources()).map(({ id }) => id),
    );
  };
  return {
    ask: async (question, { page, after } = {}) => {
      const session = await open(question, page);
      return asPrinted(
        describing(
          after === undefined
            ? await answerEach(session, open)
            : await answerAfter(session, seen(after), (typed, at = page) => open(typed, at)),
        ),
      );
    },
    check: async (words) => {
      const session = await open(words);
      return asPrinted(
        describing(markingMixed(sayingCut(session.question, await checkMessage(session)))),
      );
    },
    context: async (ref) => {
      const found = await unit(ref);
      return found && asPrinted(contextOf(found));
    },
    explain: async (ref) => {
      const found = await unit(ref);
      if (!found) return undefined;
      const links = await linkReasons(archive, found);
      const explanation = explanationOf(found, because);
      return asPrinted({ ...explanation, reasons: [...links, ...explanation.reasons] });
    },
    suggest: async (typed, limit) => suggestPeople(await open(""), seen(typed), limit),
    searched: async () => searchedOf(await archive.summary()),
  };
};
