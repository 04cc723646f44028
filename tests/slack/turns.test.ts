import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { createTurns } from "../../src/slack/turns.ts";

it("lets no more than so many work at once, and everybody in the end", async () => {
  const turn = createTurns(3);
  let now = 0;
  let most = 0;
  const work = async (n: number): Promise<number> => {
    most = Math.max(most, ++now);
    await pause(1);
    now--;
    if (n % 5 === 0) throw new Error("failed");
    return n;
  };
  const done = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => turn(() => work(n))));
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(32);
  expect(most).toBe(3);
  // No place is lost: the turns that follow go as many at once.
  for (let again = 0; again < 20; again++) {
    most = 0;
    await Promise.all(Array.from({ length: 4 }, () => turn(() => work(1))));
    expect(most).toBe(3);
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
