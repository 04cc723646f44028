/** The app installed by many: from the browser's first request to answers with each workspace's own token. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOME } from "../../src/app/index.ts";
import { SCOPES } from "../../src/slack/install/installer.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { eventually } from "./bot.ts";
import { ANN, type Slack } from "./double/slack.ts";
import { openInstallable as open } from "./installable.ts";

const QUESTION = ANSWERS.statements.question;

const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

describe("an installation", () => {
  it("asks for the scopes of the manifest", () => {
    const manifest = readFileSync(join(HOME, "config/slack-manifest.json"), "utf8");
    expect(JSON.parse(manifest).oauth_config.scopes.bot).toEqual(SCOPES);
  });

  it.each(["http", "socket"] as const)(
    "is answered with its own token, over %s",
    async (transport) => {
      const { install, ask, holders } = await open({ transport });
      for (const team of ["T1", "T2"]) expect((await install({ team })).status).toBe(200);
      for (const team of ["T2", "T1"]) await eventually(async () => ask(team)).then((sent) => sent);
      await eventually(() =>
        holders().filter((one) => one === "T1").length > 1 ? true : undefined,
      );
      expect(new Set(holders())).toEqual(new Set(["T1", "T2"]));
    },
  );

  it("is taken only in the browser that began it, once", async () => {
    const { install, archive } = await open();
    const stolen = await install({ team: "T1" }, { keepCookies: false });
    expect(stolen.status).toBe(400);
    expect(await stolen.text()).toContain("Begin again");
    expect(await archive.records.installations.ids()).toEqual([]);
  });

  it("of a workspace that is not listed is refused, and nothing is kept", async () => {
    const { install, archive } = await open({ teams: ["T1"] });
    const told = await install({ team: "T9" });
    expect([told.status, await told.text()]).toEqual([403, expect.stringContaining("not listed")]);
    expect((await install({ team: "T1" })).status).toBe(200);
    expect(await archive.records.installations.ids()).toEqual(["T1"]);
  });

  it("made again takes the place of the first", async () => {
    const { install, slack, ask, archive, holders } = await open();
    await install({ team: "T1" });
    slack.oauth.uninstall("T1");
    await install({ team: "T1" });
    await ask("T1");
    await eventually(() => slack.ledger.shown[0]);
    expect(await archive.records.installations.ids()).toEqual(["T1"]);
    expect(holders().length).toBeGreaterThan(1);
  });

  it("is forgotten once the app is removed, but not by news that is older than it", async () => {
    const { install, leave, archive, log, slack } = await open();
    await install({ team: "T1" });
    await install({ team: "T2" });
    await leave("T1", nowInSeconds() - 60);
    await leave("T2", nowInSeconds() + 1);
    await eventually(() => log.lines.find(({ fields }) => fields["workspace"] === "T2" && fields));
    await slack.event(
      { type: "tokens_revoked", tokens: { oauth: ["U1"] } },
      { team_id: "T1", event_time: nowInSeconds() + 1 },
    );
    await eventually(
      async () => (await archive.records.installations.ids()).length === 1 || undefined,
    );
    expect(await archive.records.installations.ids()).toEqual(["T1"]);
  });

  it("of an organisation answers in each of its workspaces", async () => {
    const { install, slack, archive, holders } = await open();
    expect((await install({ enterprise: "E1" })).status).toBe(200);
    await slack.event(
      { type: "app_mention", channel: "C5", text: `<@U0BOT> ${QUESTION}` },
      {
        team_id: "T5",
        enterprise_id: "E1",
        authorizations: [
          { enterprise_id: "E1", team_id: "T5", user_id: "U0BOT", is_enterprise_install: true },
        ],
      },
    );
    await eventually(() => slack.ledger.shown[0]);
    expect(await archive.records.installations.ids()).toEqual(["E1"]);
    expect(holders().at(-1)).toBe("E1");
  });

  it("has its token renewed before it ends, also where two processes do so at once", async () => {
    const first = await open();
    first.slack.oauth.holds = 3600;
    await first.install({ team: "T1" });
    const tokens = async () =>
      JSON.parse((await first.archive.records.installations.get("T1"))?.json ?? "{}").bot.token;
    const before = await tokens();
    await Promise.all([first.ask("T1"), first.ask("T1"), first.ask("T1")]);
    await eventually(() => first.slack.ledger.shown[0]);
    expect(await tokens()).not.toBe(before);
  });
});

describe("a bulletin", () => {
  it("is posted with the token of the channel's workspace", async () => {
    const { slack, install, running, holders } = await open();
    for (const team of ["T1", "T2"]) await install({ team });
    slack.oauth.channels.set("C2", "T2");
    const before = holders().length;
    const decided = { reporter: "C2", state: "left", words: "x", problem: "other", who: "" };
    await running.deliveryOf().tell({ ...REPORT, ...decided } as never);
    expect(holders().slice(before)).toEqual(["T2"]);
  });
});

const REPORT = { id: "1", article: "a", speakers: [], platform: "slack", at: 0, decision: "" };

describe("workspaces with archives of their own", () => {
  const listening = () => {
    const asked: string[] = [];
    const whosaid = fakeWhosaid();
    const heard =
      <Rest extends readonly unknown[], Found>(look: (words: string, ...rest: Rest) => Found) =>
      (words: string, ...rest: Rest): Found => {
        asked.push(words);
        return look(words, ...rest);
      };
    return { asked, whosaid: { ...whosaid, ask: heard(whosaid.ask), check: heard(whosaid.check) } };
  };

  const sentTo = (team: string) => ({
    team_id: team,
    authorizations: [{ team_id: team, user_id: "U0BOT", is_bot: true }],
  });

  /** What somebody of `guest` sends in `team`. */
  const SENDING: Readonly<
    Record<string, (slack: Slack, words: string, team: string, guest: string) => Promise<unknown>>
  > = {
    mention: (slack, words, team, guest) =>
      slack.event(
        { type: "app_mention", channel: "C5", text: `<@U0BOT> ${words}`, user_team: guest },
        sentTo(team),
      ),
    direct: (slack, words, team, guest) =>
      slack.event(
        { type: "message", channel: "D5", channel_type: "im", text: words, team: guest },
        sentTo(team),
      ),
    shortcut: (slack, words, team, guest) =>
      slack.shortcut(words, { team: { id: team }, user: { ...ANN, team_id: guest } }),
  };

  it("reach no other's, whoever asks where", async () => {
    const [main, one, two] = [listening(), listening(), listening()];
    const own = new Map([
      ["T1", { whosaid: one.whosaid }],
      ["T2", { whosaid: two.whosaid }],
    ]);
    const { install, slack } = await open({ own, whosaid: main.whosaid });
    const teams = ["T0", "T1", "T2", "T3"];
    for (const team of teams) await install({ team });
    const archives = new Map([
      ["T1", one],
      ["T2", two],
    ]);
    const archiveOf = (team: string) => archives.get(team) ?? main;
    let number = 0;
    const some = fc.constantFrom(...teams);
    await fc.assert(
      fc.asyncProperty(
        some,
        some,
        fc.constantFrom(...Object.keys(SENDING)),
        async (team, guest, how) => {
          const words = `question ${++number}`;
          await SENDING[how]?.(slack, words, team, guest);
          // what comes after it is answered: it has been handled by then
          const last = `after ${number}`;
          await slack.command(last, { team_id: team });
          await eventually(() => archiveOf(team).asked.includes(last) || undefined);
          const its = new Set([team, guest].map(archiveOf));
          const reached = [main, one, two].filter(({ asked }) => asked.includes(words));
          expect(reached).toEqual(its.size > 1 ? [] : [...its]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
