/** A Slack workspace on this machine: local-slack, fetched through npx by exact version, no dependency of ours. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** A platform's package; each holds one binary of about 95 MB. */
export const PACKAGE = `local-slack-${process.platform}-${process.arch}`;
const VERSION = "0.1.8";
const TOKENS = { bot: "xoxb-local-workspace", app: "xapp-local-workspace" } as const;
/** Milliseconds to come up. */
const PATIENCE = 20_000;

export type Workspace = {
  /** The page to open. */
  readonly url: string;
  /** Variables that connect the bot to it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

/** Path of the binary, or undefined where npx has none for this platform. */
export const findLocalSlack = async (): Promise<string | undefined> => {
  const run = promisify(execFile);
  const printed = await run("npx", [
    "--yes",
    "--package",
    `${PACKAGE}@${VERSION}`,
    "--call",
    "printenv PATH",
  ]).catch(() => undefined);
  // npx puts the package's folder beside the first folder of its path.
  return printed?.stdout
    .trim()
    .split(":")
    .map((folder) => join(folder, "..", PACKAGE, "bin", "local-slack"))
    .find((path) => existsSync(path));
};

export const openWorkspace = async (binary: string): Promise<Workspace> => {
  const folder = await mkdtemp(join(tmpdir(), "whosaid-slack-"));
  const config = join(folder, "workspace.json");
  await writeFile(config, JSON.stringify(WORKSPACE));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(binary, ["--config", config, "--port", String(port)], { stdio: "ignore" });
  const close = async (): Promise<void> => {
    await ended(server);
    await rm(folder, { recursive: true, force: true });
  };
  if (!(await answers(`${url}/_control/state`))) {
    await close();
    throw new Error(`local-slack does not come up on port ${port}`);
  }
  return {
    url,
    variables: {
      SLACK_BOT_TOKEN: TOKENS.bot,
      SLACK_APP_TOKEN: TOKENS.app,
      SLACK_API_URL: `${url}/api/`,
      // Its page shows none as of this version.
      SLACK_RICH_TEXT: "off",
    },
    close,
  };
};

/** The built program with these variables beside those of this process. */
export const startBot = (
  variables: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): ChildProcess =>
  spawn(
    "env",
    [
      ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
      process.execPath,
      ...flags,
      "dist/main.js",
      "start",
    ],
    { stdio: ["ignore", "inherit", "pipe"] },
  );

export const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([exit, pause(3000)]);
};

const WORKSPACE = {
  workspace: { name: "whosaid newsroom", domain: "newsroom", teamId: "T01LOCAL" },
  apps: [
    {
      appId: "A01LOCAL",
      botUserId: "U01BOT",
      botName: "whosaid",
      botToken: TOKENS.bot,
      appToken: TOKENS.app,
      mode: "socket",
    },
  ],
  users: [
    { id: "U01ANN", name: "ann", real_name: "Ann Reporter" },
    { id: "U02BEN", name: "ben", real_name: "Ben Checker" },
  ],
  channels: [{ id: "C01DESK", name: "desk", members: ["U01ANN", "U02BEN", "U01BOT"] }],
};

const answers = async (url: string): Promise<boolean> => {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(100)) {
    const found = await fetch(url).catch(() => undefined);
    if (found?.ok) return true;
  }
  return false;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
