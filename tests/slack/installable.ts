/** A bot that workspaces install for themselves, in front of the double, for one test. */
import { expect, onTestFinished } from "vitest";
import { type Answering, admissionOf, type Whosaid } from "../../src/app/index.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { start } from "../../src/slack/index.ts";
import { INSTALL_PATH, REDIRECT_PATH, SCOPES } from "../../src/slack/install/installer.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { createLog, PAUSES } from "./bot.ts";
import { CLIENT, type Installer } from "./double/oauth.ts";
import { freePort } from "./double/port.ts";
import { SECRET } from "./double/signed.ts";
import { Slack } from "./double/slack.ts";
import { APP_TOKEN } from "./double/web-api.ts";

const QUESTION = ANSWERS.statements.question;

type Given = {
  readonly transport?: "socket" | "http";
  readonly teams?: readonly string[];
  readonly agent?: boolean;
  readonly own?: ReadonlyMap<string, Answering>;
  readonly whosaid?: Whosaid;
};

export const openInstallable = async ({
  transport = "http",
  teams,
  agent = false,
  own,
  whosaid = fakeWhosaid(),
}: Given = {}) => {
  const slack = await Slack.open();
  const archive = openSqlite(":memory:");
  const log = createLog();
  const port = await freePort();
  const running = await start(
    whosaid,
    {
      installing: { ...CLIENT, installations: async () => archive.records.installations },
      apiUrl: slack.apiUrl,
      pauses: PAUSES,
      port,
      own,
      agent,
      ...(transport === "http" ? { signingSecret: SECRET } : { appToken: APP_TOKEN }),
      ...(teams ? { admits: admissionOf(teams) } : {}),
    },
    log,
  );
  if (transport === "http") slack.postTo(port);
  onTestFinished(async () => {
    await running.stop();
    await slack.close();
    expect([slack.oauth.breaches, slack.ledger.breaches]).toEqual([[], []]);
    expect(JSON.stringify(log.lines)).not.toMatch(/xox[be]-/);
  });
  const page = `http://127.0.0.1:${port}`;
  if (agent) slack.oauth.scopes = [...SCOPES, "assistant:write"];
  slack.oauth.redirects.push(`${page}${REDIRECT_PATH}`);
  /** As a browser: our page, Slack's, ours again. */
  const install = async (by: Installer, { keepCookies = true } = {}): Promise<Response> => {
    const first = await fetch(`${page}${INSTALL_PATH}`, { redirect: "manual" });
    const asked = new URL(first.headers.get("location") ?? "");
    const back = slack.oauth.allow(asked, by);
    const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
    return fetch(back, keepCookies ? { headers: { cookie } } : {});
  };
  const holders = () => slack.ledger.calls.flatMap(({ holder }) => holder ?? []);
  /** Asks in a workspace, by a message there, which is answered with that workspace's token. */
  const ask = (team: string, more: object = {}) =>
    slack.event(
      { type: "app_mention", channel: `C${team}`, text: `<@U0BOT> ${QUESTION}` },
      { team_id: team, authorizations: [{ team_id: team, user_id: "U0BOT" }], ...more },
    );
  const leave = (team: string, at: number, more: object = {}) =>
    slack.event(
      { type: "app_uninstalled" },
      { team_id: team, event_time: at, authorizations: undefined, ...more },
    );
  return { slack, log, archive, page, install, ask, leave, holders, running };
};
