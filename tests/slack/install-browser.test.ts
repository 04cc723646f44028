/** The app is installed by people in Chromium: our page, Slack's, ours again. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { INSTALL_PATH } from "../../src/slack/install/installer.ts";
import { eventually } from "./bot.ts";
import { openInstallable } from "./installable.ts";

const path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
if (path === undefined)
  process.stderr.write("install-browser.test.ts: skipped, no Chromium in /usr/bin\n");

describe.skipIf(path === undefined)("in a browser, the app", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: path ?? "", args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());

  const opened = async (given: Parameters<typeof openInstallable>[0] = {}) => {
    const its = await openInstallable(given);
    its.slack.workspaces = ["T1", "T2"];
    /** Somebody's own browser, which keeps its own cookies. */
    const somebody = async (): Promise<Page> => {
      const context = await browser.newContext();
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(`${its.page}${INSTALL_PATH}`);
      return page;
    };
    const kept = () => its.archive.records.installations.ids();
    return { ...its, somebody, kept };
  };
  const says = async (page: Page): Promise<string> =>
    (await page.locator("body").textContent())?.trim() ?? "";
  const allow = async (page: Page, team: string): Promise<string> => {
    await page.getByLabel("Workspace").selectOption(team);
    await page.getByRole("button", { name: "Allow" }).click();
    return says(page);
  };

  it("is installed, says what to do next, and answers there with that workspace's token", async () => {
    const { somebody, kept, ask, holders } = await opened();
    const page = await somebody();
    expect(await says(page)).toContain("app_mentions:read");
    expect(await allow(page, "T2")).toBe("The app is installed. In Slack, type /whosaid help.");
    expect(await kept()).toEqual(["T2"]);
    await ask("T2");
    await eventually(() => (holders().length > 1 ? true : undefined));
    expect(new Set(holders())).toEqual(new Set(["T2"]));
  });

  it("is not installed where somebody cancels, nor by the same way back twice", async () => {
    const { somebody, kept } = await opened();
    const page = await somebody();
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(await says(page)).toContain("The app was not installed. Begin again at");
    expect(await kept()).toEqual([]);
    await page.goto(new URL(INSTALL_PATH, page.url()).href);
    expect(await allow(page, "T1")).toContain("installed.");
    await page.reload();
    expect(await says(page)).toContain("was not installed");
    expect(await kept()).toEqual(["T1"]);
  });

  it("is not installed by a way back that somebody else began", async () => {
    const { somebody, kept, slack } = await opened();
    const [ann, eve] = [await somebody(), await somebody()];
    const back = slack.oauth.allow(new URL(eve.url()), { team: "T2" });
    await ann.goto(back);
    expect(await says(ann)).toContain("was not installed");
    expect(await kept()).toEqual([]);
  });

  it("is refused to a workspace that is not listed", async () => {
    const { somebody, kept } = await opened({ teams: ["T1"] });
    expect(await allow(await somebody(), "T2")).toContain("has not listed your workspace");
    expect(await kept()).toEqual([]);
  });
});
