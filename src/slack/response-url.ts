/** Answering through the address that Slack gives with each command and click: five times in 30 minutes. */
import { setTimeout as pause } from "node:timers/promises";

const USES = 5;
/** Slack's 30 minutes, less the time that a post may take. */
const LIFETIME = 29.5 * 60_000;
const TIMEOUT = 10_000;
/** Seconds to wait where Slack asks for patience but does not say how long. */
const PATIENCE = 1;
const RETRIES = 2;
/** Slack: 404 used_url or expired_url; 410 where the message is gone. */
const SPENT = new Set([404, 410]);

/** The address is used up or too old: only a new command or click can be answered. */
export class ResponseUrlSpent extends Error {
  override readonly name = "ResponseUrlSpent";
}

class ResponseUrlRefused extends Error {
  override readonly name = "ResponseUrlRefused";
  readonly code: number;
  constructor(status: number) {
    super(`response_url answered ${status}`);
    this.code = status;
  }
}

export type Respond = (body: Readonly<Record<string, unknown>>) => Promise<void>;

/** Answers to one command or click. `now` is in milliseconds. */
export const respondTo = (url: string, now: () => number = Date.now): Respond => {
  const until = now() + LIFETIME;
  let left = USES;
  const use = (body: Readonly<Record<string, unknown>>): Promise<Response> => {
    if (left <= 0 || now() > until) throw new ResponseUrlSpent("response_url is spent");
    left--;
    return post(url, body);
  };
  return async (body) => {
    let response = await use(body);
    for (let tries = 0; response.status === 429 && tries < RETRIES; tries++) {
      const wait = 1000 * (Number(response.headers.get("retry-after")) || PATIENCE);
      if (now() + wait > until) throw new ResponseUrlSpent("response_url is spent");
      await pause(wait);
      response = await use(body);
    }
    if (SPENT.has(response.status)) throw new ResponseUrlSpent("response_url is spent");
    if (!response.ok) throw new ResponseUrlRefused(response.status);
  };
};

const post = async (url: string, body: Readonly<Record<string, unknown>>): Promise<Response> => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT),
  });
  await response.arrayBuffer();
  return response;
};
