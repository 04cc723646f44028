/** A running bot in front of the double, for tests of either transport. */
import { vi } from "vitest";
import type { Log, LogFields, Bot as Running, Whosaid } from "../../src/app/index.ts";
import type { DeskSettings } from "../../src/conversation/index.ts";
import { type SlackSettings, start } from "../../src/slack/index.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { freePort } from "./double/port.ts";
import { SECRET } from "./double/signed.ts";
import { Slack } from "./double/slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "./double/web-api.ts";

export const PAUSES = { first: 20, most: 100, apart: 50 } as const;

export type Line = {
  readonly level: keyof Log;
  readonly fields: LogFields;
  readonly message: string;
};

export const createLog = (): Log & { readonly lines: readonly Line[] } => {
  const lines: Line[] = [];
  const at = (level: keyof Log) => (fields: LogFields, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
};

export type Bot = Running & {
  readonly delivery: ReturnType<Running["deliveryOf"]>;
  readonly slack: Slack;
  readonly log: ReturnType<typeof createLog>;
};

export type TransportKind = "socket" | "http";

export const startBot = async (
  transport: TransportKind,
  whosaid: Whosaid = fakeWhosaid(),
  more: DeskSettings & Partial<Pick<SlackSettings, "admits" | "agent">> = {},
): Promise<Bot> => {
  const slack = await Slack.open();
  const log = createLog();
  const port = await freePort();
  const common = { botToken: BOT_TOKEN, apiUrl: slack.apiUrl, pauses: PAUSES, ...more };
  const settings =
    transport === "socket"
      ? { ...common, appToken: APP_TOKEN }
      : { ...common, signingSecret: SECRET, port };
  const running = await start(whosaid, settings, log);
  if (transport === "http") slack.postTo(port);
  else await vi.waitFor(() => expectTwo(slack), WAIT);
  return {
    slack,
    log,
    connection: running.connection,
    done: running.done,
    deliveryOf: running.deliveryOf,
    delivery: running.deliveryOf(),
    stop: async () => {
      await running.stop();
      await slack.close();
    },
  };
};

const expectTwo = (slack: Slack): void => {
  if (slack.sockets.connected < 2) throw new Error("not connected yet");
};

const WAIT = { timeout: Number(process.env["PATIENCE"] ?? 120_000), interval: 5 } as const;

/** The last thing that `read` finds, once there is one. */
export const eventually = <T>(
  read: () => T | undefined,
  timeout: number = WAIT.timeout,
): Promise<T> =>
  vi.waitFor(
    () => {
      const found = read();
      if (found === undefined) throw new Error("not yet");
      return found;
    },
    { ...WAIT, timeout },
  );
