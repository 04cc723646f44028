/** Whose words are not asked for: *what did others than Doe say about it*. */
import type { Profile } from "../articles/library.ts";
import { SPEECH_RULES } from "../intents/intent-rules.ts";
import { compileIntents, matchIntents } from "../intents/intents.ts";
import type { Session } from "../session.ts";

const OTHERS = compileIntents(SPEECH_RULES.filter(({ id }) => id === "said-by-others"));

export type LeftOut = {
  readonly people: readonly Profile[];
  /** What is asked of everybody else. */
  readonly rest: string;
};

export const leftOut = async ({ question, who }: Session): Promise<LeftOut> => {
  const { except, words } = matchIntents(question.text, OTHERS)[0]?.slots ?? {};
  return except === undefined || words === undefined
    ? { people: [], rest: question.rest }
    : { people: (await who(except)).chosen, rest: `what do people say about ${words}` };
};
