/**
 * A small Discord on one loopback port (REST and gateway) that a real discord.js `Client` logs in to. People act
 * through its methods; what the bot did is read from `world`, `interactions` and `rest.requests`.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Gateway, type GatewayOptions } from "./gateway.ts";
import { type Interaction, Interactions } from "./interactions.ts";
import { type Fault, Rest } from "./rest.ts";
import { type Channel, type Json, type Message, snowflake, type User, World } from "./world.ts";

export type DoubleOptions = Partial<GatewayOptions> & {
  /** How long an interaction may wait for its first response; Discord's own is 3,000. */
  readonly deadlineMs?: number;
  /** A Discord that comes back is the same one. */
  readonly world?: World;
};

type Place = { readonly user?: User; readonly channel?: Channel };

export class DiscordDouble {
  readonly token: string;
  readonly world: World;
  readonly interactions: Interactions;
  readonly rest: Rest;
  readonly gateway: Gateway;
  readonly channel: Channel;
  readonly ann: User;
  readonly bob: User;
  apiUrl = "";
  private readonly server: Server;
  private readonly waiters = new Set<() => void>();

  constructor(options: DoubleOptions = {}) {
    this.world = options.world ?? new World();
    this.token =
      options.token ??
      `${Buffer.from(this.world.applicationId).toString("base64")}.AbCdEf.a-token-of-the-double`;
    this.channel = this.world.addChannel("politics");
    this.ann = this.world.addUser("ann");
    this.bob = this.world.addUser("bob");
    this.interactions = new Interactions(this.world, options.deadlineMs ?? 120_000);
    this.rest = new Rest(this.world, this.interactions, this.token, (message) =>
      this.announce(message),
    );
    this.rest.shards = options.shards ?? 1;
    this.server = createServer((request, response) => {
      void this.rest.handle(request, response).finally(() => this.changed());
    });
    this.gateway = new Gateway(
      this.server,
      this.world,
      { shards: 1, heartbeatMs: 41_250, messageContent: false, ...options, token: this.token },
      () => this.changed(),
    );
  }

  async start(port = 0): Promise<this> {
    await new Promise<void>((done) => this.server.listen(port, "127.0.0.1", done));
    const address = this.server.address();
    const bound = isAddress(address) ? address.port : 0;
    this.apiUrl = `http://127.0.0.1:${bound}/api`;
    this.gateway.url = `ws://127.0.0.1:${bound}`;
    this.rest.gatewayUrl = this.gateway.url;
    return this;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** Resolves with what `find` gives once it gives something. */
  async until<T>(find: () => T | undefined | false, ms = 120_000): Promise<T> {
    const deadline = Date.now() + ms;
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      if (Date.now() > deadline) throw new Error(`double: waited ${ms} ms for ${find}`);
      // What is waited for may also happen outside the double.
      await this.change(20);
    }
  }

  /** Somebody writes a message; mentions are read from its text, as Discord does. */
  say(
    content: string,
    more: Json = {},
    { user = this.ann, channel = this.channel }: Place = {},
  ): Message {
    const ids = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id = ""]) => id);
    const mentions = ids.flatMap((id) => this.world.users.get(id) ?? []);
    const roles = [...content.matchAll(/<@&(\d+)>/g)].map(([, id = ""]) => id);
    const message = this.world.post(channel.id, user, {
      content,
      mentions,
      mention_roles: roles,
      ...more,
    });
    this.announce(message);
    return message;
  }

  /** Somebody answers `to` with the ping left on, as clients do. */
  reply(content: string, to: Message, place: Place = {}): Message {
    return this.say(
      content,
      {
        type: 19,
        mentions: [to.author],
        message_reference: { message_id: to.id, channel_id: to.channel_id },
        referenced_message: to,
      },
      place,
    );
  }

  direct(content: string, user = this.ann): Message {
    return this.say(content, {}, { user, channel: this.world.directChannel(user) });
  }

  slash(name: string, options: Readonly<Record<string, string>>, place: Place = {}): Interaction {
    const list = Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value }));
    return this.interact(2, { id: snowflake(), name, type: 1, options: list }, place);
  }

  /** What the client shows while somebody types an option. */
  async complete(name: string, option: string, typed: string): Promise<readonly Json[]> {
    const options = [{ name: option, type: 3, value: typed, focused: true }];
    const interaction = this.interact(4, { id: snowflake(), name, type: 1, options }, {});
    return this.until(() => interaction.choices);
  }

  menu(name: string, message: Message, place: Place = {}): Interaction {
    const resolved = { messages: { [message.id]: message } };
    return this.interact(
      2,
      { id: snowflake(), name, type: 3, target_id: message.id, resolved },
      place,
    );
  }

  click(message: Message, customId: string, place: Place = {}): Interaction {
    return this.interact(3, { component_type: 2, custom_id: customId, id: 1 }, place, message);
  }

  choose(message: Message, customId: string, value: string, place: Place = {}): Interaction {
    const data = { component_type: 3, custom_id: customId, values: [value], id: 1 };
    return this.interact(3, data, place, message);
  }

  /** Somebody sends a form with what they typed or chose in its fields. */
  submit(form: Json, typed: Readonly<Record<string, string>>, place: Place = {}): Interaction {
    const components = Object.entries(typed).map(([custom_id, value], at) => ({
      type: 18,
      id: 2 * at + 1,
      component:
        custom_id === "problem"
          ? { type: 3, id: 2 * at + 2, custom_id, values: [value] }
          : { type: 4, id: 2 * at + 2, custom_id, value },
    }));
    return this.interact(5, { custom_id: form["custom_id"], components }, place);
  }

  /** Takes permissions from the bot in its channel; `told`: and Discord has let it know. */
  deny(denied: bigint, told = true): void {
    const channel = { ...this.channel, denied };
    this.world.channels.set(channel.id, channel);
    if (told) this.gateway.dispatch("CHANNEL_UPDATE", this.world.channelData(channel));
  }

  fail(fault: Omit<Fault, "times"> & { readonly times?: number }): void {
    this.rest.faults.push({ times: 1, ...fault });
  }

  /** What the bot has posted in `channel`. */
  posts(channel: Channel = this.channel): readonly Message[] {
    const all = this.world.messages.get(channel.id) ?? [];
    return all.filter(({ author }) => author.id === this.world.bot.id);
  }

  private interact(type: number, data: Json, place: Place, source?: Message): Interaction {
    const { user = this.ann } = place;
    const channel = source?.channel_id ?? (place.channel ?? this.channel).id;
    const interaction = this.interactions.create(user, channel, source);
    this.gateway.dispatch("INTERACTION_CREATE", this.interactions.event(interaction, type, data));
    return interaction;
  }

  private announce(message: Message): void {
    const inServer = this.world.channels.get(message.channel_id)?.type === 0;
    const { user: _, ...member } = this.world.member(message.author);
    this.gateway.dispatch("MESSAGE_CREATE", {
      ...message,
      ...(inServer
        ? { guild_id: this.world.guildId, member, channel_type: 0 }
        : { channel_type: 1 }),
    });
  }

  private change(ms: number): Promise<void> {
    return new Promise((done) => {
      const finish = () => {
        clearTimeout(timer);
        this.waiters.delete(finish);
        done();
      };
      const timer = setTimeout(finish, ms);
      this.waiters.add(finish);
    });
  }

  private changed(): void {
    for (const waiter of this.waiters) waiter();
  }
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === "object" && address !== null;
