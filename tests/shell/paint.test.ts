import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { line, run } from "../../src/shell/lines.ts";
import { harmless, paint } from "../../src/shell/paint.ts";
import { hostileText } from "../doubles/hostile-text.ts";

const plain = (width: number) => ({ colour: false, width });
const NO_BREAK = plain(Number.POSITIVE_INFINITY);

describe("paint", () => {
  it("colours only where there is colour", () => {
    const lines = [line(2, run("a "), run("b", "match"))];
    expect(paint(lines, NO_BREAK)).toBe("  a b\n");
    expect(paint(lines, { ...NO_BREAK, colour: true })).toBe("  a \u001b[1;33mb\u001b[0m\n");
  });

  it.each([
    ["short text", "one two", 30, ["one two"]],
    [
      "text that is too long",
      "one two three four five six",
      20,
      ["one two three four", "five six"],
    ],
    [
      "a word that is too long",
      "no abcdefghijklmnopqrstuvwxyz",
      20,
      ["no", "abcdefghijklmnopqrstuvwxyz"],
    ],
    ["a no-break space", "sixteen-letters 63\u00a0years", 20, ["sixteen-letters", "63\u00a0years"]],
    ["a printed line break", "one\r\n\r\ntwo", 30, ["one", "two"]],
  ])("breaks %s", (_, text, width, expected) => {
    expect(
      paint([line(0, run(text))], plain(width))
        .trimEnd()
        .split("\n"),
    ).toEqual(expected);
  });

  it("keeps a word of two tones together", () => {
    const lines = [line(0, run("0123456789 012345 "), run("“"), run("cancel", "match"), run("”"))];
    expect(paint(lines, plain(20))).toBe("0123456789 012345\n“cancel”\n");
  });

  it("puts a bar before every line of what is printed", () => {
    const barred = { ...line(1, run("0123456789 0123456789 01")), bar: true };
    expect(paint([barred], plain(20))).toBe(" │ 0123456789\n │ 0123456789 01\n");
  });

  it("loses no word and adds none, at any width", () => {
    fc.assert(
      fc.property(fc.array(fc.lorem()), fc.integer({ min: 1, max: 120 }), (texts, width) => {
        const painted = paint([line(3, ...texts.map((text) => run(`${text} `)))], plain(width));
        expect(painted.split(/\s+/).join(" ").trim()).toBe(
          texts.join(" ").split(/\s+/).join(" ").trim(),
        );
      }),
    );
  });

  it("lets no text act on the terminal", () => {
    fc.assert(
      fc.property(fc.array(hostileText), (texts) => {
        const painted = paint(
          texts.map((text) => line(0, run(text, "name"))),
          NO_BREAK,
        );
        expect(painted).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
      }),
    );
  });

  it.each([
    ["\u001b[31mred", "�[31mred"],
    ["\u202egnp.exe", "gnp.exe"],
    ["a\ud800", "a�"],
    ["caffè 😀\u00a0x", "caffè 😀\u00a0x"],
  ])("makes %j harmless", (text, expected) => {
    expect(harmless(text)).toBe(expected);
  });
});
