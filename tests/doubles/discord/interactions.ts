/** Interactions of the double: what a person started, and everything the bot did in response. */
import { isRecord, type Json, type Message, snowflake, type User, type World } from "./world.ts";

export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly user: User;
  readonly channel: string;
  readonly createdAt: number;
  /** The message whose component was used. */
  readonly source?: Message;
  /** Callback type of the first response: 4 reply, 5 deferred reply, 6 deferred update, 7 update, 8 choices, 9 a form. */
  response?: number;
  /** Milliseconds from the event to the first response. */
  after?: number;
  /** The response as people see it now; undefined while only deferred or when deleted. */
  message?: Message;
  readonly followUps: Message[];
  choices?: readonly Json[];
  form?: Json;
};

export type Outcome = {
  readonly status: number;
  readonly body?: unknown;
  /** A message that the others in the channel see now. */
  readonly posted?: Message;
};

export const problem = (status: number, code: number, message: string): Outcome => ({
  status,
  body: { code, message },
});

const EPHEMERAL = 64;
const LOADING = 128;

export const isPrivate = (message: Message | undefined): boolean =>
  (Number(message?.["flags"] ?? 0) & EPHEMERAL) !== 0;

export class Interactions {
  private readonly byToken = new Map<string, Interaction>();
  private readonly world: World;
  private readonly deadlineMs: number;

  constructor(world: World, deadlineMs: number) {
    this.world = world;
    this.deadlineMs = deadlineMs;
  }

  create(user: User, channel: string, source?: Message): Interaction {
    const interaction: Interaction = {
      id: snowflake(),
      token: `token-${snowflake()}`,
      user,
      channel,
      createdAt: Date.now(),
      followUps: [],
      ...(source === undefined ? {} : { source }),
    };
    this.byToken.set(interaction.token, interaction);
    return interaction;
  }

  /** The INTERACTION_CREATE event. */
  event(interaction: Interaction, type: number, data: Json): Json {
    const channel = this.world.channels.get(interaction.channel);
    const inServer = channel?.type === 0;
    const { user } = interaction;
    return {
      id: interaction.id,
      application_id: this.world.applicationId,
      type,
      data,
      token: interaction.token,
      version: 1,
      channel_id: interaction.channel,
      channel: {
        id: interaction.channel,
        type: channel?.type ?? 0,
        flags: 0,
        ...(inServer
          ? { guild_id: this.world.guildId, name: channel?.name }
          : { recipients: [user] }),
      },
      ...(inServer
        ? { guild_id: this.world.guildId, member: this.world.member(user), context: 0 }
        : { user, context: 1 }),
      ...(interaction.source === undefined ? {} : { message: interaction.source }),
      app_permissions: "2248473465835073",
      authorizing_integration_owners: inServer ? { "0": this.world.guildId } : { "1": user.id },
      entitlements: [],
      locale: "en-US",
      attachment_size_limit: 10_485_760,
    };
  }

  /** POST /interactions/:id/:token/callback */
  respond(id: string, token: string, body: Json): Outcome {
    const interaction = this.byToken.get(token);
    const after = Date.now() - (interaction?.createdAt ?? 0);
    if (interaction?.id !== id || after > this.deadlineMs)
      return problem(404, 10_062, "Unknown interaction");
    if (interaction.response !== undefined)
      return problem(400, 40_060, "Interaction has already been acknowledged.");
    interaction.response = Number(body["type"]);
    interaction.after = after;
    const data = isRecord(body["data"]) ? body["data"] : {};
    return { status: 204, ...this.apply(interaction, data) };
  }

  /** GET, PATCH, DELETE and POST below /webhooks/:application/:token */
  webhook(method: string, token: string, id: string | undefined, body: Json): Outcome {
    const interaction = this.byToken.get(token);
    if (interaction?.response === undefined) return problem(404, 10_015, "Unknown Webhook");
    if (id === undefined) return this.followUp(interaction, body);
    const message = id === "@original" ? interaction.message : this.followUpOf(interaction, id);
    if (message === undefined) return problem(404, 10_008, "Unknown Message");
    if (method === "GET") return { status: 200, body: message };
    if (method === "DELETE") return this.erase(interaction, message);
    const changed: Message = { ...message, ...body, flags: Number(message["flags"]) & ~LOADING };
    this.world.edit(interaction.channel, message.id, changed);
    if (id === "@original") interaction.message = changed;
    else interaction.followUps[interaction.followUps.indexOf(message)] = changed;
    return { status: 200, body: changed };
  }

  private apply(interaction: Interaction, data: Json): { readonly posted?: Message } {
    const type = interaction.response;
    if (type === 8 && Array.isArray(data["choices"])) interaction.choices = data["choices"];
    if (type === 9) interaction.form = data;
    if (type === 4 || type === 5) {
      const flags = Number(data["flags"] ?? 0) | (type === 5 ? LOADING : 0);
      const posted = this.post(interaction, { ...data, flags });
      return isPrivate(posted) ? {} : { posted };
    }
    const { source } = interaction;
    if (source !== undefined && (type === 6 || type === 7)) {
      interaction.message = { ...source, ...data };
      if (!isPrivate(source)) this.world.edit(interaction.channel, source.id, data);
    }
    return {};
  }

  private followUp(interaction: Interaction, body: Json): Outcome {
    const message = this.post(interaction, body, true);
    return { status: 200, body: message };
  }

  private post(interaction: Interaction, body: Json, followUp = false): Message {
    const full = { ...body, type: 20, application_id: this.world.applicationId };
    const posted = this.world.post(interaction.channel, this.world.bot, full);
    if (isPrivate(posted)) this.world.remove(interaction.channel, posted.id);
    if (followUp) interaction.followUps.push(posted);
    else interaction.message = posted;
    return posted;
  }

  private followUpOf(interaction: Interaction, id: string): Message | undefined {
    return interaction.followUps.find((message) => message.id === id);
  }

  private erase(interaction: Interaction, message: Message): Outcome {
    this.world.remove(interaction.channel, message.id);
    if (interaction.message === message) delete interaction.message;
    return { status: 204 };
  }
}
