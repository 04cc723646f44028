/**
 * Texts on their way to the threads, some at a time: while this thread writes to the archive it hands nothing over, and
 * a thread with one text would wait for it.
 */
import type { Facts } from "../core/index.ts";

/** What came of a text. */
export type Outcome = { readonly facts: Facts } | { readonly failure: string };

type Part = {
  readonly text: string;
  readonly stop: AbortSignal | undefined;
  readonly settle: (facts: Facts) => void;
  readonly fail: (cause: unknown) => void;
};

export type Bundle = {
  readonly texts: readonly string[];
  /** Stops them all. */
  readonly stop: AbortSignal | undefined;
  /** The thread begins with the text of this number. */
  readonly begun: (at: number) => void;
};

/** Texts of one bundle: what a thread parses while this one writes a batch of articles. */
const MOST = 32;

/**
 * `run` asks for the next bundle once a thread is free (none: others were faster), and fails where its thread is ended; then the text that it was at
 * fails, and the others are handed over again.
 */
export const createBundles = (
  threads: number,
  run: (next: () => Bundle | undefined) => Promise<readonly Outcome[]>,
): ((text: string, stop?: AbortSignal) => Promise<Facts>) => {
  const waiting: Part[] = [];

  /** The first that wait, as far as the same thing stops them; no thread gets what another could do. */
  const nextBundle = (): readonly Part[] => {
    const size = Math.min(MOST, Math.ceil(waiting.length / threads));
    const other = waiting.findIndex(({ stop }) => stop !== waiting[0]?.stop);
    return waiting.splice(0, other < 0 ? size : Math.min(size, other));
  };

  const start = async (): Promise<void> => {
    let bundle: readonly Part[] = [];
    let current = -1;
    const begun = (at: number): void => {
      current = at;
    };
    const next = (): Bundle | undefined => {
      bundle = nextBundle();
      const [first] = bundle;
      return first && { texts: bundle.map(({ text }) => text), stop: first.stop, begun };
    };
    try {
      const outcomes = await run(next);
      bundle.forEach((part, i) => {
        settleWith(part, outcomes[i]);
      });
    } catch (cause) {
      giveUp(bundle, current, cause);
    }
  };

  /** Where nothing stops them all, one text is to blame: that which the thread was at. */
  const giveUp = (bundle: readonly Part[], current: number, cause: unknown): void => {
    const stopped = bundle[0]?.stop?.aborted === true;
    const others = stopped || current < 0 ? [] : bundle.filter((_, i) => i !== current);
    for (const part of bundle) if (!others.includes(part)) part.fail(cause);
    waiting.unshift(...others);
    // a bundle may hold no more than one of them
    for (const _ of others) void start();
  };

  return (text, stop) =>
    new Promise((settle, fail) => {
      waiting.push({ text, stop, settle, fail });
      void start();
    });
};

const settleWith = ({ settle, fail }: Part, outcome: Outcome | undefined): void => {
  if (outcome && "facts" in outcome) settle(outcome.facts);
  else fail(new Error(outcome?.failure ?? "the thread gave no answer"));
};
