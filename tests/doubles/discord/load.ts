/** Askers at once against the real bot in a process of its own: `load.ts <askers> <seconds>` prints one line of JSON. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DiscordDouble } from "./server.ts";

const [askers, seconds] = process.argv.slice(2).map(Number);
const ROOT = resolve(import.meta.dirname, "../../..");
const QUESTIONS = [
  "cancel culture",
  "who called for Cuomo to resign",
  "who is Hakeem Jeffries",
  "Maloney",
];
/** Each asker is so many people in turn, so that nobody asks too often. */
const PEOPLE = 60;

const double = await new DiscordDouble().start();
// A small heap, because without need V8 lets one grow: what stays flat in it does not leak.
const bot = spawn(
  process.execPath,
  ["--max-old-space-size=160", "--import=tsx", resolve(ROOT, "src/main.ts"), "start"],
  {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"],
      DISCORD_TOKEN: double.token,
      DISCORD_API_URL: double.apiUrl,
      WHOSAID_LOG: "warn",
    },
    stdio: ["ignore", "ignore", "inherit"],
  },
);

const megabytes = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.pid}/status`, "utf8"))?.[1]) / 1024;

const times: number[] = [];
let lost = 0;

const ask = async (asker: number, turn: number): Promise<void> => {
  const people = Array.from({ length: PEOPLE }, (_, n) =>
    double.world.addUser(`asker-${asker}-${n}`),
  );
  for (let n = turn; Date.now() < until; n++) {
    const text = QUESTIONS[n % QUESTIONS.length] ?? "";
    const user = people[n % PEOPLE] ?? double.ann;
    const asked = double.slash("whosaid", { text }, { user });
    await double.until(() => asked.response).catch(() => lost++);
    if (asked.after !== undefined) times.push(asked.after);
  }
};

await double.until(() => double.gateway.sessions[0]?.socket, 60_000);
const warm = double.slash("whosaid", { text: "cancel culture" });
await double.until(() => warm.response, 60_000);
const until = Date.now() + (seconds ?? 30) * 1000;
let early = 0;
setTimeout(
  () => {
    early = megabytes();
  },
  ((seconds ?? 30) * 1000) / 3,
);
await Promise.all(Array.from({ length: askers ?? 50 }, (_, asker) => ask(asker, asker)));
const late = megabytes();
const ended = new Promise((done) => bot.once("exit", done));
bot.kill("SIGTERM");
await ended;
await double.stop();
times.sort((a, b) => a - b);
const at = (part: number): number | undefined => times[Math.floor((times.length - 1) * part)];
const result = {
  askers,
  seconds,
  answered: times.length,
  lost,
  p50: at(0.5),
  p99: at(0.99),
  max: at(1),
  megabytesAtAThird: Math.round(early),
  megabytesAtTheEnd: Math.round(late),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
