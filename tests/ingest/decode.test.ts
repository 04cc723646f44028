import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/ingest/decode.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))),
  );

describe("decode", () => {
  it.each([
    ["plain", bytes("He said “no.”\n"), "He said “no.”\n", 0],
    ["carriage returns", bytes("a\r\n\r\nb\r\n"), "a\r\n\r\nb\r\n", 0],
    ["a byte-order mark", bytes([0xef, 0xbb, 0xbf], "“Yes”"), "“Yes”", 1],
    ["UTF-16, little-endian", bytes([0xff, 0xfe, 0x1c, 0x20, 0x61, 0]), "“a", 1],
    ["UTF-16, big-endian", bytes([0xfe, 0xff, 0x20, 0x1c, 0, 0x61]), "“a", 1],
    ["a no-break space", bytes("a\u00a0b"), "a\u00a0b", 0],
  ])("reads %s", (_, given, text, offset) => {
    expect(decode(given)).toEqual({ text, offset });
  });

  it("reads Windows-1252 and says so", () => {
    const read = decode(bytes([0x93], "No", [0x94], " caf", [0xe9]));
    expect(read).toMatchObject({
      text: "“No” café",
      warning: expect.stringContaining("Windows-1252"),
    });
  });

  it("keeps the rest of a UTF-8 text with a broken byte", () => {
    const read = decode(bytes("“caf", [0xe9], "” – naïve"));
    expect(read).toMatchObject({
      text: "“caf�” – naïve",
      warning: expect.stringContaining("UTF-8"),
    });
  });

  it.each([
    ["an empty file", bytes(), "is empty"],
    ["white space", bytes(" \r\n\t"), "is empty"],
    ["a byte-order mark alone", bytes([0xef, 0xbb, 0xbf]), "is empty"],
    ["zeros", bytes(new Array(100).fill(0)), "is not a text file"],
    [
      "a picture's head",
      bytes([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0, 0, 13], "IHDR"),
      "is not a text file",
    ],
  ])("refuses %s", (_, given, failure) => {
    expect(decode(given)).toEqual({ failure: expect.stringContaining(failure) });
  });

  it("never throws, and never moves a text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (given) => {
        decode(given);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = decode(Buffer.from(text));
        if ("text" in read) expect(text.slice(read.offset)).toBe(read.text);
      }),
    );
  });
});
