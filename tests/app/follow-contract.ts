/** Feeds that are followed, whatever engine keeps the archive: what is new is added once, what fails is asked again later. */
import type { RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Adding } from "../../src/app/add.ts";
import { followTo } from "../../src/app/follow.ts";
import type { Store } from "../../src/archive/index.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { READING } from "../doubles/reading-options.ts";
import { siteOf } from "../doubles/site-of.ts";

const MINUTE = 60_000;
const whole = (name: string): string =>
  `“${name}” is what she said. ${"It was a long day on the river, and nobody had slept. ".repeat(15)}`;
const feedOf = (...names: readonly string[]): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "The Post",
    items: names.map((name) => ({
      id: name,
      url: `https://post.example/${name}`,
      title: name,
      content_text: whole(name),
    })),
  });

type Feed = { body: string; status: number; etag: string };

const serve =
  (feed: Feed, heads: string[]): RequestListener =>
  (request, response) => {
    const known = request.headers["if-none-match"];
    heads.push(known ?? "");
    const moved = feed.status === 302 ? { location: feed.body } : {};
    if (feed.status !== 200) response.writeHead(feed.status, moved).end();
    else if (known === feed.etag) response.writeHead(304).end();
    else
      response
        .writeHead(200, { "content-type": "application/feed+json", etag: feed.etag })
        .end(feed.body);
  };

const openOn = async (store: Store, feed: Feed) => {
  onTestFinished(() => store.close());
  const heads: string[] = [];
  const { url } = await siteOf({ "/feed": serve(feed, heads) });
  const clock = { now: 1_000_000 };
  const address = `${url}/feed`;
  /** Until it is asked again later only: what was said, as lines. */
  const run = async (): Promise<readonly string[]> => {
    const stop = new AbortController();
    const { signal } = stop;
    const parser = { parse: fakeParse, version: "fake-1" };
    const adding: Adding = { store, ...parser, reading: READING, stop: signal };
    const settled = setInterval(async () => {
      if (((await store.records.feeds.state(address))?.due ?? 0) > clock.now) stop.abort();
    }, 20);
    const said: string[] = [];
    for await (const one of followTo(adding, { feeds: [address], every: MINUTE }, () => clock.now))
      if ("failure" in one) said.push(one.failure);
      else if ("added" in one) said.push(...one.added.map(({ id, outcome }) => `${id} ${outcome}`));
    clearInterval(settled);
    return said;
  };
  return { run, clock, heads, store, address };
};

/** Runs the contract against archives of which `empty` opens the same one, empty, as often as it is asked. */
export const followContract = (name: string, empty: () => Promise<() => Promise<Store>>): void => {
  describe(`a feed that is followed into ${name}`, () => {
    const open = async (feed: Feed) => openOn(await (await empty())(), feed);

    it("that leads into a private network is not gone after", async () => {
      const feed = { body: "http://10.1.2.3/feed", status: 302, etag: "" };
      const { run, heads } = await open(feed);
      expect(await run()).toEqual([expect.stringContaining("private or local address")]);
      expect(heads).toHaveLength(1);
    });

    it("gives its items once, also over runs, and is asked whether it changed", async () => {
      const feed = { body: feedOf("a", "b"), status: 200, etag: '"1"' };
      const { run, clock, heads } = await open(feed);
      expect(await run()).toEqual(["post.example/a added", "post.example/b added"]);
      clock.now += MINUTE;
      expect(await run()).toEqual([]);
      expect(heads).toEqual(["", '"1"']);
      Object.assign(feed, { body: feedOf("c", "a", "b"), etag: '"2"' });
      clock.now += MINUTE;
      expect(await run()).toEqual(["post.example/c added"]);
      expect(heads.at(-1)).toBe('"1"');
    });

    it("is not asked before it is due", async () => {
      const feed = { body: feedOf("a"), status: 200, etag: '"1"' };
      const { run, heads, store, address } = await open(feed);
      await run();
      expect(await store.records.feeds.state(address)).toEqual({
        address,
        etag: '"1"',
        modified: "",
        failures: 0,
        due: 1_000_000 + MINUTE,
      });
      expect(heads).toHaveLength(1);
    });

    it("that fails is told, and asked again after twice the time each time", async () => {
      const feed = { body: feedOf("a"), status: 503, etag: '"1"' };
      const { run, clock, store, address } = await open(feed);
      const waits: number[] = [];
      for (let i = 0; i < 8; i++) {
        expect(await run()).toEqual(["the site answers 503"]);
        const { due = 0 } = (await store.records.feeds.state(address)) ?? {};
        waits.push((due - clock.now) / MINUTE);
        clock.now = due;
      }
      expect(waits).toEqual([2, 4, 8, 16, 32, 64, 64, 64]);
      feed.status = 200;
      expect(await run()).toEqual(["post.example/a added"]);
      expect(await store.records.feeds.state(address)).toMatchObject({ failures: 0 });
    });

    it("with an item that fails is read again, without what is kept", async () => {
      const broken = JSON.parse(feedOf("a"));
      broken.items.push({ id: "x", title: "No words" });
      const feed = { body: JSON.stringify(broken), status: 200, etag: '"1"' };
      const { run, clock, heads } = await open(feed);
      expect(await run()).toEqual(["post.example/a added", expect.stringContaining("is empty")]);
      clock.now += MINUTE;
      expect(await run()).toEqual([expect.stringContaining("is empty")]);
      expect(heads).toEqual(["", ""]);
    });
  });
};
