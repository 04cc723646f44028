import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bold,
  clean,
  escapeMarkup,
  linkOf,
  oneLine,
  plainWithin,
  struck,
  unescapeMarkup,
} from "../../src/discord/escape.ts";
import { HOSTILE, hostileText, longText } from "../doubles/hostile-text.ts";
import { readMarkup } from "./markup-reader.ts";

const anyText = fc.oneof(hostileText, longText, fc.string({ unit: "binary", maxLength: 80 }));

describe("escapeMarkup", () => {
  it.each([
    ["*bold*", "\\*bold\\*"],
    ["[a](https://b.example)", "\\[a\\](https\\:\\/\\/b.example)"],
    ["# heading", "\\# heading"],
    ["-# small", "\\-\\# small"],
    ["> quote", "\\> quote"],
    ["one\n- two", "one\n\\- two"],
    ["1. first", "1\\. first"],
    ["<@1>", "\\<@\u200b1\\>"],
    ["@everyone", "@\u200beveryone"],
    ["<t:1:R>", "\\<t\\:1\\:R\\>"],
    ["a \\ b", "a \\\\ b"],
    ["63-year-old", "63-year-old"],
    ["“No,” she said (twice).", "“No,” she said (twice)."],
    ["a\u202eb\u0007c", "abc"],
  ])("shows %j as %j", (text, shown) => {
    expect(escapeMarkup(text)).toBe(shown);
  });

  it.each(HOSTILE.map((text) => [text]))("leaves no markup of %j", (text) => {
    expect(readMarkup(escapeMarkup(text))).toEqual({ text: clean(text), markup: [] });
  });

  it("shows any text as it stands, and is taken back exactly", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = escapeMarkup(text);
        expect(readMarkup(shown)).toEqual({ text: clean(text), markup: [] });
        expect(unescapeMarkup(shown)).toBe(clean(text));
      }),
      { numRuns: 500 },
    );
  });

  it("stays safe behind any text of ours", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("> ", "• ", "**x** ", "a", ""), (text, before) => {
        expect(readMarkup(`${before}${escapeMarkup(text)}`).markup).toEqual(
          readMarkup(before).markup,
        );
      }),
    );
  });
});

describe("plainWithin", () => {
  it("never takes more than it may, and cuts between characters", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 90 }), (text, max) => {
        const shown = plainWithin(text, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        // A lone surrogate cannot be encoded.
        expect(() => encodeURIComponent(shown)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it("says where something is left out", () => {
    expect(plainWithin("one two three four", 8)).toBe("one two…");
  });
});

describe("emphasis", () => {
  it.each([
    [bold("new taxes"), "**new taxes**"],
    [bold("no\n new "), "**no**\n **new** "],
    [bold(" "), " "],
    [struck("a*b"), "~~a\\*b~~"],
  ])("%j", (markup, expected) => {
    expect(markup).toBe(expected);
  });
});

describe("links", () => {
  it.each([
    ["https://a.example/x?y=1&z=2", "https://a.example/x?y=1&z=2"],
    ["https://a.example/(x)|y", "https://a.example/%28x%29%7Cy"],
    ["https://user@evil.example/", "https://evil.example/"],
    ["javascript:alert(1)", undefined],
    ["ftp://a", undefined],
    [`https://a.example/${"x".repeat(600)}`, undefined],
  ])("%s", (address, link) => {
    expect(linkOf(address)).toBe(link);
  });
});

it("oneLine folds every kind of white space", () => {
  expect(oneLine(" a\r\n\u00a0b\t\u2028c ")).toBe("a b c");
});
