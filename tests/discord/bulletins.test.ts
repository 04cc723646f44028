/** Alerts in Discord: who is followed there, what is posted, and amended. */
import { describe, expect, it } from "vitest";
import { type AlertBulletin, PlaceGone } from "../../src/app/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { fakeNewsroom } from "../doubles/fake-newsroom.ts";
import { shown, startBot, textOf } from "./bot.ts";

const [statement] = ANSWERS.statements.statements;
const bulletin = (place: string, items: AlertBulletin["items"]): AlertBulletin => ({
  id: "b1",
  platform: "discord",
  place,
  items,
});

describe("in Discord", () => {
  it("a command follows in its channel, and is no question", async () => {
    const newsroom = fakeNewsroom();
    const { double } = await startBot({ whosaid: { newsroom } });
    const message = await shown(double, double.slash("whosaid", { text: "follow Jane Roe" }));
    expect(textOf(message)).toContain("Which Jane Roe?");
    expect(newsroom.told).toMatchObject([
      { platform: "discord", person: "Jane Roe", by: double.ann.id },
    ]);
  });

  it("an alert is posted with words and source, and amended in place", async () => {
    const { double, delivery } = await startBot();
    const id = await delivery.post(bulletin(double.channel.id, [{ person: "x", statement }]));
    const words = statement.printings[0]?.words[0]?.text ?? "";
    const [posted] = double.posts();
    expect(textOf(posted)).toContain("🔔 New in print:");
    expect(textOf(posted)).toContain(words.slice(0, 20));
    const changed = [{ person: "x", statement, was: ["Ann Lee"] }];
    await delivery.amend(id, bulletin(double.channel.id, changed));
    expect(textOf(double.posts()[0])).toContain("was given as said by Ann Lee");
    expect(double.posts()).toHaveLength(1);
  });

  it("a channel that is gone is told as that", async () => {
    const { delivery } = await startBot();
    const nowhere = bulletin("613425648685547541", [{ person: "x", statement }]);
    await expect(delivery.post(nowhere)).rejects.toThrow(PlaceGone);
  });
});
