/** The REST half of the double: routes, authorisation, limits, and faults on demand. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Interactions, type Outcome, problem } from "./interactions.ts";
import { checkForm, checkMessage } from "./limits-check.ts";
import { isRecord, type Json, type Message, type World } from "./world.ts";

export type Request = {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly body: Json;
  readonly status: number;
};

/** An answer given instead of the real one, `times` times; status 0: none, the connection is closed. */
export type Fault = {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  times: number;
};

type Call = {
  readonly method: string;
  readonly path: string;
  readonly parts: readonly string[];
  readonly body: Json;
};
type Route = {
  readonly method: string;
  readonly path: RegExp;
  readonly open?: boolean;
  readonly run: (call: Call) => Outcome;
};

export class Rest {
  readonly requests: Request[] = [];
  readonly faults: Fault[] = [];
  /** Commands by scope: `global` or a server's id. */
  readonly commands = new Map<string, readonly Json[]>();
  gatewayUrl = "";
  shards = 1;
  private readonly world: World;
  private readonly interactions: Interactions;
  private readonly token: string;
  private readonly posted: (message: Message) => void;
  private readonly routes: readonly Route[];

  constructor(
    world: World,
    interactions: Interactions,
    token: string,
    posted: (m: Message) => void,
  ) {
    this.world = world;
    this.interactions = interactions;
    this.token = token;
    this.posted = posted;
    this.routes = [
      ...this.information(),
      ...this.messages(),
      ...this.registration(),
      ...this.responses(),
    ];
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const url = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
    const path = url.replace(/^\/api\/v10/, "");
    const method = request.method ?? "GET";
    const fault = this.faults.find(
      (it) => it.times > 0 && it.method === method && it.path.test(path),
    );
    if (fault !== undefined) fault.times--;
    const outcome = fault ?? this.answer(method, path, body, request.headers.authorization);
    this.requests.push({ method, path, body, status: outcome.status });
    if (this.requests.length > 5000) this.requests.shift();
    if (outcome.status === 0) request.socket.end();
    else send(response, outcome, fault?.headers);
  }

  private answer(method: string, path: string, body: Json, authorization?: string): Outcome {
    for (const route of this.routes) {
      const match = route.method === method ? route.path.exec(path) : undefined;
      if (!match) continue;
      if (!route.open && authorization !== `Bot ${this.token}`)
        return problem(401, 0, "401: Unauthorized");
      return route.run({ method, path, parts: match.slice(1), body });
    }
    return problem(404, 0, `404: Not Found ${method} ${path}`);
  }

