/** The built program in a Slack on this machine: by its control interface, and in a browser where there is one. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  ended,
  findLocalSlack,
  openWorkspace,
  startBot,
  type Workspace,
} from "../../src/lab/local-slack.ts";
import { buttons } from "../slack/double/slack.ts";

const ASKED = process.env["WHOSAID_WORKSPACE"] === "1";
const binary = ASKED ? await findLocalSlack() : undefined;
const built = existsSync(`${import.meta.dirname}/../../dist/main.js`);
const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
const OUT = `${import.meta.dirname}/out`;
const ANN = "U01ANN";
const BOT = "U01BOT";
const DESK = "C01DESK";
/** Milliseconds; a busy machine takes long to start a program. */
const PATIENCE = 120_000;

const absent = (): string | undefined => {
  if (!ASKED) return "run npm run test:workspace";
  if (!built) return "the program is not built: npm run build";
  return binary ? undefined : "local-slack has no build for this platform, or cannot be fetched";
};

type Message = {
  readonly ts: string;
  readonly text?: string;
  readonly thread_ts?: string;
  readonly blocks?: unknown;
};

/** A configuration that lets one person ask as fast as the tests do. */
const unhurried = (): string => {
  const folder = mkdtempSync(`${tmpdir()}/whosaid-config-`);
  cpSync("config", folder, { recursive: true });
  const settings = JSON.parse(readFileSync(`${folder}/whosaid.json`, "utf8"));
  settings.slack.cooldown.burst = 100;
  writeFileSync(`${folder}/whosaid.json`, JSON.stringify(settings));
  return folder;
};

describe.skipIf(absent())(`local-slack${absent() ? `: skipped, ${absent()}` : ""}`, () => {
  let workspace: Workspace;
  let bot: ReturnType<typeof startBot>;
  beforeAll(async () => {
    workspace = await openWorkspace(binary ?? "");
    bot = startBot({ ...workspace.variables, WHOSAID_CONFIG: unhurried() });
    let said = "";
    bot.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    await vi.waitFor(() => expect(said).toContain("connected over Socket Mode"), PATIENCE);
  }, 2 * PATIENCE);
  afterAll(async () => {
    await ended(bot);
    await workspace.close();
  });

  const control = async (act: string, body: unknown): Promise<void> => {
    const response = await fetch(`${workspace.url}/_control/${act}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.ok).toBe(true);
  };
  const messages = async (channel = DESK): Promise<readonly Message[]> => {
    const response = await fetch(`${workspace.url}/_control/messages/${channel}`);
    const { messages: found } = Object(await response.json());
    return Array.isArray(found) ? found : [];
  };
  const saying = (words: string, channel = DESK): Promise<Message> =>
    vi.waitFor(async () => {
      const found = (await messages(channel)).findLast((each) =>
        JSON.stringify(each).includes(words),
      );
      if (!found) throw new Error(`nothing says ${words}`);
      return found;
    }, PATIENCE);

  const ask = (text: string) =>
    control("command", { channel: DESK, user: ANN, command: "/whosaid", text });
  const click = async (label: string, { ts, blocks }: Message, channel = DESK): Promise<void> => {
    const found = buttons(blocks).find((each) => each.label === label);
    const action = { type: "button", action_id: found?.action_id, value: found?.value };
    await control("interact", { channel, messageTs: ts, user: ANN, action });
  };
  /** What the bot called `method` with, once that holds `words`. */
  const called = (method: string, words: string): Promise<void> =>
    vi.waitFor(async () => {
      const { log, entries = log } = Object(
        await (await fetch(`${workspace.url}/_control/log`)).json(),
      );
      const calls = (Array.isArray(entries) ? entries : []).filter(
        ({ summary }) => summary === method,
      );
      expect(JSON.stringify(calls)).toContain(words);
    }, PATIENCE);

  // first, since a dialogue that another test opens covers the page
  it.skipIf(!browser)("shows the answer to somebody in a browser, who shares it", async () => {
    const chrome = await chromium.launch({ executablePath: browser ?? "", args: ["--no-sandbox"] });
    const page = await chrome.newPage({ viewport: { width: 1100, height: 900 } });
    await page.goto(workspace.url);
    await page.locator("textarea.composer-input").fill("/whosaid reckless and dangerous");
    await page.keyboard.press("Enter");
    await page.getByText("One person said this").first().waitFor();
    await page.getByRole("button", { name: "Share" }).last().click();
    await page.getByText("ann asked “reckless and dangerous”").waitFor();
    mkdirSync(OUT, { recursive: true });
    await page.screenshot({ path: `${OUT}/shared.png` });
    await page.getByRole("button", { name: "In context" }).last().click();
    await page.getByText("A defiant Cuomo earlier in the day").last().waitFor();
    await page.screenshot({ path: `${OUT}/context.png` });
    await chrome.close();
    for (const name of ["shared", "context"]) expect(existsSync(`${OUT}/${name}.png`)).toBe(true);
  });

  it("answers a command, and shares it", async () => {
    await ask("cancel culture");
    await click("Share", await saying("cancel culture"));
    await saying("ann asked “cancel culture”");
  });

  it("turns the page in place", async () => {
    await ask("governor cuomo should resign");
    await click("Next", await saying("Page 1 of"));
    await saying("Page 2 of");
  });

  it("explains the speaker in a dialogue", async () => {
    await ask("bowing to cancel culture");
    await click("Why this speaker", await saying("bowing to cancel culture"));
    await called("views.update", "Reporting words");
  });

  it("answers a mention in the thread", async () => {
    await control("message", { channel: DESK, user: ANN, text: `<@${BOT}> Maloney` });
    expect((await saying("Which Maloney?")).thread_ts).toBeDefined();
  });

  it("asks in a direct message which of two is meant, and answers for the one chosen", async () => {
    await control("message", { channel: BOT, user: ANN, text: "Maloney" });
    const { channels } = Object(await (await fetch(`${workspace.url}/_control/state`)).json());
    const [direct] = (Array.isArray(channels) ? channels : []).filter(
      ({ is_im }) => is_im === true,
    );
    await click("Choose", await saying("Which Maloney?", direct.id), direct.id);
    await saying("👤  Sean Patrick Maloney", direct.id);
  });

  it("fills the Home tab", async () => {
    await control("open-home", { user: ANN, botUserId: BOT, appId: "A01LOCAL" });
    await called("views.publish", "Who said that?");
  });
});
