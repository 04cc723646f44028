/** Waiting that ends: for a server that may be busy, and for one that says nothing at all. */

/** No word from the server in time. */
export class Silence extends Error {
  override readonly name = "Silence";
  constructor() {
    super("no answer");
  }
}

/** `work`, or the word `late` where it takes longer than `ms`. */
const orLate = async <T>(
  work: Promise<T>,
  ms: number,
): Promise<{ readonly value: T } | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([work.then((value) => ({ value })), late]).finally(() => clearTimeout(timer));
};

/** `work`; throws where it takes longer than `ms`, whatever it waits for. */
export const inTime = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  const done = await orLate(work, ms);
  if (!done) throw new Silence();
  return done.value;
};

/** `work`, however long it takes, as long as a `sign` of life is given each time that so many `ms` have gone by. */
export const whileAlive = async <T>(
  work: Promise<T>,
  ms: number,
  sign: () => Promise<unknown>,
): Promise<T> => {
  for (;;) {
    const done = await orLate(work, ms);
    if (done) return done.value;
    await inTime(sign(), ms);
  }
};
