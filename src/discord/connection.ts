/** One connection to Discord for as long as the bot runs: made, watched, made anew, and ended. */
import { type Client, Events } from "discord.js";
import type { Log } from "../app/index.ts";
import { type Adapter, attach } from "./adapter.ts";
import { announce } from "./announce.ts";
import { createClient } from "./client.ts";
import { type Desk, within } from "./desk.ts";
import { failureLine, kindOf, kindOfClose, lineOf, nameOf } from "./failures.ts";
import { catchPackets } from "./packets.ts";
import { DEFAULTS, type DiscordSettings } from "./settings.ts";

/** Pause before the second attempt; each further one is twice as long. */
const FIRST_PAUSE_MS = 1000;
/** Stopping gives running answers this long, and the connection the rest of two seconds. */
const ANSWERS_MS = 1500;
const CLOSE_MS = 400;

export class Connection {
  private client: Client | undefined;
  private adapter: Adapter | undefined;
  private readAll: boolean;
  private stopping = false;
  private wake: () => void = () => undefined;
  private readonly settings: DiscordSettings;
  private readonly desk: Desk;
  private readonly log: Log;

  constructor(settings: DiscordSettings, desk: Desk) {
    this.settings = settings;
    this.desk = desk;
    this.log = desk.log;
    this.readAll = settings.listenChannel !== undefined;
  }

  /** Resolves once connected, or while trying again; throws one line where a person has to act first. */
  async open(): Promise<void> {
    if (await this.attempt()) return;
    this.log.warn({}, lineOf("unreachable"));
    void this.keepTrying();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    this.adapter?.close();
    await within(this.adapter?.settled() ?? Promise.resolve(), ANSWERS_MS);
    await within(this.client?.destroy() ?? Promise.resolve(), CLOSE_MS);
  }

  /** False where Discord cannot be reached just now. */
  private async attempt(): Promise<boolean> {
    const client = createClient(this.settings, this.readAll);
    this.client = client;
    this.watch(client);
    this.adapter = attach(client, this.desk);
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
    const most = this.settings.retryMaxMs ?? DEFAULTS.retryMaxMs;
    try {
      for (let pause = FIRST_PAUSE_MS; !this.stopping; pause *= 2) {
        await this.pause(Math.min(pause, most));
        if (this.stopping || (await this.attempt())) return;
      }
    } catch (error) {
      this.log.error({}, error instanceof Error ? error.message : nameOf(error));
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
    client.on(Events.ShardError, (error, shard) =>
      log.warn({ shard, error: nameOf(error) }, "discord: the connection failed; connecting again"),
    );
    client.on(Events.ShardReconnecting, (shard) =>
      log.info({ shard }, "discord: connecting again"),
    );
    client.on(Events.ShardResume, (shard, replayed) =>
      log.info({ shard, replayed }, "discord: connected again"),
    );
    client.on(Events.ShardDisconnect, ({ code }) => void this.reopen(client, code));
    client.on(Events.Invalidated, () => void this.reopen(client, 0));
  }

  /** After a close that the library takes as final: a new client finds out what is wrong, or simply works. */
  private async reopen(client: Client, code: number): Promise<void> {
    if (this.stopping || this.client !== client || !client.isReady()) return;
    const kind = kindOfClose(code);
    this.log.error(
      { code },
      kind === "other" ? "discord: the connection was ended; starting anew" : lineOf(kind),
    );
    this.adapter?.close();
    await client.destroy();
    await this.keepTrying();
  }
}
