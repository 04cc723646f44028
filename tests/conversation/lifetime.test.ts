/** A bot from its start to its end: attempts, what ends it, and answers under way. */
import { describe, expect, it } from "vitest";
import { attempt, createLifetime, pauseAfter } from "../../src/conversation/index.ts";

const pauses = { first: 1, most: 2 };
const away = (): never => {
  throw new Error("away");
};

it("pauses grow to a limit, and vary by a third", () => {
  const grown = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => pauseAfter(n, { first: 1, most: 60 }, 0));
  expect(grown).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(pauseAfter(4, { first: 1, most: 60 }, 1)).toBeCloseTo(8 * (2 / 3));
});

describe("attempts", () => {
  it("are made until one succeeds, and each failure is told with how many that makes", async () => {
    const { signal } = createLifetime();
    const told: number[] = [];
    let tries = 0;
    const connect = async (): Promise<void> => {
      tries++;
      if (tries < 4) away();
    };
    await attempt(connect, (_, failures) => told.push(failures), { pauses, signal });
    expect([tries, told]).toEqual([4, [1, 2, 3]]);
  });

  it("end with the bot, however long the pause", async () => {
    const { signal, end } = createLifetime();
    let tries = 0;
    const connect = async (): Promise<void> => {
      tries++;
      away();
    };
    await attempt(connect, () => end(), { pauses: { first: 3_600_000, most: 3_600_000 }, signal });
    await attempt(connect, () => end(), { pauses, signal });
    expect(tries).toBe(1);
  });
});

describe("the end", () => {
  it("is told as what a person has to mend, also to who waits for the first attempt", async () => {
    const { tried, done, end, signal } = createLifetime();
    end(new Error("the token was revoked"));
    end();
    await expect(tried).rejects.toThrow("the token was revoked");
    await expect(done).rejects.toThrow("the token was revoked");
    expect(signal.aborted).toBe(true);
  });

  it("is quiet where the bot is stopped, after a first attempt or without", async () => {
    const [first, second] = [createLifetime(), createLifetime()];
    first.known();
    await first.tried;
    expect(first.signal.aborted).toBe(false);
    for (const { end } of [first, second]) end();
    await Promise.all([first.done, second.done, second.tried]);
  });

  it("counts the answers that are still to give, failed ones not", async () => {
    const { busyWith, unfinished } = createLifetime();
    let finish = (): void => {};
    const open = busyWith(
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
    );
    await expect(busyWith(Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    expect(await unfinished(1)).toBe(1);
    finish();
    await open;
    expect(await unfinished(1)).toBe(0);
    const failing = busyWith(
      new Promise<void>((_, reject) => setImmediate(() => reject(new Error("failed late")))),
    );
    const told = expect(failing).rejects.toThrow("failed late");
    expect(await unfinished(60_000)).toBe(0);
    await told;
  });
});
