/** From the start of a bot to its end: attempts to connect, answers under way, and what ended it. */
import { setTimeout as pause } from "node:timers/promises";
import { within } from "./deadline.ts";

/** Milliseconds: the pause after a failed attempt; each is twice as long as the one before, up to the longest. */
export type Pauses = { readonly first: number; readonly most: number };
export const PAUSES: Pauses = { first: 1000, most: 60_000 };

/** With a third of chance, so that many bots do not come at once. `chance` is 0–1. */
export const pauseAfter = (failures: number, { first, most }: Pauses, chance = Math.random()) =>
  Math.min(most, first * 2 ** (failures - 1)) * (1 - chance / 3);

export type Lifetime = {
  /** Aborted at the end. */
  readonly signal: AbortSignal;
  /** Settles with the outcome of the first attempt: resolves also where the platform could not be reached. */
  readonly tried: Promise<void>;
  /** How the first attempt went is known. */
  readonly known: () => void;
  /** Rejects with the line that a person has to act on; resolves once the bot is stopped. */
  readonly done: Promise<void>;
  /** `problem`: why no attempt can succeed any more. */
  readonly end: (problem?: Error) => void;
  /** The same promise, which a stop lets be settled. */
  readonly busyWith: (work: Promise<void>) => Promise<void>;
  /** Answers that are not settled in this time. */
  readonly unfinished: (ms: number) => Promise<number>;
};

export const createLifetime = (): Lifetime => {
  const ending = new AbortController();
  const { signal } = ending;
  const working = new Set<Promise<void>>();
  const done = new Promise<void>((resolve, reject) => {
    signal.addEventListener("abort", () =>
      signal.reason instanceof Error ? reject(signal.reason) : resolve(),
    );
  });
  let known = (): void => {};
  const tried = Promise.race([new Promise<void>((resolve) => (known = resolve)), done]);
  // a rejection that nobody awaits is no fault of the process
  tried.catch(() => {});
  return {
    signal,
    tried,
    known,
    done,
    end: (problem) => ending.abort(problem ?? "stopped"),
    busyWith: (work) => {
      const kept = work.finally(() => working.delete(kept));
      working.add(kept);
      return kept;
    },
    unfinished: async (ms) => {
      await within(Promise.allSettled(working), ms);
      return working.size;
    },
  };
};

/** Resolves early where `signal` says that there is no need to wait. */
export const waitFor = async (ms: number, signal: AbortSignal): Promise<void> => {
  await pause(ms, undefined, { signal }).catch(() => {});
};

/** Attempts until one succeeds or `signal` is aborted. `failed` is told of each that does not, and how many that makes. */
export const attempt = async (
  connect: () => Promise<void>,
  failed: (error: unknown, failures: number) => void,
  { pauses, signal }: { readonly pauses: Pauses; readonly signal: AbortSignal },
): Promise<void> => {
  for (let failures = 1; !signal.aborted; failures++)
    try {
      return await connect();
    } catch (error) {
      failed(error, failures);
      await waitFor(pauseAfter(failures, pauses), signal);
    }
};
