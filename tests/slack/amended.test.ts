/** Answers that stand where all see them are amended: also copies that were shared, by whichever process, in each workspace. */
import { describe, expect, it, onTestFinished } from "vitest";
import { createSessions } from "../../src/app/index.ts";
import { start } from "../../src/slack/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { WETM } from "../doubles/articles.ts";
import { reportOf } from "../doubles/fake-newsroom.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { createLog, eventually, PAUSES } from "./bot.ts";
import type { Shown } from "./double/ledger.ts";
import { textsOf } from "./double/limits.ts";
import { freePort } from "./double/port.ts";
import { SECRET } from "./double/signed.ts";
import { ANN, CHANNEL, Slack } from "./double/slack.ts";
import { BOT_TOKEN } from "./double/web-api.ts";
import { openInstallable } from "./installable.ts";

const AMENDED = "Corrected since it was posted";
const QUESTION = ANSWERS.statements.question;
const words = ({ blocks }: Pick<Shown, "blocks">): string => textsOf(blocks).join("\n");
const report = reportOf({ ref: "1", problem: "other", platform: "slack", reporter: ANN.id });
const decision = { taken: true, by: "bo", at: 2 };

/** Processes of one bot, which share what they know of conversations. */
const open = async () => {
  const slack = await Slack.open();
  const sessions = createSessions();
  onTestFinished(async () => {
    expect(slack.ledger.breaches).toEqual([]);
    await slack.close();
  });
  const process = async () => {
    const port = await freePort();
    const connected = { botToken: BOT_TOKEN, signingSecret: SECRET, apiUrl: slack.apiUrl };
    const settings = { ...connected, port, pauses: PAUSES, sessions };
    const bot = await start(fakeWhosaid(), settings, createLog());
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopped ??= bot.stop());
    onTestFinished(stop);
    slack.postTo(port);
    return { ...bot, stop };
  };
  const shownBy = async (act: () => Promise<unknown>): Promise<Shown> => {
    const before = slack.ledger.shown.length;
    await act();
    return eventually(() => slack.ledger.shown[before]);
  };
  const sharedBy = async (): Promise<Shown> => {
    const shown = await shownBy(() => slack.command(QUESTION));
    const shared = await shownBy(() => slack.click("Share", shown));
    await eventually(() => (shown.deleted ? true : undefined));
    return shared;
  };
  return { slack, process, shownBy, sharedBy };
};

describe("what stands in a channel is amended", () => {
  it("also a copy that was shared, by another process, and still says who shared it", async () => {
    const { process, sharedBy, shownBy, slack } = await open();
    const first = await process();
    const shared = await sharedBy();
    const asked = await shownBy(() => slack.mention(QUESTION));
    const seen = [words(shared), words(asked)];
    await first.stop();
    const second = await process();
    await second.deliveryOf().tell({ ...report, article: "another", decision });
    expect([words(shared), words(asked)]).toEqual(seen);
    await second.deliveryOf().tell({ ...report, article: WETM.id, decision });
    expect(words(asked)).toContain(AMENDED);
    expect(words(shared)).toMatch(new RegExp(`\nann asked “${QUESTION}”$`));
    expect(words(shared).replace(`${AMENDED}\n`, "")).toBe(seen[0]);
  });

  it("but where the bot is no member, it shares by the address of the click alone", async () => {
    const { process, sharedBy, slack } = await open();
    const bot = await process();
    slack.ledger.outside.add(CHANNEL);
    const shared = await sharedBy();
    expect([shared.channel, shared.onlyFor]).toEqual([CHANNEL, undefined]);
    await bot.deliveryOf().tell({ ...report, article: WETM.id, decision });
    expect(words(shared)).not.toContain(AMENDED);
  });

  it("an edited question is answered by an edit, whichever process is told of it", async () => {
    const { process, shownBy, slack } = await open();
    await process();
    const asked = await shownBy(() => slack.mention("Maloney", { ts: "1700000005.1" }));
    expect(words(asked)).toContain("Which Maloney?");
    await process();
    const edited = { ts: "1700000005.1", user: ANN.id, text: QUESTION, edited: { user: ANN.id } };
    await slack.event({
      type: "app_mention",
      channel: CHANNEL,
      subtype: "message_changed",
      text: "",
      message: edited,
    });
    await eventually(() => (words(asked).includes("Which Maloney?") ? undefined : true));
    expect(slack.ledger.shown).toHaveLength(1);
  });

  it("with the token of its own workspace, whoever reported from which", async () => {
    const { slack, install, ask, running, holders } = await openInstallable();
    for (const team of ["T1", "T2"]) await install({ team });
    for (const [place, team] of [
      ["CT1", "T1"],
      ["CT2", "T2"],
      [ANN.id, "T1"],
    ] as const)
      slack.oauth.channels.set(place, team);
    await ask("T2");
    const asked = await eventually(() => slack.ledger.shown[0]);
    await eventually(() => (words(asked).includes("Andrew Cuomo") ? true : undefined));
    await running.deliveryOf().tell({ ...report, article: WETM.id, decision });
    expect(words(asked)).toContain(AMENDED);
    expect(holders().slice(-2)).toEqual(["T1", "T2"]);
  });
});
