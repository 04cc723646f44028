/** Signed HTTP. What is no JSON object or form is refused before the library sees it. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { HTTPReceiver, type Receiver } from "@slack/bolt";
import { failureFields, type Log } from "../app/index.ts";
import { sdkLogger } from "./sdk-log.ts";
import { SlackSettingsError } from "./settings.ts";

/** Bytes; Slack's own payloads stay far below. */
const BODY = 1_000_000;
/** Milliseconds that open connections get to finish. */
const GRACE = 1000;

export type WebOptions = {
  readonly signingSecret: string;
  readonly port: number;
  readonly log: Log;
  /** Answers what is no delivery; false: nor is it a page of ours. */
  readonly page?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
};

export const createWeb = ({ signingSecret, port, log, page }: WebOptions): Receiver => {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: sdkLogger(log),
    processEventErrorHandler: async ({ error, response }) => {
      log.warn(failureFields(error), "slack: delivery not acknowledged");
      if (!response.headersSent) response.writeHead(500).end();
      return false;
    },
  });
  const deliver = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const whole = request.method === "POST" ? await checked(request, response, log) : request;
    try {
      if (whole) receiver.requestListener(whole, response);
    } catch {
      // the library throws where a path is none of its own
      response.writeHead(404).end();
    }
  };
  return {
    init: (app) => receiver.init(app),
    ...serving(port, (request, response) => {
      if (!page?.(request, response)) void deliver(request, response);
    }),
  };
};

type Whole = IncomingMessage & { readonly rawBody: Buffer };

/** The request with its body, or undefined once it has been refused. */
const checked = async (
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): Promise<Whole | undefined> => {
  const refuse = (status: number, reason: string): undefined => {
    log.warn({ status }, `slack: request refused: ${reason}`);
    response.writeHead(status, { connection: "close" }).end();
    return undefined;
  };
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request) {
      size += chunk.length;
      if (size > BODY) return refuse(413, "too long");
      chunks.push(chunk);
    }
    const rawBody = Buffer.concat(chunks);
    return isObject(rawBody, request)
      ? Object.assign(request, { rawBody })
      : refuse(400, "no payload");
  } catch {
    return refuse(400, "broken off");
  }
};

const isObject = (rawBody: Buffer, { headers }: IncomingMessage): boolean => {
  const text = rawBody.toString();
  const form = headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  const payload = form ? new URLSearchParams(text).get("payload") : text;
  if (payload === null) return text !== "";
  try {
    const parsed: unknown = JSON.parse(payload);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
};

/** `receiver`, which needs no port, with pages on one: beside Socket Mode the app is installed there. */
export const withPages = (
  receiver: Receiver,
  port: number,
  page: NonNullable<WebOptions["page"]>,
): Receiver => {
  const server = serving(port, (request, response) => {
    if (!page(request, response)) response.writeHead(404).end();
  });
  return {
    init: (app) => receiver.init(app),
    start: async (...given) => {
      await server.start();
      return receiver.start(...given);
    },
    stop: (...given) => Promise.all([server.stop(), receiver.stop(...given)]),
  };
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A port from its opening to its end. */
const serving = (
  port: number,
  answer: Answer,
): Pick<Receiver, "stop"> & { start: () => Promise<void> } => {
  const server = createServer(answer);
  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once("error", (error) => reject(portTaken(port, error))).listen(port, resolve);
      }),
    stop: async () => {
      const late = setTimeout(() => server.closeAllConnections(), GRACE);
      await new Promise((closed) => server.close(closed));
      clearTimeout(late);
    },
  };
};

const portTaken = (port: number, error: unknown): SlackSettingsError =>
  new SlackSettingsError(
    `Slack: port ${port} cannot be opened (${failureFields(error)["code"]}): set SLACK_PORT to a free one`,
  );
