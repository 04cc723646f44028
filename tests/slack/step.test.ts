/** *Who said it* as a step of a workflow: ended once, with the answer as text or with a line that says why not. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { HOME } from "../../src/app/index.ts";
import { manifestLink, withStep } from "../../src/slack/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { eventually, startBot, type TransportKind } from "./bot.ts";
import { STEP_TOKEN } from "./double/web-api.ts";

const run = async (transport: TransportKind, inputs: object, whosaid = fakeWhosaid()) => {
  const bot = await startBot(transport, whosaid);
  onTestFinished(() => bot.stop());
  const { ledger } = bot.slack;
  ledger.executions.add("Fx1");
  await bot.slack.event({
    type: "function_executed",
    function: { id: "Fn1", callback_id: "who_said_it", title: "Who said it" },
    inputs,
    function_execution_id: "Fx1",
    workflow_execution_id: "Wx1",
    bot_access_token: STEP_TOKEN,
  });
  const end = await eventually(() => ledger.ends[0]);
  expect([ledger.ends, ledger.breaches, ledger.shown]).toEqual([[end], [], []]);
  return end;
};

describe("the step of a workflow", () => {
  it.each(["socket", "http"] as const)("gives the answer as text, over %s", async (transport) => {
    const end = await run(transport, { words: ` ${ANSWERS.statements.question} ` });
    expect(end).toEqual({ id: "Fx1", outputs: { answer: expect.stringMatching(/\S/) } });
  });

  it.each([{}, { words: " " }, { words: 7 }])("fails in one line on %j", async (inputs) => {
    const error = "Give the step some words to look up.";
    expect(await run("socket", inputs)).toEqual({ id: "Fx1", error });
  });

  it("fails where nothing can be looked up", async () => {
    const ask = async () => {
      throw new Error("no archive");
    };
    const end = await run("socket", { words: "cancel culture" }, { ...fakeWhosaid(), ask });
    expect(end["error"]).toContain("reference");
    expect(JSON.stringify(end)).not.toContain("no archive");
  });

  it("stands in the manifest where it is asked for", () => {
    const manifest = readFileSync(join(HOME, "config/slack-manifest.json"), "utf8");
    expect(manifest).not.toContain("who_said_it");
    const link = new URL(manifestLink(withStep(manifest)));
    expect(JSON.parse(link.searchParams.get("manifest_json") ?? "")).toMatchObject({
      functions: { who_said_it: { title: "Who said it" } },
      settings: {
        org_deploy_enabled: true,
        event_subscriptions: { bot_events: expect.arrayContaining(["function_executed"]) },
      },
    });
  });
});
