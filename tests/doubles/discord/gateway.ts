/** The gateway half of the double: hello, identify, heartbeat, dispatch with sequence numbers, resume with replay. */
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { intents, isRecord, type Json, snowflake, type World } from "./world.ts";

export type GatewayOptions = {
  readonly token: string;
  readonly shards: number;
  readonly heartbeatMs: number;
  /** False: the portal's Message Content switch is off, and asking for it closes with 4014. */
  readonly messageContent: boolean;
};

type Session = {
  readonly id: string;
  readonly shard: number;
  readonly intents: number;
  readonly events: { readonly s: number; readonly packet: string }[];
  sequence: number;
  socket: WebSocket | undefined;
};

/** Which intent a dispatch needs; others go to everybody. */
const needs = (event: string, data: Json): number => {
  if (event.startsWith("GUILD_") || event.startsWith("CHANNEL_")) return intents.guilds;
  if (!event.startsWith("MESSAGE_")) return 0;
  return data["guild_id"] === undefined ? intents.directMessages : intents.guildMessages;
};

export class Gateway {
  readonly sessions: Session[] = [];
  /** What clients did, in order: `identify`, `resume`, `close 4200` … */
  readonly log: string[] = [];
  acknowledge = true;
  url = "";
  private readonly sockets: WebSocketServer;
  private readonly world: World;
  private readonly options: GatewayOptions;
  private readonly changed: () => void;

  constructor(server: Server, world: World, options: GatewayOptions, changed: () => void) {
    this.world = world;
    this.options = options;
    this.changed = changed;
    this.sockets = new WebSocketServer({ server });
    this.sockets.on("connection", (socket) => this.connect(socket));
  }

  /** Sends an event to the shard it belongs to; a session without a socket keeps it for its resume. */
  dispatch(event: string, data: Json): void {
    const guild = data["guild_id"] ?? (event.startsWith("GUILD_") ? data["id"] : undefined);
    const shard =
      typeof guild === "string" ? Number((BigInt(guild) >> 22n) % BigInt(this.options.shards)) : 0;
    const bit = needs(event, data);
    for (const session of this.sessions)
      if (session.shard === shard && (bit === 0 || (session.intents & bit) !== 0))
        this.send(session, event, this.strip(session, event, data));
  }

  /** Drops every connection as a broken network does. */
  drop(): void {
    for (const { socket } of this.sessions) socket?.terminate();
  }

  /** Asks every client to reconnect (op 7). */
  askToReconnect(): void {
    for (const { socket } of this.sessions) socket?.send(JSON.stringify({ op: 7, d: null }));
  }

  /** Forgets all sessions, so that resuming is answered with op 9. */
  forget(): void {
    for (const session of this.sessions.splice(0)) session.socket?.terminate();
  }

  close(code: number): void {
    for (const { socket } of this.sessions) socket?.close(code);
  }

  stop(): void {
    for (const socket of this.sockets.clients) socket.terminate();
    this.sockets.close();
  }

  private connect(socket: WebSocket): void {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.options.heartbeatMs } }));
    socket.on("message", (raw) => this.receive(socket, `${raw}`));
    socket.on("close", (code) => {
      this.note(`close ${code}`);
      for (const session of this.sessions)
        if (session.socket === socket) session.socket = undefined;
    });
  }

  private receive(socket: WebSocket, raw: string): void {
    const packet: unknown = JSON.parse(raw);
    if (!isRecord(packet)) return;
    const data = isRecord(packet["d"]) ? packet["d"] : {};
    if (packet["op"] === 1 && this.acknowledge) socket.send(JSON.stringify({ op: 11 }));
    if (packet["op"] === 2) this.identify(socket, data);
    if (packet["op"] === 6) this.resume(socket, data);
  }

  private identify(socket: WebSocket, data: Json): void {
    this.note("identify");
    const wanted = typeof data["intents"] === "number" ? data["intents"] : 0;
    const refused = (wanted & intents.messageContent) !== 0 && !this.options.messageContent;
    if (data["token"] !== this.options.token) socket.close(4004);
    else if (refused) socket.close(4014);
    else this.open(socket, data, wanted);
  }

  private open(socket: WebSocket, data: Json, wanted: number): void {
    const shard = Array.isArray(data["shard"]) ? Number(data["shard"][0]) : 0;
    const session: Session = {
      id: snowflake(),
      shard,
      intents: wanted,
      events: [],
      sequence: 0,
      socket,
    };
    this.sessions.push(session);
    const home =
      Number((BigInt(this.world.guildId) >> 22n) % BigInt(this.options.shards)) === shard;
    this.send(session, "READY", {
      v: 10,
      user: this.world.bot,
      guilds: home ? [{ id: this.world.guildId, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: this.url,
      application: { id: this.world.applicationId, flags: 0 },
      shard: [shard, this.options.shards],
    });
    if (home) this.send(session, "GUILD_CREATE", this.world.guild());
  }

  private resume(socket: WebSocket, data: Json): void {
    this.note("resume");
    const session = this.sessions.find(({ id }) => id === data["session_id"]);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    session.socket = socket;
    const seen = Number(data["seq"]);
    for (const { s, packet } of session.events) if (s > seen) socket.send(packet);
    this.send(session, "RESUMED", {});
  }

  private send(session: Session, event: string, data: Json): void {
    session.sequence++;
    const packet = JSON.stringify({ op: 0, t: event, s: session.sequence, d: data });
    session.events.push({ s: session.sequence, packet });
    if (session.events.length > 500) session.events.shift();
    session.socket?.send(packet);
    this.note(event);
  }

  /** Blanks what a bot without Message Content may not read. */
  private strip(session: Session, event: string, data: Json): Json {
    if (!event.startsWith("MESSAGE_") || data["guild_id"] === undefined) return data;
    if ((session.intents & intents.messageContent) !== 0) return data;
    const author = isRecord(data["author"]) ? data["author"]["id"] : undefined;
    const mentions = Array.isArray(data["mentions"]) ? data["mentions"] : [];
    const readable =
      author === this.world.bot.id ||
      mentions.some((user) => isRecord(user) && user["id"] === this.world.bot.id);
    return readable ? data : { ...data, content: "", embeds: [], attachments: [], components: [] };
  }

  private note(what: string): void {
    this.log.push(what);
    if (this.log.length > 2000) this.log.shift();
    this.changed();
  }
}
