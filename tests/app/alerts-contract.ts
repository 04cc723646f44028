/** Alerts, whatever engine keeps the archive. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PAUSE_MS, postBulletins } from "../../src/app/alerts/bulletins.ts";
import { follow, following, unfollow } from "../../src/app/alerts/follows.ts";
import { workOffNews } from "../../src/app/alerts/news.ts";
import { NotPosted, PlaceGone } from "../../src/app/index.ts";
import type { Parsed, Store } from "../../src/archive/index.ts";
import type { Change } from "../../src/core/index.ts";
import { parsed } from "../archive/doubles.ts";
import { type FakeDelivery, fakeDelivery } from "../doubles/fake-delivery.ts";

const PLACE = { platform: "slack", place: "T1/C1" };
const OTHER = { platform: "slack", place: "T1/C2" };
const MINUTE = 60_000;

/** Runs the contract against archives of which `open` opens the same one, empty, as often as it is asked. */
export const alertsContract = (name: string, open: () => Promise<() => Promise<Store>>): void => {
  describe(`alerts from ${name}`, () => {
    let store: Store;
    let other: Store;
    let delivery: FakeDelivery;
    let now = 0;
    let failures: unknown[];
    beforeEach(async () => {
      const opened = await open();
      store = await opened();
      other = await opened();
      delivery = fakeDelivery();
      failures = [];
      now = 1_000_000_000;
      await other.add([said("before", "I will never sell the harbour")]);
    });
    afterEach(async () => {
      await store.close();
      await other.close();
    });

    const said = (id: string, ...words: readonly string[]): Parsed =>
      parsed(
        id,
        words.map((its) => ({ words: its, speaker: "Jane Roe" })),
      );
    const tick = async (by: Store = store, holder = "one"): Promise<void> => {
      const working = { store: by, holder, now: () => now };
      await workOffNews(working);
      await postBulletins({
        ...working,
        platform: "slack",
        delivery,
        failed: (cause) => failures.push(cause),
      });
    };
    const followJane = (more: { readonly subject?: string; readonly place?: string } = {}) =>
      follow(store, { ...PLACE, person: "jane roe", by: "U1", ...more }, now);
    const lines = () => delivery.posts.map((post) => [post.place, ...post.lines]);
    const correct = (words: string, change: Change) =>
      other.correct([
        { article: "a", words, ...change, by: "ann", at: "2026-11-30", why: "heard the tape" },
      ]);

    it("tell once what somebody who is followed says, with its source", async () => {
      expect(await followJane()).toMatchObject({ kind: "following", known: true });
      await tick();
      await other.add([said("a", "We will balance the budget", "Taxes stay as they are")]);
      await tick();
      await tick();
      expect(lines()).toEqual([
        [
          "T1/C1",
          "Jane Roe: We will balance the budget · a",
          "Jane Roe: Taxes stay as they are · a",
        ],
      ]);
    });

    it("tell nothing that was printed before, in whole or in part, nor again", async () => {
      await followJane();
      await other.add([
        said("a", "I will never sell the harbour", "never sell", "We will balance the budget"),
        said("b", "We will balance the budget", "balance the budget"),
        said("c", "And so we will balance the budget by May, whatever it takes"),
      ]);
      await tick();
      expect(lines()).toEqual([["T1/C1", "Jane Roe: We will balance the budget · a"]]);
      now += 2 * PAUSE_MS;
      await other.add([said("d", "We will balance the budget!")]);
      await other.remove("a");
      await other.add([said("a", "We will balance the budget")]);
      await tick();
      expect(delivery.posts).toHaveLength(1);
    });

    it("tell nothing of articles that are parsed anew, corrected or written anew", async () => {
      await followJane();
      const before = said("before", "I will never sell the harbour");
      await other.renew([{ ...before, facts: { ...before.facts, parser: "later" } }]);
      await other.reindex();
      await tick();
      expect(delivery.posts).toEqual([]);
    });

    it("tell what an article prints that it did not print before", async () => {
      await followJane();
      await other.add([said("before", "I will never sell the harbour", "But I will lease it")]);
      await tick();
      expect(lines()).toEqual([["T1/C1", "Jane Roe: But I will lease it · before"]]);
    });

    it("tell what is on a subject alone, where one is followed, in any form", async () => {
      await followJane({ subject: "taxes" });
      await other.add([said("a", "The bridge opens in May", "No tax will rise")]);
      await tick();
      expect(lines()).toEqual([["T1/C1", "Jane Roe: No tax will rise · a"]]);
    });

    it("tell a place once what two of its followings are told of", async () => {
      await followJane();
      await followJane({ subject: "tax" });
      await followJane({ place: OTHER.place });
      await other.add([said("a", "No tax will rise")]);
      await tick();
      expect(lines()).toEqual([
        ["T1/C1", "Jane Roe: No tax will rise · a"],
        ["T1/C2", "Jane Roe: No tax will rise · a"],
      ]);
    });

    it("come at most once in ten minutes, the rest together", async () => {
      await followJane();
      await other.add([said("a", "The bridge opens in May")]);
      await tick();
      for (const [id, words] of [
        ["b", "No tax will rise"],
        ["c", "The school stays open"],
        ["d", "I trust the council"],
      ] as const) {
        now += 2 * MINUTE;
        await other.add([said(id, words)]);
        await tick();
      }
      expect(delivery.posts).toHaveLength(1);
      now += 4 * MINUTE;
      await tick();
      expect(lines()[1]).toEqual([
        "T1/C1",
        "Jane Roe: No tax will rise · b",
        "Jane Roe: The school stays open · c",
        "Jane Roe: I trust the council · d",
      ]);
    });

    it("are amended by a correction, and again when it is taken back", async () => {
      await followJane();
      await other.add([said("a", "No tax will rise", "The school stays open")]);
      await tick();
      await correct("No tax will", { act: "speakers", speakers: ["Bo Ek"] });
      await tick();
      await tick();
      expect(delivery.amended.map((post) => post.lines)).toEqual([
        ["Bo Ek: No tax will rise · a (was Jane Roe)", "Jane Roe: The school stays open · a"],
      ]);
      await correct("No tax will", { act: "undo" });
      await correct("The school", { act: "hide" });
      await tick();
      expect(delivery.amended[1]?.lines).toEqual([
        "Jane Roe: No tax will rise · a",
        "gone (was Jane Roe)",
      ]);
      expect(delivery.posts).toHaveLength(1);
    });

    it("are not told where a correction comes first", async () => {
      await followJane();
      await other.add([said("z", "The bridge opens in May")]);
      await tick();
      await other.add([said("a", "No tax will rise")]);
      await tick();
      await correct("No tax will", { act: "speakers", speakers: ["Bo Ek"] });
      now += 2 * PAUSE_MS;
      await tick();
      expect(delivery.posts).toHaveLength(1);
      expect(delivery.amended).toEqual([]);
    });

    it("are told where a correction says that it is theirs", async () => {
      await followJane();
      await other.add([parsed("a", [{ words: "No tax will rise", speaker: "Bo Ek" }])]);
      await correct("No tax will", { act: "speakers", speakers: ["Jane Roe"] });
      await tick();
      expect(lines()).toEqual([["T1/C1", "Jane Roe: No tax will rise · a"]]);
    });

    it("leave nothing of a place that is gone", async () => {
      await followJane();
      await followJane({ place: OTHER.place });
      await other.add([said("a", "No tax will rise")]);
      delivery.faults.push(new PlaceGone("channel_not_found"));
      await tick();
      expect(lines()).toEqual([["T1/C2", "Jane Roe: No tax will rise · a"]]);
      expect(await following(store, PLACE)).toEqual([]);
      expect(await store.records.follows.heard(PLACE, "jane roe")).toEqual([]);
      expect(await store.records.bulletins.in("slack", "sending")).toEqual([]);
      expect((await store.records.news.alertsOf("a")).map(({ place }) => place)).toEqual([
        OTHER.place,
      ]);
    });

    it("are told once by whichever of two processes comes first", async () => {
      await followJane();
      for (let i = 0; i < 5; i++) {
        await other.add([said(`a${i}`, `Number ${i} of our plans is a new harbour`)]);
        await Promise.all([tick(store, "one"), tick(other, "two")]);
        now += PAUSE_MS;
      }
      await tick(other, "two");
      const told = delivery.posts.flatMap((post) => post.lines);
      expect([told.length, new Set(told).size]).toEqual([5, 5]);
    });

    it("are told once where the platform fails, before or after it has posted", async () => {
      await followJane();
      await followJane({ place: OTHER.place });
      await other.add([said("a", "No tax will rise")]);
      delivery.faults.push("before", "after");
      await tick();
      expect(failures).toHaveLength(2);
      await tick(other, "one");
      expect(lines()).toEqual([
        ["T1/C2", "Jane Roe: No tax will rise · a"],
        ["T1/C1", "Jane Roe: No tax will rise · a"],
      ]);
      await correct("No tax will", { act: "hide" });
      await tick();
      expect(delivery.amended).toHaveLength(2);
    });

    it("are told once where the platform refuses them for a while, also by another process", async () => {
      await followJane();
      await other.add([said("a", "No tax will rise")]);
      // as Slack: what may have been posted counts as posted
      delivery = { ...delivery, posted: async () => "" };
      delivery.faults.push(new NotPosted("restricted_action"), new NotPosted("restricted_action"));
      await tick();
      now += MINUTE;
      await tick();
      expect([failures.length, delivery.posts]).toEqual([2, []]);
      now += 2 * MINUTE;
      await tick(other, "two");
      await tick(other, "two");
      expect(lines()).toEqual([["T1/C1", "Jane Roe: No tax will rise · a"]]);
    });

    it("are given to who follows, once, until they follow no more", async () => {
      const first = await followJane({ subject: "tax" });
      expect(await followJane({ subject: "Tax" })).toMatchObject({ kind: "already" });
      const zoe = { ...PLACE, person: "Zoe New", by: "U1" };
      expect(await follow(store, zoe, now)).toEqual({ kind: "unknown" });
      expect(await follow(store, { ...zoe, anybody: true }, now)).toMatchObject({
        kind: "following",
        known: false,
      });
      expect((await following(store, PLACE)).map(({ name, subject }) => [name, subject])).toEqual([
        ["Jane Roe", "tax"],
        ["Zoe New", ""],
      ]);
      expect(await following(store, OTHER)).toEqual([]);
      expect(await unfollow(store, { ...OTHER, person: "Roe" })).toEqual([]);
      expect(await unfollow(store, { ...PLACE, person: "Roe" })).toMatchObject([
        first.kind === "following" ? { id: first.follow.id } : {},
      ]);
      await other.add([said("a", "No tax will rise")]);
      await tick();
      expect(delivery.posts).toEqual([]);
    });

    it("ask whom a surname means, also where only one is ever printed by it alone", async () => {
      const both = parsed("two", [
        { words: "One", speaker: "Ann Marlow" },
        { words: "Two", speaker: "Bea Jo Marlow" },
      ]);
      const people = both.facts.people.map((one, at) => (at === 0 ? one : { ...one, aliases: [] }));
      await other.add([{ ...both, facts: { ...both.facts, people } }]);
      const asked = (person: string) => follow(store, { ...PLACE, person, by: "U1" }, now);
      expect(await asked("Marlow")).toEqual({
        kind: "which",
        names: expect.arrayContaining(["Ann Marlow", "Bea Jo Marlow"]),
      });
      expect(await following(store, PLACE)).toEqual([]);
      expect(await asked("Jo Marlow")).toMatchObject({ follow: { name: "Bea Jo Marlow" } });
      expect(await unfollow(store, { ...PLACE, person: "Bea" })).toHaveLength(1);
    });
  });
};
