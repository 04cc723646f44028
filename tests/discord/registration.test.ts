import { describe, expect, it, onTestFinished } from "vitest";
import { registerCommands } from "../../src/discord/index.ts";
import { DiscordDouble } from "../doubles/discord/server.ts";
import { missingDocument, readJudge } from "./openapi.ts";

const NAMES = ["whosaid", "about", "positions", "Who said this?", "Add this article"];

const server = async () => {
  const double = await new DiscordDouble().start();
  onTestFinished(() => double.stop());
  const names = (scope: string) => (double.rest.commands.get(scope) ?? []).map(({ name }) => name);
  const settings = { token: double.token, api: double.apiUrl };
  return { double, names, settings, guild: double.world.guildId };
};

describe("registration", () => {
  it("to one server, then to all, then back, never shows a command twice", async () => {
    const { names, settings, guild } = await server();
    expect(await registerCommands({ ...settings, guild })).toEqual([
      `discord: 5 commands registered to server ${guild}; there at once`,
    ]);
    expect([names(guild), names("global")]).toEqual([NAMES, []]);
    expect(await registerCommands({ ...settings, guild }, true)).toEqual([
      "discord: 5 commands registered to all servers",
      `discord: 5 commands of server ${guild} removed; they would be shown twice`,
    ]);
    expect([names(guild), names("global")]).toEqual([[], NAMES]);
    expect(await registerCommands({ ...settings, guild })).toHaveLength(2);
    expect([names(guild), names("global")]).toEqual([NAMES, []]);
  });

  it("without a server is for all, and twice is once", async () => {
    const { names, settings } = await server();
    await registerCommands(settings);
    await registerCommands(settings);
    expect(names("global")).toEqual(NAMES);
  });

  it("is installable to servers and to people, with autocomplete for people", async () => {
    const { double, settings } = await server();
    await registerCommands(settings);
    const [, about] = double.rest.commands.get("global") ?? [];
    expect(about).toMatchObject({
      integration_types: [0, 1],
      contexts: [0, 1, 2],
      options: [{ autocomplete: true }],
    });
  });

  it.skipIf(missingDocument !== undefined)(
    `sends what Discord's OpenAPI document takes ${missingDocument ?? ""}`,
    async () => {
      const { double, settings, guild } = await server();
      await registerCommands({ ...settings, guild });
      await registerCommands(settings);
      const judge = readJudge();
      const puts = double.rest.requests.filter(({ method }) => method === "PUT");
      expect(puts.length).toBeGreaterThan(2);
      for (const { path, body } of puts) expect(judge("PUT", path, body["list"])).toEqual([]);
    },
  );

  it.each([
    ["a wrong token", { token: "MTA.wrong.token" }, "DISCORD_TOKEN is not accepted"],
    ["a server it is not in", { guild: "81384788765712384" }, "compare DISCORD_GUILD_ID"],
    ["a Discord that is away", { api: "http://127.0.0.1:9/api" }, "cannot be reached"],
  ])("%s is one line", async (_, wrong, line) => {
    const { settings } = await server();
    await expect(registerCommands({ ...settings, ...wrong })).rejects.toThrow(line);
    await expect(registerCommands({ ...settings, ...wrong })).rejects.not.toThrow("\n");
  });
});
