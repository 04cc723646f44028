/** What the Discord double knows: one server with its channels and people, and every message ever posted. */

export type Json = { readonly [key: string]: unknown };

export type User = {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly bot?: boolean;
};

export type Channel = {
  readonly id: string;
  /** 0: text in a server. 1: direct messages. */
  readonly type: 0 | 1;
  readonly name?: string;
  readonly recipients?: readonly User[];
  /** Permission bits that the bot does not have here. */
  readonly denied?: bigint;
};

export type Message = Json & {
  readonly id: string;
  readonly channel_id: string;
  readonly author: User;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
};

export const intents = {
  guilds: 1,
  guildMessages: 512,
  directMessages: 4096,
  messageContent: 32768,
};

const DISCORD_EPOCH = 1_420_070_400_000;
let counter = 0;

/** A fresh id whose time is now, as Discord's are. */
export const snowflake = (): string => {
  counter = (counter + 1) % 4_194_304;
  return ((BigInt(Date.now() - DISCORD_EPOCH) << 22n) | BigInt(counter)).toString();
};

const createUser = (username: string, more: Partial<User> = {}): User => ({
  id: snowflake(),
  username,
  discriminator: "0",
  global_name: username,
  avatar: null,
  ...more,
});

export class World {
  readonly applicationId = snowflake();
  readonly bot = createUser("whosaid", { id: this.applicationId, bot: true });
  readonly guildId = snowflake();
  readonly botRoleId = snowflake();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Message[]>();
  readonly users = new Map<string, User>([[this.bot.id, this.bot]]);

  addChannel(name: string, more: Partial<Channel> = {}): Channel {
    const channel: Channel = { id: snowflake(), type: 0, name, ...more };
    this.channels.set(channel.id, channel);
    return channel;
  }

  addUser(name: string, more: Partial<User> = {}): User {
    const user = createUser(name, more);
    this.users.set(user.id, user);
    return user;
  }

  /** The direct-message channel between the bot and `user`, made when first asked for. */
  directChannel(user: User): Channel {
    for (const channel of this.channels.values())
      if (channel.type === 1 && channel.recipients?.[0]?.id === user.id) return channel;
    const channel: Channel = { id: snowflake(), type: 1, recipients: [user] };
    this.channels.set(channel.id, channel);
    return channel;
  }

  post(channel: string, author: User, body: Json): Message {
    const list = this.messages.get(channel) ?? [];
    const message: Message = {
      ...body,
      id: snowflake(),
      channel_id: channel,
      author,
      content: typeof body["content"] === "string" ? body["content"] : "",
      embeds: listOf(body["embeds"]),
      components: listOf(body["components"]),
      attachments: [],
      mentions: body["mentions"] ?? [],
      mention_roles: body["mention_roles"] ?? [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      flags: body["flags"] ?? 0,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      type: body["type"] ?? 0,
    };
    list.push(message);
    this.messages.set(channel, list);
    return message;
  }

  edit(channel: string, id: string, body: Json): Message | undefined {
    const list = this.messages.get(channel) ?? [];
    const at = list.findIndex((message) => message.id === id);
    const old = list[at];
    if (old === undefined) return undefined;
    const edited: Message = { ...old, ...body, edited_timestamp: new Date().toISOString() };
    list[at] = edited;
    return edited;
  }

  remove(channel: string, id: string): boolean {
    const list = this.messages.get(channel) ?? [];
    const at = list.findIndex((message) => message.id === id);
    if (at >= 0) list.splice(at, 1);
    return at >= 0;
  }

  find(channel: string, id: string): Message | undefined {
    return this.messages.get(channel)?.find((message) => message.id === id);
  }

  /** The GUILD_CREATE event as the bot gets it. */
  guild(): Json {
    const everyone = 1024n | 2048n | 16384n | 65536n;
    const role = (id: string, name: string, more: Json = {}): Json => ({
      id,
      name,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      position: 1,
      permissions: `${everyone}`,
      managed: false,
      mentionable: false,
      flags: 0,
      ...more,
    });
    const channels = [...this.channels.values()].filter(({ type }) => type === 0);
    return {
      id: this.guildId,
      name: "Politics",
      icon: null,
      owner_id: snowflake(),
      large: false,
      unavailable: false,
      member_count: this.users.size,
      joined_at: new Date().toISOString(),
      features: [],
      afk_timeout: 300,
      verification_level: 0,
      default_message_notifications: 0,
      explicit_content_filter: 0,
      mfa_level: 0,
      premium_tier: 0,
      preferred_locale: "en-US",
      nsfw_level: 0,
      system_channel_flags: 0,
      roles: [
        role(this.guildId, "@everyone"),
        role(this.botRoleId, "whosaid", { managed: true, tags: { bot_id: this.bot.id } }),
      ],
      channels: channels.map((channel) => this.channelData(channel)),
      members: [this.member(this.bot, [this.botRoleId])],
      emojis: [],
      stickers: [],
      threads: [],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    };
  }

  /** A server's channel as events carry it. */
  channelData({ id, name, denied }: Channel): Json {
    const overwrite = { id: this.guildId, type: 0, allow: "0", deny: `${denied}` };
    return {
      id,
      name,
      type: 0,
      position: 0,
      guild_id: this.guildId,
      permission_overwrites: denied === undefined ? [] : [overwrite],
    };
  }

  member(user: User, roles: readonly string[] = []): Json {
    return {
      user,
      roles,
      nick: null,
      avatar: null,
      joined_at: "2026-01-04T20:21:10.139000+00:00",
      deaf: false,
      mute: false,
      flags: 0,
      pending: false,
      permissions: "2248473465835073",
    };
  }
}

export const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
