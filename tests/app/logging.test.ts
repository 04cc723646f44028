import { describe, expect, it } from "vitest";
import { createLog, redacted } from "../../src/app/logging.ts";

const linesOf = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = [];
  write(createLog("info", { write: (line) => lines.push(line) }));
  return lines.join("");
};

// Put together here, so that no scanner takes them for real ones.
const SLACK = ["xoxb", "123456789012", "abcDEF"].join("-");
const DISCORD = [`MTA${"x".repeat(21)}`, "GabcdE", "y".repeat(38)].join(".");

describe("the log", () => {
  it("writes one JSON line with level, time and fields", () => {
    const line = linesOf((log) => log.info({ platform: "slack" }, "connected"));
    expect(JSON.parse(line)).toMatchObject({ level: "info", platform: "slack", msg: "connected" });
    expect(line.endsWith("\n")).toBe(true);
  });

  it("leaves out what is below its level", () => {
    expect(linesOf((log) => log.debug({}, "detail"))).toBe("");
  });

  it.each([
    ["a field named token", { token: "s3cret" }, "s3cret"],
    ["a Slack token in a field", { reason: `invalid_auth ${SLACK}` }, SLACK],
    ["a Discord token in a field", { reason: `Bot ${DISCORD}` }, DISCORD],
    ["a password with a slash", { archive: "postgres://bot:hun/ter2@db/news" }, "ter2"],
    ["a password of a mistyped address", { archive: "postgres:/bot:hunter2@db/news" }, "hunter2"],
    ["a password without a scheme", { reason: "bot:hunter2@db cannot be reached" }, "hunter2"],
    ["a password by name", { reason: "host=db password=hunter2 user=bot" }, "hunter2"],
    ["a database password", { archive: "postgres://bot:hunter2@db/news" }, "hunter2"],
  ])("hides %s", (_, fields, secret) => {
    const line = linesOf((log) => log.error(fields, "failed"));
    expect(line).not.toContain(secret);
    expect(line).toContain("[redacted]");
  });

  it.each([
    "xoxo",
    "at 12:30 me@example.org",
    "c:/news.sqlite",
    "www.example.org",
    "postgres://db/news",
    "https://example.org:80/a@b",
  ])("leaves %s as it is", (text) => {
    expect(redacted(text)).toBe(text);
  });
});
