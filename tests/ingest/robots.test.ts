import { describe, expect, it } from "vitest";
import { isAllowed } from "../../src/ingest/robots.ts";

describe("isAllowed", () => {
  it.each([
    ["no rules", "", "/a", true],
    ["everything refused", "User-agent: *\nDisallow: /", "/a", false],
    ["an empty refusal", "User-agent: *\nDisallow:", "/a", true],
    ["another agent's rules", "User-agent: greedy\nDisallow: /", "/a", true],
    [
      "its own rules before all others'",
      "User-agent: *\nDisallow: /\n\nUser-agent: WhoSaid\nDisallow: /x",
      "/a",
      true,
    ],
    ["rules that two agents share", "User-agent: a\nUser-agent: whosaid\nDisallow: /", "/a", false],
    ["the longer rule", "User-agent: *\nDisallow: /news\nAllow: /news/free", "/news/free/1", true],
    ["a tie, which allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
    ["a wildcard", "User-agent: *\nDisallow: /*?print=", "/a?print=1", false],
    ["an end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true],
    ["an end that is there", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf.pdf", false],
    ["an end without a wildcard", "User-agent: *\nDisallow: /a$", "/ab", true],
    ["parts that may not overlap", "User-agent: *\nDisallow: /aa*aa$", "/aaa", true],
    ["a comment", "User-agent: * # all\r\nDisallow: /a # this", "/a", false],
    ["letters beyond ASCII", "User-agent: *\nDisallow: /café", "/caf%C3%A9/a", false],
    ["letters encoded without need", "User-agent: *\nDisallow: /%7eann", "/~ann/a", false],
    ["codes in small letters", "User-agent: *\nDisallow: /caf%c3%a9", "/caf%C3%A9", false],
    ["a slash that parts nothing", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true],
    ["characters of patterns", "User-agent: *\nDisallow: /a+b(", "/a+b(c", false],
  ])("knows %s", (_, robots, path, expected) => {
    expect(isAllowed(robots, "whosaid", path)).toBe(expected);
  });

  it("reads one that is cut within a character", () => {
    const begun = "User-agent: *\nDisallow: /é😀\nDisallow: /";
    const robots = `${begun}${"a".repeat(500 * 1024 - begun.length - 1)}😀`;
    expect(isAllowed(robots, "whosaid", "/%C3%A9%F0%9F%98%80")).toBe(false);
    expect(isAllowed(robots, "whosaid", "/b")).toBe(true);
  });

  it("is not slowed by many wildcards", () => {
    const robots = `User-agent: *\nDisallow: /${"*a".repeat(2000)}$`;
    expect(isAllowed(robots, "whosaid", `/${"a".repeat(5000)}b`)).toBe(true);
  });
});
