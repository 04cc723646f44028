/** Lets whoever else waits on the event loop have a turn: no question holds the others up. */
export const othersTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
