/** One connection to Discord for as long as the bot runs: made, watched, made anew, and ended. */
import { type Client, Events, Status } from "discord.js";
import {
  type Bot,
  failureFields,
  type Log,
  type Connection as State,
  type Tenants,
} from "../app/index.ts";
import { attempt, createLifetime, PAUSES, waitFor, within } from "../conversation/index.ts";
import { attach } from "./adapter.ts";
import { announce } from "./announce.ts";
import { createClient } from "./client.ts";
import type { Desk } from "./desk.ts";
import { failureLine, kindOf, lineOf } from "./failures.ts";
import { answerFreely, catchPackets } from "./library.ts";
import type { DiscordSettings } from "./settings.ts";

/** Stopping gives running answers this long, and the connection the rest of two seconds. */
const ANSWERS_MS = 1500;
const CLOSE_MS = 400;

type Connection = Omit<Bot, "deliveryOf"> & {
  /** Resolves once connected, or while trying again; rejects with one line where a person has to act first. */
  readonly opened: Promise<void>;
  /** The client, while it is connected. */
  readonly client: () => Client | undefined;
};

export const connect = (settings: DiscordSettings, desks: Tenants<Desk>, log: Log): Connection => {
  const lifetime = createLifetime();
  const { signal, tried, known, done, end } = lifetime;
  const pauses = settings.pauses ?? PAUSES;
  let client: Client | undefined;
  let readAll = settings.listenChannel !== undefined;

  const login = async (): Promise<void> => {
    const its = createClient(settings, readAll);
    client = its;
    catchPackets(its, log);
    answerFreely(its);
    narrate(its, log, signal);
    its.once(Events.ClientReady, (ready) => void announce(ready, settings, log));
    its.on(Events.ShardDisconnect, ({ code }) => void reopen(its, code));
    attach(its, { desks, log, admits: settings.admits, lifetime });
    try {
      await its.login(settings.token);
      if (signal.aborted) await its.destroy();
      known();
    } catch (error) {
      await its.destroy();
      if (kindOf(error) !== "intents" || !readAll) throw error;
      // everything but the listening channel works without it
      log.error({}, lineOf("intents"));
      readAll = false;
      await login();
    }
  };

  const failed = (error: unknown, failures: number): void => {
    const passing = kindOf(error) === "unreachable";
    if (!passing) end(new Error(failureLine(error), { cause: error }));
    else if (failures === 1)
      log.warn({}, `${lineOf("unreachable")}; trying again with growing pauses`);
    known();
  };

  /** After a close that the library takes as final: a new client finds out what is wrong, or simply works. */
  const reopen = async (its: Client, code: number): Promise<void> => {
    if (signal.aborted || client !== its || !its.isReady()) return;
    client = undefined;
    log.warn({ code }, "discord: the connection was ended; starting anew");
    await its.destroy();
    await waitFor(pauses.first, signal);
    await attempt(login, failed, { pauses, signal });
  };

  const state = (): State => {
    if (signal.aborted) return "stopped";
    const shards = [...(client?.ws.shards.values() ?? [])];
    const ready = client?.isReady() && shards.every(({ status }) => status === Status.Ready);
    return ready ? "connected" : "connecting";
  };

  void attempt(login, failed, { pauses, signal });
  return {
    opened: tried,
    done,
    connection: state,
    client: () => (state() === "connected" ? client : undefined),
    stop: async () => {
      end();
      const answers = await lifetime.unfinished(ANSWERS_MS);
      if (answers > 0) log.warn({ answers }, "discord: stopped with answers still to give");
      await within(client?.destroy() ?? Promise.resolve(), CLOSE_MS);
    },
  };
};

/** What becomes of the connection, for the log. */
const narrate = (client: Client, log: Log, signal: AbortSignal): void => {
  client.on(Events.Error, (error) =>
    log.warn(failureFields(error), "discord: an error in the library"),
  );
  client.on(Events.ShardError, (error, shard) => {
    // of a connection that never stood, logging in tells the reason
    if (client.isReady())
      log.warn(
        { shard, ...failureFields(error) },
        "discord: the connection failed; connecting again",
      );
  });
  client.on(Events.ShardReconnecting, (shard) => {
    // the library says so of every close, also of the last
    if (!signal.aborted) log.info({ shard }, "discord: connecting again");
  });
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, "discord: connected again"),
  );
  client.on(Events.ShardReady, (shard) => {
    if (client.isReady())
      log.info({ shard }, "discord: connected again; what was asked meanwhile is lost");
  });
};
