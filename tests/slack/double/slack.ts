/** A Slack of one workspace on loopback: what a person does in it reaches the bot over either transport. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Ledger, type Shown } from "./ledger.ts";
import { OAuth } from "./oauth.ts";
import { portOf } from "./port.ts";
import { deliverSigned } from "./signed.ts";
import { type Acked, Sockets } from "./sockets.ts";
import { BOT, BOT_TOKEN, callMethod, useHook, visibleTo } from "./web-api.ts";

export const ANN = { id: "U0ANN", name: "ann" } as const;
export const CHANNEL = "C0NEWS";
export const DIRECT = "D0ANN";

type Fields = Readonly<Record<string, unknown>>;

/** Sends an `type` envelope: over the sockets, or to the bot's own port. */
type Deliver = (type: string, payload: unknown, retry?: number) => Promise<Acked | undefined>;

export class Slack {
  readonly ledger = new Ledger();
  readonly oauth = new OAuth();
  readonly sockets: Sockets;
  private readonly server = createServer((request, response) => void this.serve(request, response));
  private deliver: Deliver;

  private constructor() {
    this.sockets = new Sockets(this.server, this.ledger);
    this.deliver = (...given) => this.sockets.deliver(...given);
  }

  static async open(port = 0): Promise<Slack> {
    const slack = new Slack();
    await new Promise<void>((resolve) => slack.server.listen(port, "127.0.0.1", resolve));
    return slack;
  }

  /** Workspaces of whoever opens Slack's page to install an app. */
  workspaces: readonly string[] = [];

  /** What every file of the workspace holds. */
  shared = "";

  /** Where deliveries by signed HTTP go. */
  target?: string;

  /** From now on by signed HTTP to the bot. */
  postTo(port: number): void {
    const url = `http://127.0.0.1:${port}/slack/events`;
    this.target = url;
    this.deliver = (...given) => deliverSigned(url, ...given);
  }

  get base(): string {
    return `http://127.0.0.1:${portOf(this.server)}`;
  }

  get apiUrl(): string {
    return `${this.base}/api/`;
  }

