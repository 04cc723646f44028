/** Pauses between attempts, growing to a minute, with a third of chance so that many bots do not come at once. */
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds. */
export type Pauses = {
  readonly first: number;
  readonly most: number;
  /** Between the first connection and the second: of one age, Slack would refresh both at once. */
  readonly apart: number;
};

export const PAUSES: Pauses = { first: 1000, most: 60_000, apart: 10_000 };

/** The n-th pause, n from 0. `chance` is 0–1. */
export const pauseBefore = (
  attempt: number,
  { first, most }: Pick<Pauses, "first" | "most">,
  chance: number = Math.random(),
): number => Math.min(most, first * 2 ** attempt) * (1 - chance / 3);

/** Resolves early, without an error, where `signal` says that there is no need to wait. */
export const waitFor = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  await pause(milliseconds, undefined, signal ? { signal } : {}).catch(() => {});
};
