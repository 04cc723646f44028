/** Reports of what is wrong, whatever engine keeps the archive. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tellReporters } from "../../src/app/alerts/reporters.ts";
import { leaveReport, reportOrCorrect, reviewable, takeReport } from "../../src/app/review.ts";
import type { Report, Store } from "../../src/archive/index.ts";
import { type Context, cite, utteredIn } from "../../src/core/index.ts";
import { parsed } from "../archive/doubles.ts";
import { fakeDelivery } from "../doubles/fake-delivery.ts";

const budget = parsed("budget", [
  { words: "We will balance the budget", speaker: "Jane Roe" },
  { words: "It is a moral document", speaker: "José Núñez" },
]);

export const reviewContract = (name: string, open: () => Promise<() => Promise<Store>>): void => {
  describe(`reports kept in ${name}`, () => {
    let store: Store;
    let other: Store;
    beforeEach(async () => {
      const opened = await open();
      store = await opened();
      other = await opened();
      await store.add([budget]);
    });
    afterEach(async () => {
      await store.close();
      await other.close();
    });

    const statements = async () => {
      const [stored] = await store.articles(["budget"]);
      return stored ? utteredIn(stored).map(({ statement }) => statement) : [];
    };
    const refOf = async (at: number): Promise<string> =>
      (await statements())[at]?.printings[0]?.ref ?? "";
    /** The paragraph is the whole article. */
    const contextOf = async (ref: string): Promise<Context | undefined> => {
      const [stored] = await store.articles(["budget"]);
      if (!stored || ref.startsWith("9")) return undefined;
      const { text } = stored.article;
      return {
        source: { article: "budget", line: 1 },
        paragraph: cite(stored.article, { start: 0, end: text.length - 1 }),
        marked: [],
        speakers: [],
      };
    };
    const report = async (at: number, more: Partial<Report> = {}): Promise<Report> => {
      const made = await reported(at, more);
      return made.report;
    };
    const reported = async (at: number, more: Partial<Report> = {}, reviewers = {}) => {
      // those of one millisecond are in no order
      await sleep(2);
      const made = await reportOrCorrect(
        store,
        { context: contextOf, reviewers },
        {
          ref: await refOf(at),
          problem: "wrong-person",
          platform: "slack",
          reporter: "U1",
          ...more,
        },
      );
      if (!made) throw new Error("nothing was reported");
      return made;
    };
    const named = async () =>
      (await statements()).map(({ speakers }) => speakers.map(({ name: its }) => its));

    it("are shown with the paragraph until somebody decides", async () => {
      const made = await report(0, { who: " Bo\nEk ", note: "" });
      expect(made).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f]{8}$/),
        article: "budget",
        words: "We will balance the budget",
        speakers: ["Jane Roe"],
        who: "Bo Ek",
      });
      expect(made).not.toHaveProperty("note");
      const [shown, ...more] = await reviewable(other, contextOf);
      expect(more).toEqual([]);
      expect(shown?.report).toEqual(made);
      expect(shown?.statement?.printings[0]?.words[0]?.text).toBe("We will balance the budget");
      expect(shown?.context?.paragraph.text).toContain("“It is a moral document”");
    });

    it("are taken as the correction that they ask for, and told to who reported", async () => {
      const { id } = await report(0, { who: "Bo Ek", note: "I was there" });
      expect(await takeReport(other, { id, by: "ann" })).toMatchObject({
        was: ["Jane Roe"],
        now: ["Bo Ek"],
        correction: {
          act: "speakers",
          by: "ann",
          why: "reported from slack: wrong person, I was there",
        },
      });
      expect(await named()).toEqual([["Bo Ek"], ["José Núñez"]]);
      expect(await reviewable(store, contextOf)).toEqual([]);
      expect(await store.records.reports.untold("slack")).toMatchObject([
        { id, decision: { taken: true, by: "ann" } },
      ]);
    });

    it("are corrections at once by those who may, and are told to nobody then", async () => {
      const may = { slack: ["U1"], discord: ["U2"] };
      const { corrected } = await reported(0, { who: "Bo Ek" }, may);
      expect([corrected, await named()]).toEqual([true, [["Bo Ek"], ["José Núñez"]]]);
      expect(await reviewable(store, contextOf)).toEqual([]);
      expect(await store.records.reports.untold("slack")).toEqual([]);
      const [entry] = await store.corrections();
      expect(entry).toMatchObject({ by: "slack U1", why: "reported from slack: wrong person" });
    });

    it.each([
      ["by others", { reporter: "U2", who: "Bo Ek" }],
      ["from another platform", { platform: "discord", who: "Bo Ek" }],
      ["who do not say what is right", { problem: "cut-off" }],
    ] as const)("wait for an operator: %s", async (_, more) => {
      const may = { slack: ["U1"], discord: ["U2"] };
      expect(await reported(0, more, may)).toMatchObject({ corrected: false });
      expect(await named()).toEqual([["Jane Roe"], ["José Núñez"]]);
      expect(await reviewable(store, contextOf)).toHaveLength(1);
    });

    it("are taken otherwise, as what was not said, or left", async () => {
      const [first, second] = [await report(0), await report(1, { problem: "not-said" })];
      await takeReport(store, {
        id: first.id,
        change: { act: "speakers", speakers: [] },
        why: "nobody is named there",
        by: "ann",
      });
      await takeReport(store, { id: second.id, by: "ann" });
      expect(await named()).toEqual([[]]);
      const third = await report(0, { problem: "other", note: "odd" });
      await leaveReport(other, { id: third.id, by: "bob", why: "it is right" });
      expect(await store.records.reports.untold("slack")).toMatchObject([
        { decision: { why: "nobody is named there" } },
        { decision: { taken: true } },
        { decision: { taken: false, by: "bob", why: "it is right" } },
      ]);
    });

    it.each([
      ["Bo Ek", { act: "speakers", speakers: ["Bo Ek"] }, ["Bo Ek"]],
      ["not said", { act: "hide" }, []],
    ] as const)(
      "are taken where it was corrected before they were decided: %s",
      async (_, change, now) => {
        const { id } = await report(0, { problem: "other" });
        const { reports } = store.records;
        const killed = { ...reports, decide: () => Promise.reject(new Error("killed")) };
        const dying = { ...store, records: { ...store.records, reports: killed } };
        await expect(takeReport(dying, { id, change, by: "ann" })).rejects.toThrow("killed");
        expect(await takeReport(other, { id, change, by: "bob" })).toMatchObject({
          correction: { ...change, by: "ann" },
          was: ["Jane Roe"],
          now,
        });
        expect(await store.corrections()).toHaveLength(1);
        expect(await reports.untold("slack")).toMatchObject([{ id, decision: { taken: true } }]);
      },
    );

    it("are told once by whichever process comes first; one that fails holds no other up", async () => {
      for (const at of [0, 1]) {
        const { id } = await report(at, { problem: "other" });
        await leaveReport(store, { id, by: "ann" });
      }
      const delivery = fakeDelivery();
      const failures: unknown[] = [];
      const tell = (from: Store, holder: string) =>
        tellReporters({
          store: from,
          holder,
          now: () => 1_000,
          platform: "slack",
          delivery,
          failed: (cause) => failures.push(cause),
        });
      delivery.faults.push(new Error("away"));
      await Promise.all([tell(store, "one"), tell(other, "two")]);
      expect([delivery.reported.length, failures.length]).toEqual([1, 1]);
      await Promise.all([tell(store, "one"), tell(other, "two")]);
      await Promise.all([tell(store, "one"), tell(other, "two")]);
      const told = delivery.reported.map(({ words }) => words);
      expect([told.length, new Set(told).size]).toEqual([2, 2]);
      expect(await store.records.reports.untold("slack")).toEqual([]);
    });

    it("fail in one line, and stay open", async () => {
      const { id } = await report(0);
      await expect(takeReport(store, { id, by: "ann" })).rejects.toThrow(
        /does not say what is right; give --speaker <name>, --nobody, --hide or --join/,
      );
      await expect(takeReport(store, { id: "nowhere", by: "ann" })).rejects.toThrow(
        "nowhere: no open report has this id; `review` lists them",
      );
      const same = { act: "speakers", speakers: ["Jane Roe"] } as const;
      await expect(takeReport(store, { id, change: same, by: "ann" })).rejects.toThrow(
        /is so already/,
      );
      expect(await reviewable(store, contextOf)).toHaveLength(1);
      await leaveReport(store, { id, by: "ann" });
      await expect(leaveReport(other, { id, by: "bob" })).rejects.toThrow("no open report");
    });

    it("are of a statement that is printed, and say when it is no more", async () => {
      const gone = { ref: "9.0.0000.budget", problem: "other", platform: "slack", reporter: "U1" };
      const settings = { context: contextOf, reviewers: {} };
      expect(await reportOrCorrect(store, settings, { ...gone, problem: "other" })).toBeUndefined();
      await report(0);
      await store.remove("budget");
      const [shown] = await reviewable(other, contextOf);
      expect(shown).toMatchObject({ report: { words: "We will balance the budget" } });
      expect(shown).not.toHaveProperty("statement");
    });
  });
};
