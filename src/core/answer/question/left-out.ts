/** Whose words are not asked for: *what did others than Doe say about it*. */
import type { Profile } from "../articles/library.ts";
import type { Session } from "../session.ts";
import { intentsOf } from "./patterns.ts";

export type LeftOut = {
  readonly people: readonly Profile[];
  /** What is asked of everybody else. */
  readonly rest: string;
};

export const leftOut = async ({ question, who }: Session): Promise<LeftOut> => {
  const { except, words } =
    intentsOf(question.text).find(({ rule }) => rule === "said-by-others")?.slots ?? {};
  return except === undefined || words === undefined
    ? { people: [], rest: question.rest }
    : { people: (await who(except)).chosen, rest: `what do people say about ${words}` };
};
