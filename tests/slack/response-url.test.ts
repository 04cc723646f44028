/** The address that comes with a command or click: patience where Slack asks for it, and what its refusals mean. */
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ResponseUrlSpent, respondTo } from "../../src/slack/response-url.ts";
import { portOf } from "./double/port.ts";

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

  it("is tried again once Slack says", async () => {
    due = [
      [429, "1"],
      [429, "0.01"],
    ];
    await respondTo(url())({ text: "a" });
    expect(posts).toBe(3);
  });

  it.each([
    ["a third time", ["0.01", "0.01", "0.01"], 3],
    ["for long", ["1800"], 1],
  ])("is not waited for %s", async (_, pauses, tries) => {
    due = pauses.map((after) => [429, after]);
    await expect(respondTo(url())({ text: "a" })).rejects.toMatchObject({ code: 429 });
    expect(posts).toBe(tries);
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
