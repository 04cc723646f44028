/** The built program in a Slack on this machine: by its control interface, and in a browser where there is one. */
import { existsSync, mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  ended,
  findLocalSlack,
  openWorkspace,
  startBot,
  type Workspace,
} from "../../src/lab/local-slack.ts";

const ASKED = process.env["WHOSAID_WORKSPACE"] === "1";
const binary = ASKED ? await findLocalSlack() : undefined;
const built = existsSync(`${import.meta.dirname}/../../dist/main.js`);
const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
const OUT = `${import.meta.dirname}/out`;
const ANN = "U01ANN";
const DESK = "C01DESK";

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

describe.skipIf(absent())(`local-slack${absent() ? `: skipped, ${absent()}` : ""}`, () => {
  let workspace: Workspace;
  let bot: ReturnType<typeof startBot>;
  beforeAll(async () => {
    workspace = await openWorkspace(binary ?? "");
    bot = startBot(workspace.variables);
    let said = "";
    bot.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    await vi.waitFor(() => expect(said).toContain("connected over Socket Mode"), 20_000);
  }, 60_000);
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
    }, 10_000);

  it("answers a command, and shares it", async () => {
    await control("command", {
      channel: DESK,
      user: ANN,
      command: "/whosaid",
      text: "cancel culture",
    });
    const found = await saying("You asked: “cancel culture”");
    const share = /"action_id":"(whosaid\.share\.\d+)".*?"value":"([^"]*)"/.exec(
      JSON.stringify(found),
    );
    const action = { type: "button", action_id: share?.[1], value: share?.[2] };
    await control("interact", { channel: DESK, messageTs: found.ts, user: ANN, action });
    await saying("ann asked: “cancel culture”");
  });

  it("answers a mention in the thread", async () => {
    await control("message", { channel: DESK, user: ANN, text: "<@U01BOT> Maloney" });
    expect((await saying("You asked: “Maloney”")).thread_ts).toBeDefined();
  });

  it.skipIf(!browser)("shows the answer to somebody in a browser, who shares it", async () => {
    const chrome = await chromium.launch({ executablePath: browser ?? "", args: ["--no-sandbox"] });
    const page = await chrome.newPage({ viewport: { width: 1100, height: 900 } });
    await page.goto(workspace.url);
    await page.locator("textarea.composer-input").fill("/whosaid reckless and dangerous");
    await page.keyboard.press("Enter");
    await page.getByText("You asked: “reckless and dangerous”").first().waitFor();
    await page.getByRole("button", { name: "Share" }).last().click();
    await page.getByText("ann asked: “reckless and dangerous”").waitFor();
    mkdirSync(OUT, { recursive: true });
    await page.screenshot({ path: `${OUT}/shared.png` });
    await page.getByRole("button", { name: "In context" }).last().click();
    await page.getByText("A defiant Cuomo earlier in the day").last().waitFor();
    await page.screenshot({ path: `${OUT}/context.png` });
    await chrome.close();
    for (const name of ["shared", "context"]) expect(existsSync(`${OUT}/${name}.png`)).toBe(true);
  });
});
