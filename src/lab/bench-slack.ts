/** 50 askers at once over signed HTTP, on loopback, against the built program: acks, answers, losses, memory. */
import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Memory, memoryOf, TELLING } from "./child-memory.ts";
import { ended, freePort, startBot } from "./local-slack.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const QUESTIONS = [
  "cancel culture",
  "help",
  "who said that",
  "governor",
  "statement about reporting",
];
/** Milliseconds for an answer before it counts as lost. */
const PATIENCE = 10_000;
const WARM_UP = 2;
/** How often memory is looked at under load. */
const WINDOWS = 3;

/** `--seconds 5` and `--askers 10` shorten it. */
export const benchSlack = async (options: readonly string[]): Promise<void> => {
  const seconds = numberOf(options, "seconds", 30);
  const askers = numberOf(options, "askers", 50);
  const slack = await openSlack();
  const port = await freePort();
  const bot = startBot(
    {
      SLACK_BOT_TOKEN: "xoxb-bench",
      SLACK_APP_TOKEN: "",
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_PORT: String(port),
      SLACK_API_URL: `${slack.base}/api/`,
      DISCORD_TOKEN: "",
      WHOSAID_LOG: "warn",
    },
    TELLING,
  );
  try {
    const load = { slack, url: `http://127.0.0.1:${port}/slack/events` };
    await ready(load.url);
    await run(load, { seconds: WARM_UP, askers });
    const asked: Asked[] = [];
    const memories = [await memoryOf(bot)];
    for (let window = 0; window < WINDOWS; window++) {
      asked.push(...(await run(load, { seconds: seconds / WINDOWS, askers })));
      memories.push(await memoryOf(bot));
    }
    report(asked, seconds, memories);
  } finally {
    await ended(bot);
    slack.server.closeAllConnections();
    slack.server.close();
  }
};

type Load = { readonly slack: BenchSlack; readonly url: string };
type Asked = { readonly acked: number; readonly answered: number | undefined };
type BenchSlack = {
  readonly server: Server;
  readonly base: string;
  /** Resolves when the address is posted to. */
  readonly answerTo: (hook: string) => Promise<boolean>;
};

const numberOf = (options: readonly string[], name: string, otherwise: number): number => {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(options[at + 1]);
};

/** As much of Slack as a command needs: who the bot is, and a place for its answers. */
const openSlack = async (): Promise<BenchSlack> => {
  const waiting = new Map<string, (answered: boolean) => void>();
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      waiting.get(request.url ?? "")?.(true);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ ok: true, user_id: "U0BOT", bot_id: "B0BOT", team_id: "T0" }));
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const answerTo = (hook: string): Promise<boolean> =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), PATIENCE);
      waiting.set(hook, (answered) => {
        waiting.delete(hook);
        clearTimeout(late);
        resolve(answered);
      });
    });
  return { server, base: `http://127.0.0.1:${port}`, answerTo };
};

/** Everybody asks again as soon as they are answered. */
const run = async (
  load: Load,
  { seconds, askers }: { readonly seconds: number; readonly askers: number },
): Promise<readonly Asked[]> => {
  const until = performance.now() + seconds * 1000;
  const asked: Asked[] = [];
  const asker = async (): Promise<void> => {
    while (performance.now() < until) asked.push(await ask(load));
  };
  await Promise.all(Array.from({ length: askers }, asker));
  return asked;
};

let count = 0;

const ask = async ({ slack, url }: Load): Promise<Asked> => {
  const hook = `/hook/${++count}`;
  const answered = slack.answerTo(hook);
  const since = performance.now();
  const response = await command(
    url,
    `${slack.base}${hook}`,
    // each question is somebody else's: what is measured is the bot, not its cooldown
    { text: QUESTIONS[count % QUESTIONS.length] ?? "", user_id: `U${count}` },
  );
  const acked = response.ok ? performance.now() - since : Number.POSITIVE_INFINITY;
  return { acked, answered: (await answered) ? performance.now() - since : undefined };
};

const command = async (
  url: string,
  response_url: string,
  asked: { readonly text: string; readonly user_id: string },
): Promise<Response> => {
  const body = new URLSearchParams({
    ...asked,
    command: "/whosaid",
    team_id: "T0",
    channel_id: "C0",
    trigger_id: response_url,
    response_url,
  }).toString();
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", SECRET).update(`v0:${at}:${body}`).digest("hex");
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": `v0=${signature}`,
    },
  });
  await response.arrayBuffer();
  return response;
};

const ready = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(url).catch(() => undefined)) return;
    await pause(100);
  }
  throw new Error("bench slack: the bot does not come up; was it built?");
};

const report = (asked: readonly Asked[], seconds: number, memories: readonly Memory[]): void => {
  const acks = asked.map(({ acked }) => acked);
  const answers = asked.flatMap(({ answered }) => answered ?? []);
  process.stdout.write(
    [
      `slack: ${asked.length} questions in ${seconds} s, ${asked.length - answers.length} lost`,
      `  ack    p50 ${at(acks, 0.5)} ms, p99 ${at(acks, 0.99)} ms, most ${at(acks, 1)} ms`,
      `  answer p50 ${at(answers, 0.5)} ms, p99 ${at(answers, 0.99)} ms, most ${at(answers, 1)} ms`,
      `  memory at the start and after each third: resident ${megabytes(memories, "resident")} MB,`,
      `         heap without garbage ${megabytes(memories, "heap")} MB`,
      "",
    ].join("\n"),
  );
};

const megabytes = (memories: readonly Memory[], of: keyof Memory): string =>
  memories.map((each) => (each[of] / 1_000_000).toFixed(of === "heap" ? 1 : 0)).join(" → ");

const at = (values: readonly number[], part: number): string => {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return value === undefined ? "?" : value.toFixed(0);
};
