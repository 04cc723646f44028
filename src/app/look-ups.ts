/** Writes each look-up of a platform to the log. */
import type { Answer } from "../core/index.ts";
import type { Log } from "./log.ts";
import type { Whosaid } from "./whosaid.ts";

export type LookUpLog = {
  readonly log: Log;
  readonly platform: string;
  /** True where the operator wants to read what is asked; else its length is all that is written. */
  readonly words: boolean;
};

/** `whosaid`, its look-ups logged with kind, length and milliseconds. */
export const logged = (whosaid: Whosaid, { log, platform, words }: LookUpLog): Whosaid => {
  const noted = async (question: string, asking: Promise<Answer>): Promise<Answer> => {
    const began = performance.now();
    const answer = await asking;
    const ms = Math.round(performance.now() - began);
    const asked = words ? { question } : {};
    log.info({ platform, kind: answer.kind, length: question.length, ms, ...asked }, "look-up");
    return answer;
  };
  return {
    ...whosaid,
    ask: (question, options) => noted(question, whosaid.ask(question, options)),
    check: (said) => noted(said, whosaid.check(said)),
  };
};
