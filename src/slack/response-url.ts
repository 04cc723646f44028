/** Answering through the address that Slack gives with each command and click: five times in 30 minutes. */
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds for one post, and the longest pause that Slack may ask for. */
const TIMEOUT = 10_000;
const LONGEST_PAUSE = 60_000;
/** Seconds to wait where Slack asks for patience but does not say how long. */
const PATIENCE = 1;
const RETRIES = 2;
/** Slack: 404 used_url or expired_url; 410 where the message is gone. */
const SPENT = new Set([404, 410]);

/** The address is used up or too old: only a new command or click can be answered. */
export class ResponseUrlSpent extends Error {
  override readonly name = "ResponseUrlSpent";
}

/** Answers to a command or click. */
export const respondTo =
  (url: string, retries = RETRIES) =>
  async (body: Readonly<Record<string, unknown>>): Promise<void> => {
    const {
      status,
      headers,
      ok,
      body: told,
    } = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await told?.cancel();
    const wait = 1000 * (Number(headers.get("retry-after")) || PATIENCE);
    if (status === 429 && retries > 0 && wait <= LONGEST_PAUSE) {
      await pause(wait);
      return respondTo(url, retries - 1)(body);
    }
    if (SPENT.has(status)) throw new ResponseUrlSpent("response_url is spent");
    if (!ok) throw Object.assign(new Error(`response_url answered ${status}`), { code: status });
  };
