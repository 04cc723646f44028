/** Askers at once against the real bot in a process of its own: `load.ts <askers> <seconds>` prints one line of JSON. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { DiscordDouble } from "./server.ts";
import { isRecord, type Message } from "./world.ts";

const [askers = 50, seconds = 30] = process.argv.slice(2).map(Number);
const ROOT = resolve(import.meta.dirname, "../../..");
const QUESTIONS = [
  "cancel culture",
  "who called for Cuomo to resign",
  "who is Hakeem Jeffries",
  "Maloney",
];
/** Each asker is so many people in turn, so that nobody asks too often. */
const PEOPLE = 60;
/** How often memory is looked at. */
const SAMPLES = 6;
/** An answer that takes longer is lost. */
const LOST_MS = 10_000;

const double = await new DiscordDouble().start();
const bot = spawn(
  process.execPath,
  [
    "--expose-gc",
    "--import=tsx",
    `--import=${resolve(import.meta.dirname, "memory-probe.ts")}`,
    resolve(ROOT, "src/main.ts"),
    "start",
  ],
  {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"],
      DISCORD_TOKEN: double.token,
      DISCORD_API_URL: double.apiUrl,
      WHOSAID_LOG: "warn",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  },
);

/** After a collection, so that what grows is what is kept. */
const memory = async (): Promise<{ readonly rss: number; readonly heap: number }> => {
  bot.send("memory");
  const [usage]: readonly unknown[] = await once(bot, "message");
  const megabytes = (key: string) =>
    isRecord(usage) ? Math.round(Number(usage[key]) / 1024 / 1024) : Number.NaN;
  return { rss: megabytes("rss"), heap: megabytes("heapUsed") };
};

/** Milliseconds to the first reply of each question. */
const times: number[] = [];
let lost = 0;

/** Asks by command, and waits for the answer itself, not only for its announcement. */
const ask = async (asker: number): Promise<void> => {
  const people = Array.from({ length: PEOPLE }, (_, n) =>
    double.world.addUser(`asker-${asker}-${n}`),
  );
  for (let n = asker; Date.now() < until; n++) {
    const text = QUESTIONS[n % QUESTIONS.length] ?? "";
    const user = people[n % PEOPLE] ?? double.ann;
    const asked = double.slash("whosaid", { text }, { user });
    await double
      .until(() => [asked.message, ...asked.followUps].some(isAnswer), LOST_MS)
      .catch(() => lost++);
    if (asked.after !== undefined) times.push(asked.after);
  }
};

const isAnswer = (message: Message | undefined): boolean => (message?.components.length ?? 0) > 0;

await double.until(() => double.gateway.sessions[0]?.socket, 60_000);
const warm = double.slash("whosaid", { text: "cancel culture" });
await double.until(() => isAnswer(warm.message), 60_000);
const until = Date.now() + seconds * 1000;
const samples: { readonly rss: number; readonly heap: number }[] = [];
const sampling = setInterval(
  () => void memory().then((sample) => samples.push(sample)),
  (seconds * 1000) / SAMPLES,
);
await Promise.all(Array.from({ length: askers }, (_, asker) => ask(asker)));
clearInterval(sampling);
samples.push(await memory());
const stopping = Date.now();
bot.kill("SIGTERM");
await once(bot, "exit");
const stoppedAfter = Date.now() - stopping;
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
  rss: samples.map(({ rss }) => rss),
  heap: samples.map(({ heap }) => heap),
  stoppedAfter,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
