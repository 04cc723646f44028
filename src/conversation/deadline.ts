/** An answer in time: a sign of life after a moment, and an end to waiting. */

/** No answer came in time; it is not known whether there is one. */
export class TooLate extends Error {
  override readonly name = "TooLate";
}

/** Resolves to undefined where `work` is not done after `ms`; its failure is thrown either way. */
export const within = async <T>(work: Promise<T>, ms: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), ms);
  });
  return Promise.race([work, pause]).finally(() => clearTimeout(timer));
};

/** Milliseconds. */
export type Patience = {
  /** Until whoever asked is told that it is looked up. */
  readonly signAfterMs: number;
  /** Until it is given up. */
  readonly answerWithinMs: number;
};

/** What `work` gives, and what `sign` made of it in the meantime, where it takes longer than `ms`. */
export const withSign = async <T, Sign>(
  work: Promise<T>,
  ms: number,
  sign: () => Promise<Sign>,
): Promise<{ readonly value: T; readonly sign?: Sign }> => {
  const quick = await within(
    work.then((value) => ({ value })),
    ms,
  );
  if (quick) return quick;
  const shown = await sign().catch(() => undefined);
  const value = await work;
  return shown === undefined ? { value } : { value, sign: shown };
};
