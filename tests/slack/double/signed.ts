/** Deliveries by signed HTTP, as Slack sends them. */
import { createHmac } from "node:crypto";
import type { Acked } from "./sockets.ts";
import { ACK } from "./sockets.ts";

export const SECRET = "0123456789abcdef0123456789abcdef";

export type Sent = {
  readonly body: string;
  readonly type: string;
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly at?: number;
  readonly retry?: number;
};

export const bodyOf = (type: string, payload: unknown): Pick<Sent, "body" | "type"> => {
  const form = "application/x-www-form-urlencoded";
  if (type === "slash_commands")
    return { type: form, body: new URLSearchParams(Object(payload)).toString() };
  if (type === "interactive")
    return {
      type: form,
      body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    };
  return { type: "application/json", body: JSON.stringify(payload) };
};

export const post = (url: string, sent: Sent): Promise<Response> => {
  const at = sent.at ?? Math.floor(Date.now() / 1000);
  const secret = sent.secret ?? SECRET;
  const signature = createHmac("sha256", secret).update(`v0:${at}:${sent.body}`).digest("hex");
  return fetch(url, {
    method: "POST",
    body: sent.body,
    headers: {
      "content-type": sent.type,
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": `v0=${signature}`,
      ...(sent.retry
        ? { "x-slack-retry-num": String(sent.retry), "x-slack-retry-reason": "http_timeout" }
        : {}),
    },
    signal: AbortSignal.timeout(ACK + 1000),
  });
};

export const deliverSigned = async (
  url: string,
  type: string,
  payload: unknown,
  retry = 0,
): Promise<Acked | undefined> => {
  const since = Date.now();
  const response = await post(url, { ...bodyOf(type, payload), retry });
  const answer = await response.text();
  const milliseconds = Date.now() - since;
  if (!response.ok || milliseconds > ACK) return undefined;
  return { milliseconds, payload: answer.startsWith("{") ? JSON.parse(answer) : answer };
};