  private information(): readonly Route[] {
    const { world } = this;
    const held = { owner: false, permissions: "0", features: [] };
    const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 };
    return [
      {
        method: "GET",
        path: /^\/gateway\/bot$/,
        run: () => ok({ url: this.gatewayUrl, shards: this.shards, session_start_limit: limit }),
      },
      { method: "GET", path: /^\/users\/@me$/, run: () => ok(world.bot) },
      {
        method: "GET",
        path: /^\/users\/@me\/guilds$/,
        run: () => ok([{ id: world.guildId, name: "Politics", icon: null, ...held }]),
      },
      {
        method: "GET",
        path: /^\/(?:oauth2\/)?applications\/@me$/,
        run: () =>
          ok({
            id: world.applicationId,
            name: "whosaid",
            description: "",
            icon: null,
            bot_public: true,
            flags: 0,
          }),
      },
      {
        method: "POST",
        path: /^\/users\/@me\/channels$/,
        run: ({ body }) => {
          const user = world.users.get(`${body["recipient_id"]}`);
          return user === undefined
            ? problem(400, 50_033, "Invalid Recipient(s)")
            : ok(world.directChannel(user));
        },
      },
      ...(
        [
          ["users", world.users, 10_013],
          ["channels", world.channels, 10_003],
        ] as const
      ).map(([kind, all, code]) => ({
        method: "GET",
        path: new RegExp(`^/${kind}/(\\d+)$`),
        run: ({ parts: [id = ""] }: Call) => {
          const found = all.get(id);
          return found === undefined ? problem(404, code, `Unknown ${kind}`) : ok(found);
        },
      })),
    ];
  }

  private messages(): readonly Route[] {
    const { world } = this;
    return [
      {
        method: "POST",
        path: /^\/channels\/(\d+)\/messages$/,
        run: ({ parts: [id = ""], body }) => {
          const channel = world.channels.get(id);
          if (channel === undefined) return problem(404, 10_003, "Unknown Channel");
          if (((channel.denied ?? 0n) & 2048n) !== 0n)
            return problem(403, 50_013, "Missing Permissions");
          const refused = refuse(body);
          if (refused !== undefined) return refused;
          const message = world.post(id, world.bot, this.withReference(id, body));
          this.posted(message);
          return ok(message);
        },
      },
      {
        method: "GET",
        path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
        run: ({ parts: [channel = "", id = ""] }) => {
          const message = world.find(channel, id);
          return message === undefined ? problem(404, 10_008, "Unknown Message") : ok(message);
        },
      },
      {
        method: "PATCH",
        path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
        run: ({ parts: [channel = "", id = ""], body }) => {
          const message = world.find(channel, id);
          if (message === undefined) return problem(404, 10_008, "Unknown Message");
          return refuse(body) ?? ok(Object.assign(message, body));
        },
      },
      { method: "POST", path: /^\/channels\/(\d+)\/typing$/, run: () => ({ status: 204 }) },
    ];
  }

  private registration(): readonly Route[] {
    const scopes = [
      /^\/applications\/\d+\/(commands)$/,
      /^\/applications\/\d+\/guilds\/(\d+)\/commands$/,
    ];
    const scope = (parts: readonly string[]): string =>
      parts[0] === undefined || parts[0] === "commands" ? "global" : parts[0];
    return scopes.flatMap((path): Route[] => [
      { method: "GET", path, run: ({ parts }) => ok(this.commands.get(scope(parts)) ?? []) },
      {
        method: "PUT",
        path,
        run: ({ parts, body }) => {
          if (scope(parts) !== "global" && scope(parts) !== this.world.guildId)
            return problem(403, 50_001, "Missing Access");
          const list = Array.isArray(body["list"]) ? body["list"].filter(isRecord) : [];
          const known = list.map((command, at) => ({
            ...command,
            id: `${at + 1}`,
            version: "1",
            application_id: this.world.applicationId,
            default_member_permissions: null,
          }));
          this.commands.set(scope(parts), known);
          return ok(known);
        },
      },
    ]);
  }

  private responses(): readonly Route[] {
    const { interactions } = this;
    const webhook = ({ method, parts: [token = "", id], body }: Call): Outcome =>
      (method === "GET" || method === "DELETE" ? undefined : refuse(body)) ??
      interactions.webhook(method, token, id, body);
    const message = /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/;
    return [
      {
        method: "POST",
        path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
        open: true,
        run: ({ parts: [id = "", token = ""], body }) => {
          const data = isRecord(body["data"]) ? body["data"] : {};
          const writes = body["type"] === 4 || body["type"] === 7;
          const faults = body["type"] === 9 ? checkForm(data) : [];
          if (faults.length > 0) return problem(400, 50_035, faults.join("; "));
          const outcome =
            (writes ? refuse(data) : undefined) ?? interactions.respond(id, token, body);
          if (outcome.posted !== undefined) this.posted(outcome.posted);
          return outcome;
        },
      },
      { method: "POST", path: /^\/webhooks\/\d+\/([^/]+)$/, open: true, run: webhook },
      ...["GET", "PATCH", "DELETE"].map(
        (method): Route => ({ method, path: message, open: true, run: webhook }),
      ),
    ];
  }

  private withReference(channel: string, body: Json): Json {
    const reference = isRecord(body["message_reference"]) ? body["message_reference"] : undefined;
    if (reference === undefined) return body;
    const referenced = this.world.find(channel, `${reference["message_id"]}`);
    return { ...body, type: 19, referenced_message: referenced ?? null };
  }
}

const ok = (body: unknown): Outcome => ({ status: 200, body });

/** 50035 for a body beyond Discord's limits, 50006 for one that shows nothing. */
const refuse = (body: Json): Outcome | undefined => {
  const faults = checkMessage(body);
  if (faults.length > 0) return problem(400, 50_035, `Invalid Form Body ${faults.join("; ")}`);
  const empty = !body["content"] && !(Array.isArray(body["embeds"]) && body["embeds"].length > 0);
  return empty && !("components" in body) && !("attachments" in body)
    ? problem(400, 50_006, "Cannot send an empty message")
    : undefined;
};

const readBody = async (request: IncomingMessage): Promise<Json> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") return {};
  const json = request.headers["content-type"]?.includes("json") ? text : payloadOf(text);
  const value: unknown = JSON.parse(json);
  return isRecord(value) ? value : { list: value };
};

/** The `payload_json` part of a multipart body. */
const payloadOf = (text: string): string =>
  /name="payload_json"[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(text)?.[1] ?? "{}";

const send = (
  response: ServerResponse,
  { status, body }: Outcome,
  headers: Fault["headers"],
): void => {
  response.writeHead(status, {
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    "x-ratelimit-limit": "50",
    "x-ratelimit-remaining": "49",
    "x-ratelimit-reset-after": "1",
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};
