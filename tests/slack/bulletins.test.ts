/** Alerts in Slack: who is followed there, what is posted, amended, and what a channel that is gone does. */
import { describe, expect, it, onTestFinished } from "vitest";
import { type AlertBulletin, NotPosted, PlaceGone } from "../../src/app/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { fakeNewsroom } from "../doubles/fake-newsroom.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { eventually, startBot } from "./bot.ts";
import { textsOf } from "./double/limits.ts";
import { ANN, CHANNEL } from "./double/slack.ts";

const startFollowing = async () => {
  const newsroom = fakeNewsroom();
  const bot = await startBot("socket", { ...fakeWhosaid(), newsroom });
  onTestFinished(() => bot.stop());
  return { ...bot, newsroom };
};

const [statement, other] = ANSWERS.statements.statements;
const words = statement.printings[0]?.words[0]?.text ?? "";
const bulletin = (items: AlertBulletin["items"]): AlertBulletin => ({
  id: "b1",
  platform: "slack",
  place: CHANNEL,
  items,
});
const shownIn = (blocks: unknown): string => textsOf(blocks).join("");

describe("in Slack", () => {
  it("a command follows in its channel, and is no question", async () => {
    const { slack, newsroom } = await startFollowing();
    await slack.command("follow Jane Roe on taxes");
    const shown = await eventually(() => slack.ledger.shown[0]);
    expect(newsroom.told).toEqual([
      {
        platform: "slack",
        place: CHANNEL,
        by: ANN.id,
        person: "Jane Roe",
        subject: "taxes",
        anybody: false,
      },
    ]);
    expect(shownIn(shown.blocks)).toContain("Which Jane Roe?");
    expect(shown.onlyFor).toBe(ANN.id);
  });

  it("an alert is posted with words and source, amended in place, and within the limits", async () => {
    const { slack, delivery } = await startFollowing();
    const items = [statement, other].map((each) => ({ person: "x", statement: each }));
    const ts = await delivery.post(bulletin(items));
    const [posted] = slack.ledger.shown;
    expect(shownIn(posted?.blocks)).toContain("🔔  New in print:");
    expect(shownIn(posted?.blocks)).toContain(words.slice(0, 20));
    expect(posted?.onlyFor).toBeUndefined();
    await delivery.amend(
      ts,
      bulletin([
        { person: "x", statement, was: ["Ann Lee"] },
        { person: "x", was: ["Bo Ek"] },
      ]),
    );
    const [amended, ...more] = slack.ledger.shown;
    expect(more).toEqual([]);
    expect(shownIn(amended?.blocks)).toContain("was given as said by Ann Lee");
    expect(shownIn(amended?.blocks)).toContain("was given as said by Bo Ek");
    expect(slack.ledger.breaches).toEqual([]);
  });

  it("a hundred alerts are one message within the limits", async () => {
    const { slack, delivery } = await startFollowing();
    await delivery.post(bulletin(Array.from({ length: 100 }, () => ({ person: "x", statement }))));
    expect(slack.ledger.shown).toHaveLength(1);
    expect(shownIn(slack.ledger.shown[0]?.blocks)).toMatch(/And \d+ statements more/);
    expect(slack.ledger.breaches).toEqual([]);
  });

  it("a channel that is gone is told as that; what was refused is posted again", async () => {
    const { slack, delivery } = await startFollowing();
    const one = bulletin([{ person: "x", statement }]);
    slack.ledger.outside.add(CHANNEL);
    await expect(delivery.post(one)).rejects.toThrow(PlaceGone);
    slack.ledger.outside.delete(CHANNEL);
    slack.ledger.locked.add(CHANNEL);
    await expect(delivery.post(one)).rejects.toThrow(NotPosted);
    slack.ledger.locked.delete(CHANNEL);
    await delivery.post(one);
    expect(slack.ledger.shown).toHaveLength(1);
  });
});
