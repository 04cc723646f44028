/** Two processes of the program on one PostgreSQL archive, one of them killed: they know of each other's conversations. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOME } from "../../src/app/index.ts";
import { postgresPrograms, type Server, startPostgres } from "../../src/lab/postgres-server.ts";
import { eventually } from "./bot.ts";
import type { Shown } from "./double/ledger.ts";
import { textsOf } from "./double/limits.ts";
import { freePort } from "./double/port.ts";
import { SECRET } from "./double/signed.ts";
import { ANN, Slack } from "./double/slack.ts";
import { BOT, BOT_TOKEN } from "./double/web-api.ts";
import { type Started, startProgram } from "./started.ts";

const programs = postgresPrograms();
if (programs === undefined)
  process.stderr.write("processes.test.ts: skipped, no server in /usr/lib/postgresql\n");

const ARTICLE = `“The ferry must keep its night boats,” said Ann Lee.

Bo Ek supports closing the pier. Cy Orr opposes closing the pier.
`;
const BEN = { user_id: "U0BEN", user_name: "ben" };
/** Questions that one person may ask, in all that is tried here. */
const BURST = 3;

/** A folder with the configuration, with a pace of its own, and one of articles in it. */
const setUp = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-config-"));
  const settings = JSON.parse(readFileSync(join(HOME, "config/whosaid.json"), "utf8"));
  settings.slack.cooldown = { burst: BURST, seconds: 36_000 };
  for (const name of readdirSync(join(HOME, "config")))
    if (name !== "whosaid.json") symlinkSync(join(HOME, "config", name), join(folder, name));
  writeFileSync(join(folder, "whosaid.json"), JSON.stringify(settings));
  mkdirSync(join(folder, "articles"));
  writeFileSync(join(folder, "articles/pier.txt"), ARTICLE);
  return folder;
};

const words = ({ blocks }: Shown): string => textsOf(blocks).join(" ");

describe.skipIf(programs === undefined)("two processes on one archive", () => {
  let server: Server;
  let slack: Slack;
  const folder = setUp();
  const bots: (Started & { readonly port: number })[] = [];
  beforeAll(async () => {
    server = await startPostgres(programs ?? "", { durable: false });
    slack = await Slack.open();
    // the second finds the archive filled
    for (let n = 0; n < 2; n++) {
      const port = await freePort();
      const bot = startProgram({
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_API_URL: slack.apiUrl,
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_PORT: String(port),
        WHOSAID_ARCHIVE: server.url,
        WHOSAID_ARTICLES: join(folder, "articles"),
        WHOSAID_CONFIG: folder,
      });
      bots.push({ ...bot, port });
      await eventually(() => bot.said.text.includes("connected") || undefined);
    }
  });
  afterAll(async () => {
    for (const { child } of bots) child.kill("SIGKILL");
    await slack.close();
    await server.end();
    rmSync(folder, { recursive: true });
  });

  const to = (n: number): Slack => {
    slack.postTo(bots[n]?.port ?? 0);
    return slack;
  };
  const shownBy = async (act: () => Promise<unknown>): Promise<Shown> => {
    const before = slack.ledger.shown.length;
    await act();
    return eventually(() => slack.ledger.shown[before]);
  };
  const mention = (text: string, user: string, more: object = {}) => ({
    type: "app_mention",
    channel: "C0PIER",
    text: `<@${BOT}> ${text}`,
    user,
    ...more,
  });

  it("answer an event that both are sent once, and follow up what the other was asked", async () => {
    const asked = mention("who supports closing the pier?", "U1", { ts: "1700000009.1" });
    const same = { event_id: "Ev0PIER" };
    const first = await shownBy(() => to(0).event(asked, same));
    expect(words(first)).toContain("Bo Ek");
    await to(1).event(asked, same, 1);
    const then = mention("who opposes it?", "U2", { ts: "1700000009.2", thread_ts: first.thread });
    const second = await shownBy(() => to(1).event(then));
    expect(words(second)).toContain("Cy Orr");
    expect(slack.ledger.shown).toHaveLength(2);
  });

  it("let one person ask as often as one process would", async () => {
    for (let n = 0; n < BURST; n++)
      expect(words(await shownBy(() => to(n % 2).command("night boats", BEN)))).toContain(
        "Ann Lee",
      );
    for (const n of [0, 1])
      expect(words(await shownBy(() => to(n).command("night boats", BEN)))).toMatch(/ask again in/);
  });

  it("share once what the other showed, also after it was killed", async () => {
    const shown = await shownBy(() => to(0).command("night boats"));
    bots[0]?.child.kill("SIGKILL");
    await bots[0]?.code;
    const both = await shownBy(() =>
      Promise.all([to(1).click("Share", shown), to(1).click("Share", shown, { ...ANN, id: "U3" })]),
    );
    await eventually(() => (shown.deleted ? true : undefined));
    const told = await eventually(() =>
      slack.ledger.shown.find((one) => words(one).includes("already")),
    );
    expect(told.onlyFor).toBeDefined();
    const all = slack.ledger.shown.filter((one) => words(one).includes("asked “night boats”"));
    expect(all).toEqual([expect.objectContaining({ channel: both.channel })]);
    expect(slack.ledger.breaches).toEqual([]);
  });
});
