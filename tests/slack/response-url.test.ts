/** The address that comes with a command or click: five uses, thirty minutes, and patience where Slack asks for it. */
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ResponseUrlSpent, respondTo } from "../../src/slack/response-url.ts";
import { portOf } from "./double/port.ts";

const MINUTE = 60_000;

describe("a response_url", () => {
  let server: Server;
  /** Statuses still to come; then 200. */
  let due: [status: number, retryAfter?: string][];
  let posts: number;
  const url = () => `http://127.0.0.1:${portOf(server)}/commands/T0/secret`;

  beforeEach(async () => {
    due = [];
    posts = 0;
    server = createServer((request, response) => {
      posts++;
      const [status, after] = due.shift() ?? [200];
      request.resume();
      response.writeHead(status, after === undefined ? {} : { "retry-after": after }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it("is used five times and not once more", async () => {
    const respond = respondTo(url());
    for (let use = 0; use < 5; use++) await respond({ text: "a" });
    await expect(respond({ text: "a" })).rejects.toBeInstanceOf(ResponseUrlSpent);
    expect(posts).toBe(5);
  });

  it("is used for half an hour and not longer", async () => {
    let now = 0;
    const respond = respondTo(url(), () => now);
    now = 29 * MINUTE;
    await respond({ text: "a" });
    now = 30 * MINUTE;
    await expect(respond({ text: "a" })).rejects.toBeInstanceOf(ResponseUrlSpent);
    expect(posts).toBe(1);
  });

  it("is tried again once Slack says, each try a use", async () => {
    due = [
      [429, "1"],
      [429, "0.01"],
    ];
    const respond = respondTo(url());
    await respond({ text: "a" });
    expect(posts).toBe(3);
    for (let use = 3; use < 5; use++) await respond({ text: "a" });
    await expect(respond({ text: "a" })).rejects.toBeInstanceOf(ResponseUrlSpent);
  });

  it("is not waited for beyond its time", async () => {
    due = [[429, "1800"]];
    await expect(respondTo(url())({ text: "a" })).rejects.toBeInstanceOf(ResponseUrlSpent);
    expect(posts).toBe(1);
  });

  it.each([404, 410])("that Slack answers with %d is spent", async (status) => {
    due = [[status]];
    await expect(respondTo(url())({ text: "a" })).rejects.toBeInstanceOf(ResponseUrlSpent);
  });

  it("is not named where Slack refuses what is posted", async () => {
    due = [[500]];
    const problem = await respondTo(url())({ text: "a" }).catch((error) => error);
    expect(problem).not.toBeInstanceOf(ResponseUrlSpent);
    expect(String(problem.stack)).not.toContain("secret");
    expect(problem.code).toBe(500);
  });
});