  async close(): Promise<void> {
    await this.sockets.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  send(type: string, payload: unknown, retry = 0): Promise<Acked | undefined> {
    return this.deliver(type, payload, retry);
  }

  command(text: string, more: Fields = {}): Promise<Acked | undefined> {
    return this.send("slash_commands", this.commandPayload(text, more));
  }

  commandPayload(text: string, more: Fields = {}): Fields {
    return {
      command: "/whosaid",
      text,
      team_id: "T0",
      channel_id: CHANNEL,
      user_id: ANN.id,
      user_name: ANN.name,
      api_app_id: "A0",
      trigger_id: this.ledger.trigger(),
      response_url: this.ledger.hook(this.base, CHANNEL, ANN.id),
      ...more,
    };
  }

  event(event: Fields, more: Fields = {}, retry = 0): Promise<Acked | undefined> {
    const payload = {
      type: "event_callback",
      team_id: "T0",
      event_id: this.ledger.next("Ev"),
      authorizations: [{ team_id: "T0", user_id: BOT, is_bot: true }],
      event: { user: ANN.id, ts: this.ledger.next("1700000001.0000"), ...event },
      ...more,
    };
    return this.send("events_api", payload, retry);
  }

  mention(words: string, more: Fields = {}): Promise<Acked | undefined> {
    return this.event({
      type: "app_mention",
      channel: CHANNEL,
      text: `<@${BOT}> ${words}`,
      ...more,
    });
  }

  direct(words: string, more: Fields = {}): Promise<Acked | undefined> {
    const channel = { channel: DIRECT, channel_type: "im" };
    return this.event({ type: "message", ...channel, text: words, ...more });
  }

  shortcut(text: string, more: Fields = {}): Promise<Acked | undefined> {
    return this.send("interactive", {
      type: "message_action",
      callback_id: "lookup_message",
      trigger_id: this.ledger.trigger(),
      team: { id: "T0" },
      user: ANN,
      channel: { id: CHANNEL },
      message: { type: "message", text, ts: "1700000000.000100" },
      response_url: this.ledger.hook(this.base, CHANNEL, ANN.id),
      ...more,
    });
  }

  /** A click of `user` on the button that reads `label`, in a message or in the view last shown. */
  click(label: string, on: Shown | "view", user: Fields = ANN): Promise<Acked | undefined> {
    const view = this.ledger.views.at(-1);
    const found = buttons(on === "view" ? view : on.blocks).find((each) => each.label === label);
    if (!found) throw new Error(`no button reads ${label}`);
    return this.press(found, on === "view" ? undefined : on, user);
  }

  press(button: Pick<Found, "action_id" | "value">, on?: Shown, user: Fields = ANN) {
    const view = this.ledger.views.at(-1);
    const place = on
      ? {
          channel: { id: on.channel },
          response_url: this.ledger.hook(this.base, on.channel, String(user["id"]), on),
          container: { type: "message", ...(on.thread ? { thread_ts: on.thread } : {}) },
          // Slack leaves the message out where it is ephemeral.
          ...(on.onlyFor ? {} : { message: { ts: on.ts, thread_ts: on.thread } }),
        }
      : { view };
    return this.send("interactive", {
      type: "block_actions",
      team: { id: "T0" },
      user,
      trigger_id: this.ledger.trigger(),
      actions: [{ type: "button", block_id: "b", ...button }],
      ...place,
    });
  }

  /** Something done in a view: typed into a field, or chosen. */
  act(action: Fields, view: unknown, user: Fields = ANN): Promise<Acked | undefined> {
    return this.send("interactive", {
      type: "block_actions",
      team: { id: "T0" },
      user,
      trigger_id: this.ledger.trigger(),
      actions: [action],
      view,
    });
  }

  /** A dialogue is sent with what was typed or chosen in its fields. */
  submit(view: Fields, typed: Readonly<Record<string, Fields>>): Promise<Acked | undefined> {
    const values = Object.entries(typed).map(([block, field]) => [
      block,
      { [`f.${block}`]: field },
    ]);
    return this.send("interactive", {
      type: "view_submission",
      team: { id: "T0" },
      user: ANN,
      trigger_id: this.ledger.trigger(),
      view: { ...view, state: { values: Object.fromEntries(values) } },
    });
  }

  suggest(typed: string): Promise<Acked | undefined> {
    return this.send("interactive", {
      type: "block_suggestion",
      team: { id: "T0" },
      user: ANN,
      action_id: "whosaid.person.0",
      value: typed,
    });
  }

  seenBy(user: string = ANN.id, channel: string = CHANNEL): readonly Shown[] {
    return visibleTo(this.ledger, user, channel);
  }

  /** A file that is sent or asked for; undefined where it is neither. */
  private file(path: string, bytes: Buffer, authorization = "") {
    const [, kind, id = ""] = path.split("/");
    const own = authorization === `Bearer ${BOT_TOKEN}`;
    if (kind === "files") return { status: own ? 200 : 403, body: own ? this.shared : "" };
    if (kind !== "upload") return undefined;
    const upload = this.ledger.files.get(id);
    // the one part of a multipart body, between its head and the boundary
    const from = bytes.indexOf("\r\n\r\n") + 4;
    if (upload) upload.bytes = bytes.subarray(from, bytes.lastIndexOf("\r\n--"));
    return { status: upload ? 200 : 404, body: "OK" };
  }

  /** The page, then where its button leads. */
  private consent(asked: URL, sent: string, response: ServerResponse): void {
    if (sent === "") {
      const page = this.oauth.page(asked, this.workspaces);
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
      return;
    }
    const form = new URLSearchParams(sent);
    const allowed = form.get("answer") === "allow";
    const by = { team: form.get("team") ?? "" };
    const location = allowed ? this.oauth.allow(asked, by) : this.oauth.deny(asked);
    response.writeHead(302, { location }).end();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const raw = bytes.toString();
    const path = request.url ?? "";
    this.ledger.base = this.base;
    const held = this.file(path, bytes, request.headers.authorization);
    if (held) {
      response.writeHead(held.status).end(held.body);
      return;
    }
    if (path.startsWith("/oauth/")) {
      this.consent(new URL(path, this.base), raw, response);
      return;
    }
    const hooked = path.startsWith("/hook/");
    const what = hooked ? "hook" : path.replace("/api/", "");
    if (this.ledger.isLimited(what)) {
      response.writeHead(429, { "retry-after": String(this.ledger.patience) }).end();
      return;
    }
    if (hooked) {
      const hook = this.ledger.hooks.get(`${this.base}${path}`);
      response.writeHead(useHook(this.ledger, hook, JSON.parse(raw))).end("ok");
      return;
    }
    const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
    const link = () => `${this.base.replace("http", "ws")}/link?ticket=${this.ledger.next("t")}`;
    const result = callMethod(this.ledger, {
      method: what,
      token,
      body: formOf(raw),
      link,
      oauth: this.oauth,
    });
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
  }
}

/** Structured arguments come as JSON inside the form. */
const formOf = (raw: string): Fields =>
  Object.fromEntries(
    [...new URLSearchParams(raw)].map(([key, value]) => [
      key,
      STRUCTURED.has(key) || value === "true" || value === "false" ? JSON.parse(value) : value,
    ]),
  );

const STRUCTURED = new Set(["blocks", "prompts", "view"]);

export type Found = { readonly label: string; readonly action_id: string; readonly value: string };

/** What can be clicked: buttons, and the options of menus. */
export const buttons = (part: unknown): readonly Found[] => {
  if (Array.isArray(part)) return part.flatMap(buttons);
  if (typeof part !== "object" || part === null) return [];
  if ("type" in part && part.type === "button" && "action_id" in part && "text" in part)
    return [
      {
        label: String(Object(part.text).text),
        action_id: String(part.action_id),
        value: "value" in part ? String(part.value) : "",
      },
    ];
  if ("options" in part && Array.isArray(part.options) && "action_id" in part)
    return part.options.map((option) => ({
      label: String(Object(option).text.text),
      action_id: String(part.action_id),
      value: String(Object(option).value),
    }));
  return Object.values(part).flatMap(buttons);
};
