/** Alerts over kills: bots that share an archive are killed at any moment, and every alert is posted once. */
import { createInterface } from "node:readline";
import { expect } from "vitest";
import { follow } from "../../src/app/alerts/follows.ts";
import { parsed } from "../archive/doubles.ts";
import { moduleOf } from "../doubles/program.ts";
import { type Engine, notesOf, overKills, processOf, start } from "./kill-engines.ts";

/** `npm run test:alert-kills` for the long run of 200. */
const KILLS = Number(process.env["WHOSAID_ALERT_KILLS"] ?? 3);
/** Most milliseconds between a bot's first look and its end. */
const LONGEST = 600;
const PLACES = ["T1/C1", "T1/C2", "T1/C3"];

/** A bot whose messages are lines of a file. Each look is ten minutes after the last, so that everything is due. */
const BOT = `
  import { postBulletins } from ${JSON.stringify(moduleOf("app/alerts/bulletins"))};
  import { workOffNews } from ${JSON.stringify(moduleOf("app/alerts/news"))};
  const lines = () => (existsSync(channel) ? readFileSync(channel, "utf8").split("\\n") : []);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 2));
  const delivery = {
    post: async ({ id, place, items }) => {
      await pause();
      note({ id, place, words: items.map(({ statement }) => statement.printings[0].words[0].text) });
      await pause();
      return id;
    },
    posted: async ({ id }) => (lines().some((line) => line.includes(id)) ? id : undefined),
    amend: async () => {},
    tell: async () => {},
  };
  const failed = (cause) => { throw cause; };
  process.stdout.write("begun\\n");
  for await (const _ of process.stdin) {
    const clock = { at: Number(process.argv[1]) };
    const now = () => clock.at;
    const working = { store, holder: process.argv[2], now };
    for (let look = 0; look < 200; look++) {
      clock.at += 600_000;
      await workOffNews(working);
      await postBulletins({ ...working, platform: "slack", delivery, failed });
      process.stdout.write("look\\n");
    }
  }`;

/** Lets a bot look, and kills it; with `after` undefined, once it has looked twice. */
const runBot = async (engine: Engine, number: number, after?: number): Promise<void> => {
  // a clock that is far ahead of the last bot's: its leases are over
  const args = [String(1e12 + number * 1e9), `bot-${number}`];
  const child = start(processOf(engine, BOT), args);
  let looks = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "begun") {
      child.stdin.write("go\n");
      if (after !== undefined) setTimeout(() => child.kill("SIGKILL"), after);
    }
    if (line === "look" && ++looks === 2 && after === undefined) child.kill("SIGKILL");
  }
};

type Post = { readonly place: string; readonly words: readonly string[] };

const check = async (engine: Engine): Promise<void> => {
  const store = await engine.open();
  const jane = { platform: "slack", person: "Jane Roe", anybody: true, by: "U1" };
  for (const place of PLACES) await follow(store, { ...jane, place }, 0);
  const added: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const batch = Array.from({ length: 4 }, (_, i) => `Plan ${kill} has part ${i} for the bay`);
    added.push(...batch);
    await store.add(
      batch.map((words, i) => parsed(`a-${kill}-${i}`, [{ words, speaker: "Jane Roe" }])),
    );
    await runBot(engine, kill, Math.random() * LONGEST);
  }
  await runBot(engine, KILLS);
  await store.close();
  const expected = PLACES.flatMap((place) => added.map((words) => `${place} ${words}`));
  const told = notesOf(engine).flatMap(({ place, words }: Post) =>
    words.map((its) => `${place} ${its}`),
  );
  expect(told.toSorted()).toEqual(expected.toSorted());
};

overKills("alerts", { once: "are posted once to each place", kills: KILLS, check });
