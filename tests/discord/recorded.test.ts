/** Events that others recorded from Discord, through the real client. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isRecord, type Json } from "../doubles/discord/world.ts";
import { startBot } from "./bot.ts";

/** Seen by the asker alone (64), and made of components (32768). */
const EPHEMERAL_COMPONENTS = 64 | 32768;

const FILE = resolve(import.meta.dirname, "../../../shared/oracles/discord-payloads/discord.json");
const missing = existsSync(FILE)
  ? undefined
  : "(recorded events are not at hand in ../shared/oracles)";

const parsed = (): Json => {
  const value: unknown = missing === undefined ? JSON.parse(readFileSync(FILE, "utf8")) : {};
  return isRecord(value) ? value : {};
};

const IDS = ["botId", "roleId", "guildId"];

/** The recording with its bot, role and server replaced by the double's. */
const eventIn = (name: string, ours: readonly string[]): Json => {
  const all = parsed();
  const metadata = isRecord(all["metadata"]) ? all["metadata"] : {};
  const text = IDS.reduce(
    (json, id, index) => json.replaceAll(`${metadata[id]}`, ours[index] ?? ""),
    JSON.stringify(all[name]),
  );
  const event: unknown = JSON.parse(text);
  return isRecord(event) ? event : {};
};

const started = async () => {
  const bot = await startBot({
    double: { messageContent: true },
    settings: { listenChannel: "1" },
  });
  const { world } = bot.double;
  return {
    bot,
    read: (name: string) => eventIn(name, [world.bot.id, world.botRoleId, world.guildId]),
  };
};

describe.skipIf(missing !== undefined)(`recorded events ${missing ?? ""}`, () => {
  it.each(["gatewayMention", "gatewayAIMention", "gatewayRoleMention"])(
    "%s is answered once",
    async (name) => {
      const { bot, read } = await started();
      const { data } = read(name);
      const event = isRecord(data) ? data : {};
      const channel = bot.double.world.addChannel("recorded", { id: `${event["channel_id"]}` });
      bot.double.gateway.dispatch("CHANNEL_CREATE", bot.double.world.channelData(channel));
      bot.double.gateway.dispatch("MESSAGE_CREATE", event);
      await bot.double.until(() => bot.double.posts(channel)[0]);
      expect(bot.double.posts(channel)).toHaveLength(1);
    },
  );

  it.each([
    "gatewaySubscribedMessage",
    "gatewayBotWelcome",
    "gatewayThreadNum1",
    "gatewayReactionAdd",
    "gatewayThreadCreate",
  ])("%s is left alone", async (name) => {
    const { bot, read } = await started();
    const { data, type } = read(name);
    bot.double.gateway.dispatch(`${type}`.replace("GATEWAY_", ""), isRecord(data) ? data : {});
    bot.double.say(`${bot.mention} cancel culture`);
    await bot.double.until(() => bot.double.posts()[0]);
    const posts = bot.double.rest.requests.filter(({ method }) => method === "POST");
    expect(posts).toHaveLength(1);
  });

  it.each(["buttonClickHello", "buttonClickMessages", "differentUser"])(
    "%s, a button of somebody else's making, is told to ask again",
    async (name) => {
      const { bot, read } = await started();
      const event = read(name);
      bot.double.gateway.dispatch("INTERACTION_CREATE", event);
      const path = `/interactions/${event["id"]}/${event["token"]}/callback`;
      const request = await bot.double.until(() =>
        bot.double.rest.requests.find((one) => one.path === path),
      );
      expect(request.body).toMatchObject({ type: 4, data: { flags: EPHEMERAL_COMPONENTS } });
    },
  );

  it("dmButtonClick, made by hand and incomplete, is logged and dropped", async () => {
    const { bot, read } = await started();
    bot.double.gateway.dispatch("INTERACTION_CREATE", read("dmButtonClick"));
    await bot.double.until(() =>
      bot.lines.some(({ text }) => text === "discord: an event could not be read"),
    );
    bot.double.say(`${bot.mention} cancel culture`);
    await bot.double.until(() => bot.double.posts()[0]);
  });
});
