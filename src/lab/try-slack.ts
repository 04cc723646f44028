/** `npm run try:slack`: a Slack in the browser, with the bot in it, on this machine alone. */
import type { ChildProcess } from "node:child_process";
import { ended, findLocalSlack, openWorkspace, PACKAGE, startBot } from "./local-slack.ts";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Until the bot says so, or ends. */
const connected = (bot: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    const listen = (chunk: Buffer): void => {
      if (!chunk.includes("slack: connected")) return void process.stderr.write(chunk);
      bot.stderr?.off("data", listen);
      resolve();
    };
    bot.stderr?.on("data", listen);
    bot.once("exit", () => resolve());
  });

const main = async (): Promise<number> => {
  say("Fetching local-slack (95 MB the first time) …");
  const binary = await findLocalSlack();
  if (binary === undefined) {
    say(
      `local-slack has no build for this platform (${PACKAGE}), or the registry is out of reach.`,
    );
    say("Use a free Slack workspace instead: the README's Slack section takes five minutes.");
    return 1;
  }
  const workspace = await openWorkspace(binary);
  const bot = startBot(workspace.variables);
  await connected(bot);
  bot.stderr?.pipe(process.stderr);
  say(`Open ${workspace.url} and type, in #desk: /whosaid cancel culture`);
  say("Ctrl-C ends both.");
  const signal = new Promise<number>((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve(0));
    bot.once("exit", (code) => resolve(code ?? 1));
  });
  const code = await signal;
  await ended(bot);
  await workspace.close();
  return code;
};

process.exitCode = await main();
