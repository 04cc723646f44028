/** The flows against discord-digital-twin, a Discord of others' making. It knows no mentions, direct messages or 3 s rule. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { start } from "../../src/discord/index.ts";
import type { Message } from "../doubles/discord/world.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { control, listeningLog, textOf } from "./bot.ts";

const TWIN = resolve(
  import.meta.dirname,
  "../twin/node_modules/discord-digital-twin/dist/index.js",
);
const missing = existsSync(TWIN)
  ? undefined
  : "(discord-digital-twin is not installed: npm install --prefix tests/twin)";

const CHANNEL = "1473118766652199044";
/** Its packages take long to load on a busy machine. */
const STARTING_MS = 60_000;
const ANN = "1033044521375764530";
const CULTURE = "bowing to **cancel culture** and the truth.";

type Started = { readonly id: string };
type Actor = {
  sendMessage(message: { readonly content: string }): Promise<Message>;
  runSlashCommand(command: object): Promise<Started>;
  clickButton(click: { readonly messageId: string; readonly customId: string }): Promise<Started>;
};
type Place = { user(id: string): Actor; getMessages(): Promise<readonly Message[]> };
type Twin = {
  readonly restUrl: string;
  readonly botToken: string;
  readonly botUserId: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  channel(id: string): Place;
};
type Library = { readonly DigitalDiscord: new (options: object) => Twin };

const started = async () => {
  const { DigitalDiscord }: Library = await import(pathToFileURL(TWIN).href);
  const twin = new DigitalDiscord({
    guild: { name: "Politics" },
    channels: [{ id: CHANNEL, name: "politics", type: 0 }],
    users: [{ id: ANN, username: "ann" }],
  });
  await twin.start();
  const { log, lines } = listeningLog();
  const settings = { token: twin.botToken, api: twin.restUrl, listenChannel: CHANNEL };
  const bot = await start(fakeWhosaid(), settings, log);
  await eventually(
    async () => lines.some(({ text }) => text.includes("connected as")) || undefined,
  );
  const place = twin.channel(CHANNEL);
  const answer = (containing: string): Promise<Message> =>
    eventually(async () => {
      const messages = await place.getMessages();
      return messages.find(
        (message) => message.author.id === twin.botUserId && textOf(message).includes(containing),
      );
    });
  const stop = async () => {
    await bot.stop();
    await twin.stop();
  };
  return { ann: place.user(ANN), answer, stop };
};

const eventually = async <T>(find: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 200; tries++) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`twin: waited in vain for ${find}`);
};

describe.skipIf(missing !== undefined)(`discord-digital-twin ${missing ?? ""}`, () => {
  // Two twins of one process share their store, so there is one for all flows.
  let flows: Awaited<ReturnType<typeof started>>;
  beforeAll(async () => {
    flows = await started();
  }, STARTING_MS);
  afterAll(() => flows?.stop());

  it("shows the answer to a plain question", async () => {
    const { ann, answer } = flows;
    await ann.sendMessage({ content: "cancel culture - who said that?" });
    expect(textOf(await answer(CULTURE))).toContain("Page 1 of 3");
  });

  it("shows the answer to a command, and its next page", async () => {
    const { ann, answer } = flows;
    await ann.runSlashCommand({
      name: "whosaid",
      options: [{ name: "text", type: 3, value: "cancel culture" }],
    });
    const message = await answer(CULTURE);
    await ann.clickButton({ messageId: message.id, customId: control(message, "Next") });
    await answer("Page 2 of 3");
  });

  it("shows help", async () => {
    const { ann, answer } = flows;
    await ann.runSlashCommand({ name: "whosaid", options: [] });
    await answer("Ask who said it");
  });
});
