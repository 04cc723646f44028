/** One connection to Discord for as long as the bot runs: made, watched, made anew, and ended. */
import { type Client, Events, Status } from "discord.js";
import type { Log, Connection as State, Tenants } from "../app/index.ts";
import { within } from "../conversation/index.ts";
import { type Adapter, attach } from "./adapter.ts";
import { announce } from "./announce.ts";
import { createClient } from "./client.ts";
import type { Desk } from "./desk.ts";
import { failureLine, kindOf, lineOf, nameOf } from "./failures.ts";
import { catchPackets } from "./packets.ts";
import { type DiscordSettings, RETRY_MAX_MS } from "./settings.ts";

/** Pause before the second attempt; each further one is twice as long. */
const FIRST_PAUSE_MS = 1000;
/** Stopping gives running answers this long, and the connection the rest of two seconds. */
const ANSWERS_MS = 1500;
const CLOSE_MS = 400;

export class Connection {
  /** Rejects with one line where no attempt can succeed any more; resolves once stopped. */
  readonly done: Promise<void>;
  private readonly end: { readonly well: () => void; readonly badly: (error: unknown) => void };
  private client: Client | undefined;
  private adapter: Adapter | undefined;
  private readAll: boolean;
  private stopping = false;
  private wake: () => void = () => undefined;
  private readonly settings: DiscordSettings;
  private readonly desks: Tenants<Desk>;
  private readonly log: Log;

  constructor(settings: DiscordSettings, desks: Tenants<Desk>, log: Log) {
    this.settings = settings;
    this.desks = desks;
    this.log = log;
    this.readAll = settings.listenChannel !== undefined;
    let end: Connection["end"] = { well: () => undefined, badly: () => undefined };
    this.done = new Promise((well, badly) => {
      end = { well, badly };
    });
    this.end = end;
    // A rejection that nobody awaits is no fault of the process.
    this.done.catch(() => undefined);
  }

  get state(): State {
    if (this.stopping) return "stopped";
    const shards = [...(this.client?.ws.shards.values() ?? [])];
    const ready = this.client?.isReady() && shards.every(({ status }) => status === Status.Ready);
    return ready ? "connected" : "connecting";
  }

  /** The client, while it is connected. */
  get connected(): Client | undefined {
    return this.state === "connected" ? this.client : undefined;
  }

  /** Resolves once connected, or while trying again; throws one line where a person has to act first. */
  async open(): Promise<void> {
    if (await this.attempt()) return;
    this.log.warn({}, `${lineOf("unreachable")}; trying again with growing pauses`);
    void this.keepTrying();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    this.adapter?.close();
    await within(this.adapter?.settled() ?? Promise.resolve(), ANSWERS_MS);
    await within(this.client?.destroy() ?? Promise.resolve(), CLOSE_MS);
    this.end.well();
  }

  /** False where Discord cannot be reached just now. */
  private async attempt(): Promise<boolean> {
    const client = createClient(this.settings, this.readAll);
    this.client = client;
    this.watch(client);
    this.adapter = attach(client, {
      desks: this.desks,
      log: this.log,
      admits: this.settings.admits,
    });
    try {
      await client.login(this.settings.token);
      if (this.stopping) await client.destroy();
      return true;
    } catch (error) {
      await client.destroy();
      return this.afterFailure(error);
    }
  }

  private async afterFailure(error: unknown): Promise<boolean> {
    const kind = kindOf(error);
    if (kind === "unreachable") return false;
    if (kind !== "intents" || !this.readAll) throw new Error(failureLine(error), { cause: error });
    // Everything but the listening channel works without it.
    this.log.error({}, lineOf("intents"));
    this.readAll = false;
    return this.attempt();
  }

  private async keepTrying(): Promise<void> {
    const most = this.settings.retryMaxMs ?? RETRY_MAX_MS;
    try {
      for (let pause = FIRST_PAUSE_MS; !this.stopping; pause *= 2) {
        await this.pause(Math.min(pause, most));
        if (this.stopping || (await this.attempt())) return;
      }
    } catch (error) {
      this.stopping = true;
      this.end.badly(error);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  private watch(client: Client): void {
    const { log } = this;
    catchPackets(client, log);
    client.once(Events.ClientReady, (ready) => void announce(ready, this.settings, log));
    client.on(Events.Error, (error) =>
      log.warn({ error: nameOf(error) }, "discord: an error in the library"),
    );
    client.on(Events.ShardError, (error, shard) => {
      // Of a connection that never stood, logging in tells the reason.
      if (this.client === client && client.isReady())
        log.warn(
          { shard, error: nameOf(error) },
          "discord: the connection failed; connecting again",
        );
    });
    client.on(Events.ShardReconnecting, (shard) => {
      // The library says so of every close, also of the last.
      if (!this.stopping) log.info({ shard }, "discord: connecting again");
    });
    client.on(Events.ShardResume, (shard, replayed) =>
      log.info({ shard, replayed }, "discord: connected again"),
    );
    client.on(Events.ShardReady, (shard) => {
      if (client.isReady())
        log.info({ shard }, "discord: connected again; what was asked meanwhile is lost");
    });
    client.on(Events.ShardDisconnect, ({ code }) => void this.reopen(client, code));
  }

  /** After a close that the library takes as final: a new client finds out what is wrong, or simply works. */
  private async reopen(client: Client, code: number): Promise<void> {
    if (this.stopping || this.client !== client || !client.isReady()) return;
    this.client = undefined;
    this.adapter?.close();
    this.log.warn({ code }, "discord: the connection was ended; starting anew");
    await client.destroy();
    await this.keepTrying();
  }
}
