import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { createTurns } from "../../src/conversation/turns.ts";

/** Work that ends once `size` were at it together, so that fewer never end. */
const together = (size: number) => {
  let meet = (): void => {};
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const seen = { now: 0, most: 0 };
  const work = async (n: number): Promise<number> => {
    seen.most = Math.max(seen.most, ++seen.now);
    if (seen.now === size) meet();
    await met;
    await pause(1);
    seen.now--;
    if (n % 5 === 0) throw new Error("failed");
    return n;
  };
  return { seen, work };
};

it("lets no more than so many work at once, and everybody in the end", async () => {
  const turn = createTurns(3);
  const { seen, work } = together(3);
  const done = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => turn(() => work(n))));
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(32);
  expect(seen.most).toBe(3);
  // No place is lost: the turns that follow go as many at once.
  for (let again = 0; again < 20; again++) {
    const next = together(3);
    await Promise.all(Array.from({ length: 4 }, () => turn(() => next.work(1))));
    expect(next.seen.most).toBe(3);
  }
});

it("lets what came in meanwhile be read between two turns", async () => {
  const turn = createTurns(2);
  let rounds = 0;
  let stop = false;
  const count = (): void => {
    rounds++;
    if (!stop) setImmediate(count);
  };
  setImmediate(count);
  await Promise.all(Array.from({ length: 20 }, () => turn(async () => undefined)));
  stop = true;
  expect(rounds).toBeGreaterThanOrEqual(10);
});
