/**
 * Look-ups take turns. One keeps the processor busy for milliseconds; fifty in a row would keep a platform waiting for
 * acknowledgements longer than its three seconds. Between turns the event loop reads and acknowledges what came in.
 */
import { setImmediate as nextRound } from "node:timers/promises";
import type { Whosaid } from "../app/index.ts";
import { within } from "./deadline.ts";

/** Look-ups at once: more than one, since an archive elsewhere answers while the processor idles. */
const AT_ONCE = 4;
/** Milliseconds after which the next begins all the same: look-ups that never settle must not silence the bot. */
const PATIENCE = 2000;

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export const createTurns = (atOnce = AT_ONCE, patience = PATIENCE): InTurn => {
  const waiting: (() => void)[] = [];
  let busy = 0;
  let begun: Promise<void> = Promise.resolve();
  /** One begins at a time, a whole round of the event loop after the one before. */
  const begin = (): Promise<void> => {
    begun = begun.then(() => nextRound()).then(() => nextRound());
    return begun;
  };
  /** A turn passes straight to who waits longest; it is given back where nobody does. */
  const pass = (): void => {
    const successor = waiting.shift();
    if (successor) successor();
    else busy--;
  };
  return async (work) => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    await begin();
    const working = work();
    within(working, patience).then(pass, pass);
    return working;
  };
};

/** The same answers, in turn. */
export const inTurns = (whosaid: Whosaid, patience = PATIENCE): Whosaid => {
  const turn = createTurns(AT_ONCE, Math.min(patience, PATIENCE));
  return {
    ...whosaid,
    ask: (question, options) => turn(() => whosaid.ask(question, options)),
    check: (words) => turn(() => whosaid.check(words)),
  };
};
