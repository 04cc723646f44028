import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineOfText } from "../../../../src/core/answer/articles/unit.ts";
import { mayPrint } from "../../../../src/core/answer/statements/printings.ts";
import type { Entry } from "../../../../src/core/index.ts";

const row = (text: string, ordinal = 0): Entry => ({
  kind: "quotation",
  article: "one",
  ordinal,
  text,
  speakers: ["Ann Lee"],
});

const kept = (texts: readonly string[], ...words: readonly string[]): readonly string[] =>
  mayPrint(texts.map(row), words.map(lineOfText)).map(({ text }) => text);

describe("quotations that may print an utterance", () => {
  it.each([
    ["the same words", "The well is dry.", "the well is dry"],
    ["more words", "I fear the well is dry, all of it.", "the well is dry"],
    ["a part of them", "is dry", "the well is dry"],
    ["a part of them, before something else", "The well is dry. We leave.", "the well is dry now"],
    ["a part of them, after something else", "No, The well is dry.", "the well is dry now"],
    ["a title cut short", "Gov. Lee is gone", "Governor Lee is gone"],
  ])("are those that print %s", (_, text, words) => {
    expect(kept([text, "Something else was said."], words)).toEqual([text]);
  });

  it("are parts of the fullest printing, too", () => {
    const texts = ["the well is dry and we leave", "we leave", "we stay"];
    expect(kept(texts, "the well is dry")).toEqual(texts.slice(0, 2));
  });

  it("are none that share single words only", () => {
    expect(kept(["The well is deep.", "constructor", "—", ""], "the road is dry")).toEqual([]);
  });

  it("are all that hold the words or one of whose sentences stands in them", () => {
    const sentence = fc
      .array(fc.constantFrom("the", "well", "is", "dry", "Gov.", "U.S.", "we"), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(sentence, fc.array(sentence, { minLength: 1, maxLength: 3 }), (words, said) => {
        const text = said.map((one) => `${one},`).join(" ");
        const whole = lineOfText(words);
        const prints = [text, ...said].map(lineOfText);
        const related = prints[0]?.includes(whole) || prints.some((one) => whole.includes(one));
        if (related) expect(kept([text], words)).toEqual([text]);
      }),
    );
  });
});
