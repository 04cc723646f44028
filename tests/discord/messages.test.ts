import { describe, expect, it } from "vitest";
import { firstPost, startBot, textOf } from "./bot.ts";

describe("messages", () => {
  it("answers a mention, as a reply that pings nobody", async () => {
    const bot = await startBot();
    const asked = bot.double.say(`${bot.mention} cancel culture`);
    const post = await firstPost(bot);
    expect(textOf(post)).toContain("bowing to **cancel culture** and the truth.");
    expect(post["message_reference"]).toMatchObject({ message_id: asked.id });
    expect(post["allowed_mentions"]).toEqual({ parse: [], replied_user: false });
  });
});
