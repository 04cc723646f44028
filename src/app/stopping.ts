/** Ends what waits for the archive when whoever waits has had enough. */

/** How long what is under way may still take after a stop, in milliseconds: a batch is kept whole where it can be. */
const GRACE_MS = 2_000;

/** `work`; some time after `stop`, an error of one line in its place. */
export const unlessStopped = async <T>(
  work: Promise<T>,
  stop: AbortSignal | undefined,
  grace = GRACE_MS,
): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  let begin = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    begin = () => {
      timer = setTimeout(() => reject(new Error(INTERRUPTED)), grace);
    };
  });
  if (stop?.aborted) begin();
  else stop?.addEventListener("abort", begin, { once: true });
  return Promise.race([work, stopped]).finally(() => {
    stop?.removeEventListener("abort", begin);
    clearTimeout(timer);
  });
};

const INTERRUPTED =
  "interrupted while the archive gave no answer; what was sent to it last may be kept or not, do the same again to be sure";
