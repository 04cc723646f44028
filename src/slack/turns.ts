/**
 * Look-ups take turns. One keeps the processor busy for milliseconds; fifty in a row would keep Slack waiting for
 * acknowledgements longer than its three seconds. Between turns the event loop reads and acknowledges what came in.
 */
import { setImmediate as nextRound } from "node:timers/promises";
import type { Whosaid } from "../app/index.ts";

/** Look-ups at once: more than one, since an archive elsewhere answers while the processor idles. */
const AT_ONCE = 4;

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export const createTurns = (atOnce = AT_ONCE): InTurn => {
  const waiting: (() => void)[] = [];
  let busy = 0;
  let begun: Promise<void> = Promise.resolve();
  /** One begins at a time, a whole round of the event loop after the one before. */
  const begin = (): Promise<void> => {
    begun = begun.then(() => nextRound()).then(() => nextRound());
    return begun;
  };
  return async (work) => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    try {
      await begin();
      return await work();
    } finally {
      // A turn passes straight to who waits longest; it is given back where nobody does.
      const successor = waiting.shift();
      if (successor) successor();
      else busy--;
    }
  };
};

/** The same answers, in turn. */
export const inTurns = (whosaid: Whosaid): Whosaid => {
  const turn = createTurns();
  return {
    ask: (question, options) => turn(() => whosaid.ask(question, options)),
    check: (words) => turn(() => whosaid.check(words)),
    context: (ref) => whosaid.context(ref),
    explain: (ref) => whosaid.explain(ref),
    suggest: (typed, limit) => whosaid.suggest(typed, limit),
    searched: () => whosaid.searched(),
    newsroom: whosaid.newsroom,
    close: () => whosaid.close(),
  };
};
