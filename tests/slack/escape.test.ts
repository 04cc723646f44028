import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, escapeText, plainWords, webLink } from "../../src/slack/escape.ts";
import { hostileText } from "../doubles/hostile-text.ts";

describe("escaping", () => {
  it.each([
    ["<!channel>", "&lt;!channel&gt;"],
    ["<@U1> & <#C1|x>", "&lt;@U1&gt; &amp; &lt;#C1|x&gt;"],
    ["<https://a.example|bank>", "&lt;https://a.example|bank&gt;"],
    ["&lt;!here&gt;", "&amp;lt;!here&amp;gt;"],
    [":tada: at 3:30", ":\u200btada: at 3:30"],
  ])("%s", (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it("comes back as it was typed", () => {
    const text = fc.oneof(hostileText, fc.string()).filter((each) => !each.includes(":"));
    fc.assert(
      fc.property(text, (typed) => {
        const plain = plainWords(escapeText(typed));
        expect(plain).toBe(typed.replace(/(?![\n\t])\p{Cc}/gu, " ").trim());
      }),
    );
  });
});

describe("what a person typed", () => {
  it.each([
    ["<@U0BOT> cancel culture", "cancel culture"],
    ["<@U0BOT|whosaid> cancel culture", "cancel culture"],
    ["what did <@U123|ann> say", "what did ann say"],
    ["what did <@U123> say", "what did @U123 say"],
    ["see <https://a.example/x?y=1&amp;z=2|this>", "see this"],
    ["see <https://a.example/x>", "see https://a.example/x"],
    ["<!channel> in <#C1|general>", "@channel in general"],
    ["a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"],
    ["&amp;lt;", "&lt;"],
    ["1 < 2", "1 < 2"],
  ])("%s", (marked, words) => {
    expect(plainWords(marked, "U0BOT")).toBe(words);
  });
});

describe("links", () => {
  it.each(["https://a.example/x?y=1&z=2", "http://a.example"])("opens %s", (url) => {
    expect(webLink(url)).toBe(url);
  });
  it.each([
    "javascript:alert(1)",
    "https://a.example|b",
    "https://a b",
    "https://",
    "ftp://a",
    undefined,
  ])("does not open %s", (url) => {
    expect(webLink(url)).toBeUndefined();
  });
});

it("cuts to the limit, never inside a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 20 }), (text, limit) => {
      const short = cut(text, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(text.length <= limit ? short === text : short.endsWith("…")).toBe(true);
      expect(short).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }),
  );
});
