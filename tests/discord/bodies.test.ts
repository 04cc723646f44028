/** Every body that the bot sends in one conversation, held against Discord's OpenAPI document. */
import { describe, expect, it } from "vitest";
import { ANSWERS } from "../doubles/answers.ts";
import type { DiscordDouble } from "../doubles/discord/server.ts";
import { control, optionOf, shown, startBot } from "./bot.ts";
import { missingDocument, readJudge } from "./openapi.ts";

/** Faults of the bodies sent, and which routes they were sent to, ids left out. */
const judged = ({ rest }: DiscordDouble) => {
  const judge = readJudge();
  const sent = rest.requests.filter(
    ({ method, path }) => method !== "GET" && method !== "DELETE" && !path.endsWith("/typing"),
  );
  return {
    faults: sent.flatMap(({ method, path, body }) => judge(method, path, body)),
    routes: new Set(
      sent.map(({ method, path, body }) => {
        const type = path.endsWith("/callback") ? ` ${body["type"]}` : "";
        return `${method} ${path.replace(TOKEN, "/#").replace(ID, "/#")}${type}`;
      }),
    ),
  };
};
// "/token-1574"; not "/callback"
const TOKEN = /\/token-\d+/;
// "/1574"; not "/@me"
const ID = /\/\d+/;

describe.skipIf(missingDocument !== undefined)(`bodies ${missingDocument ?? ""}`, () => {
  it("of a conversation are what Discord takes", async () => {
    const { double, mention } = await startBot();
    double.say(`${mention} cancel culture`);
    double.direct("cancel culture");
    const answer = await shown(double, double.slash("whosaid", { text: "cancel culture" }));
    await double.complete("about", "person", "malon");
    for (const label of ["In context", "Next"])
      await shown(double, double.click(answer, control(answer, label)));
    const which = await shown(double, double.slash("whosaid", { text: "Maloney" }));
    await shown(double, double.click(which, control(which, "Choose")));
    const board = await shown(
      double,
      double.slash("whosaid", { text: ANSWERS.positions.question }),
    );
    const menu = control(board, "Choose a side");
    await shown(double, double.choose(board, menu, optionOf(board, "Against · 1")));
    const share = double.click(answer, control(answer, "Share"));
    await double.until(() => share.followUps[0]);
    await shown(double, double.menu("Who said this?", double.say("Governor Cuomo must resign.")));
    await double.until(() => double.posts(double.world.directChannel(double.ann))[0]);
    const { faults, routes } = judged(double);
    expect(faults).toEqual([]);
    expect([...routes].toSorted()).toEqual([
      "POST /channels/#/messages",
      "POST /interactions/#/#/callback 4",
      "POST /interactions/#/#/callback 7",
      "POST /interactions/#/#/callback 8",
      "POST /webhooks/#/#",
    ]);
  });

  it("of late answers are too", async () => {
    const whosaid = {
      ask: async () => {
        await new Promise((done) => setTimeout(done, 80));
        return ANSWERS.which;
      },
    };
    const { double } = await startBot({ whosaid, settings: { signAfterMs: 10 } });
    const which = await shown(double, double.slash("whosaid", { text: "Maloney" }));
    await shown(double, double.click(which, control(which, "Choose")));
    await double.until(() => double.rest.requests.some(({ method }) => method === "PATCH"));
    const { faults, routes } = judged(double);
    expect(faults).toEqual([]);
    expect(routes).toContain("POST /interactions/#/#/callback 5");
    expect(routes).toContain("POST /interactions/#/#/callback 6");
  });
});
