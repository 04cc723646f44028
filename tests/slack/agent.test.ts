/** The agent view: questions are suggested in the conversation with the bot, and what is chosen is answered there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { HOME, readConfig } from "../../src/app/index.ts";
import { manifestLink, withAgent, withStep } from "../../src/slack/index.ts";
import { SCOPES } from "../../src/slack/install/installer.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { eventually, startBot, type TransportKind } from "./bot.ts";
import { DIRECT } from "./double/slack.ts";
import { openInstallable } from "./installable.ts";

const open = async (transport: TransportKind = "socket", agent = true, whosaid = fakeWhosaid()) => {
  const bot = await startBot(transport, whosaid, { agent });
  onTestFinished(() => bot.stop());
  const { slack } = bot;
  slack.ledger.agent = agent;
  const come = (tab: string) => slack.event({ type: "app_home_opened", tab, channel: DIRECT });
  return { ...bot, come };
};

describe("the agent view", () => {
  it.each(["socket", "http"] as const)(
    "suggests what can be asked of whom is quoted, and answers it, over %s",
    async (transport) => {
      const { slack, come } = await open(transport);
      await come("messages");
      const names = ANSWERS.which.people.map(({ name }) => name).slice(0, 3);
      const [first = ""] = await eventually(() =>
        slack.ledger.prompts.length > 0 ? slack.ledger.prompts : undefined,
      );
      expect(slack.ledger.prompts).toEqual([
        ...names.map((name) => `What did ${name} say?`),
        "help",
      ]);
      await slack.direct(first);
      expect((await eventually(() => slack.ledger.shown[0])).channel).toBe(DIRECT);
      expect(slack.ledger.breaches).toEqual([]);
    },
  );

  it("suggests how to ask where nobody is quoted, and no name that is too long", async () => {
    const [person] = ANSWERS.which.people;
    const long = { ...person, name: "x".repeat(61) } as never;
    const { slack, come } = await open("socket", true, {
      ...fakeWhosaid(),
      suggest: async () => [long],
    });
    await come("messages");
    await eventually(() => slack.ledger.prompts[0]);
    expect(slack.ledger.prompts).toEqual(["help"]);
  });

  it("is left alone where the app has none, or the Home tab is opened", async () => {
    for (const agent of [false, true]) {
      const { slack, come } = await open("socket", agent);
      if (!agent) await come("messages");
      await come("home");
      await eventually(() => slack.ledger.views[0]);
      const called = slack.ledger.calls.filter(({ method }) => method.startsWith("assistant."));
      expect(called).toEqual([]);
    }
  });

  it("stands in the manifest where it is asked for, with a step or without", () => {
    const manifest = readFileSync(join(HOME, "config/slack-manifest.json"), "utf8");
    expect(manifest).not.toMatch(/agent_view|assistant/);
    const parts = {
      features: {
        ...JSON.parse(manifest).features,
        agent_view: { agent_description: expect.stringMatching(/^.{1,300}$/) },
      },
      oauth_config: { scopes: { bot: [...SCOPES, "assistant:write"] } },
    };
    for (const made of [withAgent(manifest), withStep(withAgent(manifest))]) {
      const link = new URL(manifestLink(made));
      expect(JSON.parse(link.searchParams.get("manifest_json") ?? "")).toMatchObject(parts);
      expect(link.href.length).toBeLessThan(6000);
    }
    const { bot_events } = JSON.parse(manifest).settings.event_subscriptions;
    expect(bot_events).toEqual(expect.arrayContaining(["app_home_opened", "message.im"]));
  });

  it("is switched on by the operator", async () => {
    expect((await readConfig(join(HOME, "config"))).settings.slack.agent).toBe(false);
  });

  it("is asked for when the app is installed by others", async () => {
    const { install, archive } = await openInstallable({ agent: true });
    expect((await install({ team: "T1" })).status).toBe(200);
    expect((await archive.records.installations.get("T1"))?.json).toContain("assistant:write");
  });
});
