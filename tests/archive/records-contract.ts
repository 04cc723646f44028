/** What every archive keeps for a newsroom, whatever engine keeps it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Alert, Follow, KeptQuestion, Report, Store } from "../../src/archive/index.ts";
import { numbered, parsed } from "./doubles.ts";

const PLACE = { platform: "slack", place: "T1/C1" };
const OTHER = { platform: "slack", place: "T1/C2" };

const follow = (id: string, more: Partial<Follow> = {}): Follow => ({
  ...PLACE,
  id,
  person: "jane roe",
  name: "Jane Roe",
  subject: "",
  by: "U1",
  at: 1_000,
  ...more,
});

const alert = (id: string, more: Partial<Alert> = {}): Alert => ({
  ...PLACE,
  id,
  article: "budget",
  ordinal: 0,
  person: "jane roe",
  shown: { line: " we will ", speakers: ["Jane Roe"] },
  bulletin: "",
  at: 2_000,
  ...more,
});

const report = (id: string, more: Partial<Report> = {}): Report => ({
  id,
  article: "budget",
  words: "We will balance the budget",
  speakers: ["Jane Roe"],
  problem: "wrong-person",
  who: "José Núñez",
  platform: "slack",
  reporter: '{"user":"U1"}',
  at: 1_000,
  ...more,
});

const question = (id: string, words: string, more: Partial<KeptQuestion> = {}): KeptQuestion => ({
  id,
  likeness: words.toLowerCase(),
  words,
  outcome: "notFound",
  at: 1_000,
  ...more,
});

const budget = parsed("budget", [{ words: "We will balance the budget", speaker: "Jane Roe" }]);
const again = parsed("budget", [{ words: "We will not balance it", speaker: "Jane Roe" }]);
const bridge = parsed("bridge", [{ words: "The bridge will open in May", speaker: "Jane Roe" }]);

/** Runs the contract against stores that `open` makes, each empty. */
export const recordsContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} with a newsroom's records`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    it("counts like questions together, the most frequent first", async () => {
      const { questions } = store.records;
      await questions.keep(question("1", "Who paid?"));
      await questions.keep(question("2", "WHO PAID?", { at: 3_000, outcome: "closest" }));
      await questions.keep(question("2", "who paid?"));
      await questions.keep(question("3", "Why?", { at: 4_000, outcome: "notUseful" }));
      await questions.keep(question("4", "Long ago?", { at: 10 }));
      const none = { notFound: 0, closest: 0, notUseful: 0 };
      expect(await questions.gaps(500, 9)).toEqual([
        {
          words: "WHO PAID?",
          times: 2,
          first: 1_000,
          last: 3_000,
          ...none,
          notFound: 1,
          closest: 1,
        },
        { words: "Why?", times: 1, first: 4_000, last: 4_000, ...none, notUseful: 1 },
      ]);
      expect(await questions.gaps(0, 1)).toHaveLength(1);
      expect(await questions.count(500)).toBe(2);
      await questions.forget(3_500);
      expect(await questions.count(0)).toBe(1);
    });

    it("keeps what was reported until somebody decides it, once", async () => {
      const { reports } = store.records;
      await reports.put(report("b", { at: 2_000, platform: "discord" }));
      await reports.put(report("a"));
      await reports.put(report("a", { note: "sent twice" }));
      expect(await reports.open()).toEqual([
        report("a"),
        report("b", { at: 2_000, platform: "discord" }),
      ]);
      const decision = { taken: true, by: "ann", at: 5_000, why: "heard the tape" };
      expect(await reports.untold("slack")).toEqual([]);
      expect(await reports.decide("a", decision)).toBe(true);
      expect(await reports.decide("a", decision)).toBe(true);
      expect(await reports.decide("a", { ...decision, taken: false })).toBe(false);
      expect(await reports.decide("nowhere", decision)).toBe(false);
      expect(await reports.find("a")).toBeUndefined();
      expect((await reports.find("b"))?.platform).toBe("discord");
      expect(await reports.untold("discord")).toEqual([]);
      expect(await reports.untold("slack")).toEqual([{ ...report("a"), decision }]);
      await reports.told("a");
      expect(await reports.untold("slack")).toEqual([]);
    });

    it("leases to one holder at a time, and to another once it is over", async () => {
      const { leases } = store.records;
      expect(await leases.take("news", "one", { now: 0, until: 100 })).toBe(true);
      expect(await leases.take("news", "other", { now: 50, until: 150 })).toBe(false);
      expect(await leases.take("news", "one", { now: 60, until: 160 })).toBe(true);
      expect(await leases.take("posts", "other", { now: 60, until: 160 })).toBe(true);
      expect(await leases.take("news", "other", { now: 170, until: 270 })).toBe(true);
      await leases.drop("news", "one");
      expect(await leases.take("news", "one", { now: 180, until: 280 })).toBe(false);
      await leases.drop("news", "other");
      expect(await leases.take("news", "one", { now: 180, until: 280 })).toBe(true);
    });

    it("lists what is added, changed, corrected and removed while somebody follows", async () => {
      const { follows, news } = store.records;
      await store.add([numbered(1)]);
      expect(await news.next(9)).toEqual([]);
      await follows.put(follow("f"), []);
      await store.add([budget, bridge]);
      await store.add([bridge]);
      const listed = async () => (await news.next(9)).map(({ article }) => article);
      expect(await listed()).toEqual(["budget", "bridge"]);
      await store.add([again]);
      expect(await listed()).toEqual(["bridge", "budget"]);
      await store.correct([
        {
          article: "bridge",
          words: "The bridge will open in May",
          act: "hide",
          by: "ann",
          at: "2026-11-23",
          why: "no statement",
        },
      ]);
      expect(await listed()).toEqual(["budget", "bridge"]);
      await store.remove("article-1");
      expect(await listed()).toEqual(["budget", "bridge", "article-1"]);
      expect(await news.next(1)).toHaveLength(1);
      await follows.end(["f"]);
      expect(await news.next(9)).toEqual([]);
    });

    it("takes an article off the list with what it brings, by the holder of the lease alone", async () => {
      const { follows, leases, news } = store.records;
      await follows.put(follow("f"), [{ seal: "01d", line: " said before " }]);
      await store.add([budget]);
      const [first] = await news.next(9);
      if (!first) throw new Error("nothing is listed");
      const heard = [{ ...PLACE, person: "jane roe", seal: "5ea1", line: " we will balance " }];
      const told = { news: first, alerts: [alert("a")], heard, changed: [], dropped: [] };
      await leases.take("news", "one", { now: 0, until: 100 });
      await news.tell({ ...told, heard: [] }, { name: "news", holder: "other" });
      expect(await news.alertsOf("budget")).toEqual([]);
      expect(await news.next(9)).toEqual([first]);
      await news.tell(told, { name: "news", holder: "one" });
      await news.tell(told, { name: "news", holder: "one" });
      expect(await news.alertsOf("budget")).toEqual([alert("a")]);
      expect(await news.next(9)).toEqual([]);
      expect(await follows.heard(PLACE, "jane roe")).toEqual([
        { seal: "01d", line: " said before " },
        { seal: "5ea1", line: " we will balance " },
      ]);
      expect(await follows.heard(OTHER, "jane roe")).toEqual([]);
    });

    it("does not lose a change that comes while the last one is told", async () => {
      const { follows, leases, news } = store.records;
      await follows.put(follow("f"), []);
      await store.add([budget]);
      const [first] = await news.next(9);
      await leases.take("news", "one", { now: 0, until: 100 });
      await store.add([again]);
      if (first)
        await news.tell(
          { news: first, alerts: [], heard: [], changed: [], dropped: [] },
          { name: "news", holder: "one" },
        );
      expect((await news.next(9)).map(({ article }) => article)).toEqual(["budget"]);
    });

    it("makes one bulletin of all that a place is to be told, and no other for a while", async () => {
      const { follows, leases, news, bulletins } = store.records;
      await follows.put(follow("f"), []);
      await leases.take("news", "one", { now: 0, until: 100 });
      const tell = (
        alerts: readonly Alert[],
        changed: readonly Alert[] = [],
        dropped: readonly string[] = [],
      ) =>
        news.tell(
          { news: { number: 0, article: "budget" }, alerts, heard: [], changed, dropped },
          { name: "news", holder: "one" },
        );
      await tell([alert("a"), alert("b", { ordinal: 1 }), alert("c", OTHER)]);
      expect(await bulletins.due("slack", 0)).toEqual([PLACE, OTHER]);
      expect(await bulletins.due("discord", 0)).toEqual([]);
      await bulletins.make({ ...PLACE, id: "one", at: 5_000 });
      await bulletins.make({ ...PLACE, id: "one", at: 5_000 });
      expect((await bulletins.alerts("one")).map(({ id }) => id)).toEqual(["a", "b"]);
      expect(await bulletins.due("slack", 4_000)).toEqual([OTHER]);
      await tell([alert("d", { ordinal: 2 }), alert("e")]);
      await tell([], [], ["a", "e"]);
      expect((await news.alertsOf("budget")).map(({ id }) => id)).toEqual(["a", "c", "b", "d"]);
      expect(await bulletins.due("slack", 4_000)).toEqual([OTHER]);
      expect(await bulletins.due("slack", 5_001)).toEqual([PLACE, OTHER]);
      const made = { ...PLACE, id: "one", at: 5_000 };
      expect(await bulletins.in("slack", "sending")).toEqual([
        { ...made, state: "sending", handle: "" },
      ]);
      await bulletins.sent("one", "171.5");
      expect(await bulletins.in("slack", "sending")).toEqual([]);
      await tell(
        [],
        [alert("a", { bulletin: "one", shown: { line: " we will ", speakers: [], gone: true } })],
      );
      expect(await bulletins.in("slack", "changed")).toEqual([
        { ...made, state: "changed", handle: "171.5" },
      ]);
      expect((await bulletins.alerts("one"))[0]?.shown).toMatchObject({ gone: true });
      await bulletins.move("one", "sent", "refused");
      expect(await bulletins.in("slack", "changed")).toHaveLength(1);
      await bulletins.move("one", "changed", "sent");
      expect(await bulletins.in("slack", "changed")).toEqual([]);
      await bulletins.drop("one");
      expect(await bulletins.alerts("one")).toEqual([]);
    });

    it("leaves nothing of a place that is gone, and all of another", async () => {
      const { follows, leases, news, bulletins } = store.records;
      await follows.put(follow("f"), [{ seal: "1", line: " one " }]);
      await follows.put(follow("g", OTHER), [{ seal: "1", line: " one " }]);
      await leases.take("news", "one", { now: 0, until: 100 });
      await news.tell(
        {
          news: { number: 0, article: "budget" },
          alerts: [alert("a"), alert("b", OTHER)],
          heard: [],
          changed: [],
          dropped: [],
        },
        { name: "news", holder: "one" },
      );
      await bulletins.make({ ...PLACE, id: "one", at: 5_000 });
      await follows.forget(PLACE);
      expect(await follows.of(PLACE)).toEqual([]);
      expect(await follows.heard(PLACE, "jane roe")).toEqual([]);
      expect(await bulletins.in("slack", "sending")).toEqual([]);
      expect((await news.alertsOf("budget")).map(({ id }) => id)).toEqual(["b"]);
      expect(await follows.all()).toEqual([follow("g", OTHER)]);
      expect(await follows.heard(OTHER, "jane roe")).toHaveLength(1);
      await follows.end(["g"]);
      expect(await follows.heard(OTHER, "jane roe")).toEqual([]);
    });

    it("walks through all articles in the order added", async () => {
      await store.add([numbered(1), numbered(2), numbered(3)]);
      await store.remove("article-2");
      await store.add([numbered(4)]);
      const first = await store.records.walk(0, 2);
      expect(first.map(({ id }) => id)).toEqual(["article-1", "article-3"]);
      const rest = await store.records.walk(first[1]?.number ?? 0, 2);
      expect(rest.map(({ id }) => id)).toEqual(["article-4"]);
      expect(await store.records.walk(rest[0]?.number ?? 0, 2)).toEqual([]);
    });

    it("keeps where a bot is installed, the last time counting, until it has left", async () => {
      const { installations } = store.records;
      await installations.put({ id: "T1", at: 1_000, json: "{}" });
      await installations.put({ id: "E1", at: 1_000, json: "{}" });
      await installations.put({ id: "T1", at: 3_000, json: '{"bot":2}' });
      expect(await installations.get("T1")).toEqual({ id: "T1", at: 3_000, json: '{"bot":2}' });
      await installations.remove("T1", 2_000);
      expect(await installations.ids()).toEqual(["E1", "T1"]);
      await installations.remove("T1", 3_000);
      expect(await installations.get("T1")).toBeUndefined();
      expect(await installations.ids()).toEqual(["E1"]);
    });
  });
};
