/** A Whosaid that gives prepared answers: faces are tested without a parser or an archive. */
import type { Whosaid } from "../../src/app/index.ts";
import type { Answer, PersonLine } from "../../src/core/index.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "./answers.ts";
import { fakeNewsroom } from "./fake-newsroom.ts";

const ASKABLE: readonly Answer[] = Object.values(ANSWERS);
const KNOWN: readonly PersonLine[] = ANSWERS.which.people;

const NOTHING: Answer = { ...ANSWERS.notFound, nearest: [] };

/** Answers each question of `answers` with its answer, anything else with the prepared "not found". */
export const fakeWhosaid = (answers: readonly Answer[] = ASKABLE): Whosaid => {
  const find = (question: string): Answer =>
    answers.find((each) => each.question === question) ??
    (question.trim() === "" ? ANSWERS.help : { ...NOTHING, question });
  return {
    ask: async (question, { page = 1 } = {}) => ({ ...find(question), page }),
    check: async (words) => {
      const found = find(words);
      return found.kind === "check" ? found : { ...NOTHING, question: words };
    },
    context: async (ref) => (ref.includes("@") ? CONTEXT : undefined),
    explain: async (ref) => (ref.includes("@") ? EXPLANATION : undefined),
    suggest: async (typed, limit) =>
      KNOWN.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())).slice(0, limit),
    searched: async () => ANSWERS.help.searched,
    newsroom: fakeNewsroom(),
    close: async () => {},
  };
};
