/** `GET /healthz` and `GET /metrics` on a port of their own, and what they count. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Answer, Searched } from "../core/index.ts";
import { CONNECTIONS, type Connected } from "./connection.ts";
import { createGapMetrics } from "./gap-metrics.ts";
import type { Whosaid } from "./whosaid.ts";

export type Health = {
  /** `whosaid`, every look-up of it counted under the platform’s name. */
  readonly counted: (whosaid: Whosaid, platform: string) => Whosaid;
  /** Asks the platform’s bot for its connection whenever the metrics are read. */
  readonly follow: (platform: string, bot: Connected) => void;
  /** Where it listens: the port that was asked for, or a free one for 0. */
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** `host`: loopback unless told, so that nobody elsewhere learns how much is asked. */
export type Listening = { readonly port: number; readonly host?: string | undefined };

const LOOPBACK = "127.0.0.1";

/** Seconds; a look-up is meant to take 0.01. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];

/** How long the archive may take to say how large it is, in milliseconds: longer is as good as never. */
const PATIENCE_MS = 3_000;

/** Opens the port. Throws one line where it cannot be had. */
export const openHealth = async (
  { port, host = LOOPBACK }: Listening,
  whosaid: () => Promise<Whosaid>,
  patience = PATIENCE_MS,
): Promise<Health> => {
  const registry = new Registry();
  const size: Size = () => inTime(async () => (await whosaid()).searched(), patience);
  const gaps = () => inTime(async () => (await whosaid()).newsroom.gaps(), patience);
  const metrics = createMetrics(registry, size);
  const countFeedback = createGapMetrics(registry, gaps);
  const server = createServer((request, response) => {
    respond({ request, response }, registry, size).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        new Error(`WHOSAID_HEALTH_PORT ${port} on ${host}: cannot be opened (${cause.code})`, {
          cause,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    ...metrics,
    counted: (its, platform) => ({
      ...metrics.counted(its, platform),
      newsroom: countFeedback(its.newsroom, platform),
    }),
    port: typeof address === "object" && address ? address.port : port,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

/** What is in the archive; undefined where it does not say. */
type Size = () => Promise<Searched | undefined>;
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

const respond = async (
  { request, response }: Exchange,
  registry: Registry,
  size: Size,
): Promise<void> => {
  const path = request.url?.split("?")[0];
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(response, 405, "GET only\n");
  if (path === "/healthz") {
    const searched = await size();
    return searched
      ? send(response, 200, `${JSON.stringify({ status: "ok", ...searched })}\n`)
      : send(response, 503, '{"status":"archive unreachable"}\n');
  }
  if (path !== "/metrics") return send(response, 404, "/healthz or /metrics\n");
  response.setHeader("content-type", registry.contentType);
  send(response, 200, await registry.metrics());
};

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status).end(body);
};

/** What the archive says; undefined where it does not, or not in time. */
const inTime = async <Told>(
  ask: () => Promise<Told>,
  patience: number,
): Promise<Told | undefined> => {
  const stop = new AbortController();
  const late = sleep(patience, undefined, { signal: stop.signal }).catch(() => undefined);
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  } finally {
    stop.abort();
  }
};

const createMetrics = (registry: Registry, size: Size) => {
  const registers = [registry];
  const lookups = new Counter({
    name: "whosaid_lookups_total",
    help: "Look-ups by platform and kind of answer",
    labelNames: ["platform", "kind"],
    registers,
  });
  const seconds = new Histogram({
    name: "whosaid_lookup_seconds",
    help: "Time to an answer by platform",
    labelNames: ["platform"],
    buckets: BUCKETS,
    registers,
  });
  const bots = new Map<string, Connected>();
  new Gauge({
    name: "whosaid_gateway",
    help: "1 for the state that the platform's connection is in",
    labelNames: ["platform", "state"],
    registers,
    collect() {
      for (const [platform, bot] of bots)
        for (const state of CONNECTIONS)
          this.set({ platform, state }, bot.connection() === state ? 1 : 0);
    },
  });
  new Gauge({
    name: "whosaid_archive_size",
    help: "Articles, statements and speakers in the archive",
    labelNames: ["of"],
    registers,
    async collect() {
      for (const [of, many] of Object.entries((await size()) ?? {})) this.set({ of }, many);
    },
  });

  const timed = async (platform: string, asking: Promise<Answer>): Promise<Answer> => {
    const stop = seconds.startTimer({ platform });
    try {
      const answer = await asking;
      lookups.inc({ platform, kind: answer.kind });
      return answer;
    } catch (cause) {
      lookups.inc({ platform, kind: "failed" });
      throw cause;
    } finally {
      stop();
    }
  };

  return {
    counted: (inner: Whosaid, platform: string): Whosaid => ({
      ...inner,
      ask: (question, options) => timed(platform, inner.ask(question, options)),
      check: (words) => timed(platform, inner.check(words)),
    }),
    follow: (platform: string, bot: Connected): void => {
      bots.set(platform, bot);
    },
  };
};
