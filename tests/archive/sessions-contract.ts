/** What bots know of conversations, whoever keeps it. */
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSessions, type Sessions, type Store } from "../../src/archive/index.ts";
import { connect } from "../../src/archive/postgres-connection.ts";
import { createPostgresSessions } from "../../src/archive/postgres-sessions.ts";

const DAY = 86_400_000;
const PACE = { burst: 2, everyMs: 1000 };

/** Those of the archive at `url`, each with connections of its own, as processes have them. */
export const postgresSessions = async (made: Store, url: string) => {
  await made.close();
  return (now: () => number): Sessions => {
    const connection = connect(url, { log: { info: () => {}, warn: () => {} } });
    onTestFinished(() => connection.end());
    return createPostgresSessions(connection.ask, now);
  };
};

/** `open` gives one and the same as often as it is asked, by a clock of the test; empty for each test. */
export const sessionsContract = (
  name: string,
  open: () => Promise<(now: () => number) => Sessions>,
): void => {
  describe(`sessions kept ${name}`, () => {
    const opened = async () => {
      const clock = { at: 1_700_000_000_000 };
      const again = await open();
      return { clock, one: again(() => clock.at), two: again(() => clock.at) };
    };

    it("hand a key to whoever comes first, until somebody lets go of it", async () => {
      const { one, two } = await opened();
      expect(await one.first("slack delivery", "Ev1")).toBe(true);
      expect(await two.first("slack delivery", "Ev1")).toBe(false);
      expect(await one.first("slack delivery", "Ev1")).toBe(false);
      expect(await two.first("discord delivery", "Ev1")).toBe(true);
      await two.forget("slack delivery", "Ev1");
      expect(await one.first("slack delivery", "Ev1")).toBe(true);
    });

    it("hand each key to one of many who come at once", async () => {
      const { one, two } = await opened();
      const keys = Array.from({ length: 20 }, (_, i) => `Ev${i % 5}`);
      const won = await Promise.all(
        keys.map((key, i) => (i % 3 ? one : two).first("slack delivery", key)),
      );
      expect(keys.filter((_, i) => won[i]).toSorted()).toEqual(["Ev0", "Ev1", "Ev2", "Ev3", "Ev4"]);
    });

    it("give back what was put last, whatever its characters", async () => {
      const { one, two } = await opened();
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: "binary" }),
          fc.string({ unit: "binary" }),
          async (key, value) => {
            await one.put("slack talk", key, "before");
            await two.put("slack talk", key, value);
            expect(await one.get("slack talk", key)).toBe(value);
            expect((await two.all("slack talk")).get(key)).toBe(value);
            expect(await one.get("discord talk", key)).toBeUndefined();
          },
        ),
        { numRuns: 50, examples: [["\u0000", "\ud800 \u0000"]] },
      );
    });

    it("keep nothing for longer than a day", async () => {
      const { clock, one, two } = await opened();
      await one.put("slack talk", "C1", "who paid");
      await one.first("slack delivery", "Ev1");
      clock.at += DAY - 1;
      expect(await two.get("slack talk", "C1")).toBe("who paid");
      expect(await two.first("slack delivery", "Ev1")).toBe(false);
      clock.at += 1;
      expect(await two.get("slack talk", "C1")).toBeUndefined();
      expect(await two.all("slack talk")).toEqual(new Map());
      expect(await two.first("slack delivery", "Ev1")).toBe(true);
      expect(await one.first("slack delivery", "Ev1")).toBe(false);
    });

    it("let a burst pass, then one question a time, and tell once", async () => {
      const { clock, one, two } = await opened();
      expect(await one.ask("ann", PACE)).toEqual({ allowed: true });
      expect(await two.ask("ann", PACE)).toEqual({ allowed: true });
      expect(await one.ask("ann", PACE)).toEqual({ allowed: false, waitMs: 1000, tell: true });
      clock.at += 400;
      expect(await two.ask("ann", PACE)).toEqual({ allowed: false, waitMs: 600, tell: false });
      expect(await two.ask("bob", PACE)).toEqual({ allowed: true });
      clock.at += 600;
      expect(await one.ask("ann", PACE)).toEqual({ allowed: true });
      clock.at += 1;
      expect(await one.ask("ann", PACE)).toEqual({ allowed: false, waitMs: 999, tell: true });
    });

    it("count every question of many that come at once", async () => {
      const { one, two } = await opened();
      const pace = { burst: 5, everyMs: 1000 };
      const verdicts = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).ask("ann", pace)),
      );
      expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(5);
      expect(verdicts.filter((one) => !one.allowed && one.tell)).toHaveLength(1);
    });

    it("let nobody wait for long where a clock was set back", async () => {
      const { clock, one, two } = await opened();
      for (let n = 0; n < 3; n++) await one.ask("ann", PACE);
      clock.at -= 3_600_000;
      await two.ask("ann", PACE);
      clock.at += 1000;
      expect(await two.ask("ann", PACE)).toEqual({ allowed: true });
    });

    it("limit nobody where the burst is 0", async () => {
      const { one } = await opened();
      for (let n = 0; n < 5; n++)
        expect(await one.ask("ann", { burst: 0, everyMs: 1000 })).toEqual({ allowed: true });
    });

    it("judge as one process alone would", async () => {
      const asks = fc.array(
        fc.record({ who: fc.constantFrom("ann", "bob"), after: fc.nat(2500), first: fc.boolean() }),
        { maxLength: 20 },
      );
      const { clock, one, two } = await opened();
      await fc.assert(
        fc.asyncProperty(asks, async (list) => {
          clock.at += DAY;
          const alone = createSessions(() => clock.at);
          for (const { who, after, first } of list) {
            clock.at += after;
            expect(await (first ? one : two).ask(who, PACE)).toEqual(await alone.ask(who, PACE));
          }
        }),
        { numRuns: 30 },
      );
    });
  });
};
