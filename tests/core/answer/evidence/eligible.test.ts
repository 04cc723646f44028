import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

/** What is asked of one stands beside the like of another. */
const QUARRY: Texts = {
  quarry: `The old quarry above Tarn closed in May after a wall gave way.

Councillor Nell Brook praised the quarry plan as a gift to the valley.

Councillor Tom Reyes condemned the quarry plan on Tuesday.

Farmer Ada Holt asked that the meadow be spared, and two of the diggers urged the same.

Mayor Ruth Vane has not said what she will do about the meadow.

The walker who fell was named as Peter Lyle, 58. A 31-year-old nurse who found a dog in the quarry is unhurt.
`,
};

describe("what may be called the answer", () => {
  it.each<[string, string]>([
    ["who condemned the quarry plan", "condemned the quarry plan on Tuesday"],
    ["who wants the meadow spared", "asked that the meadow be spared"],
  ])("tells what is asked, done by whoever is shown: %s", async (question, words) => {
    const told = await toldOf(QUARRY, question);
    expect(told[0]).not.toMatch(/^(?:Closest|Not found)/);
    expect(told.join("\n")).toContain(words);
  });

  it.each<[string, string]>([
    [
      "“Those who support the night ferry should pay for it,” Poole said.",
      "who supports the night ferry",
    ],
    ["“If you oppose the night ferry, speak up,” Poole said.", "who opposes the night ferry"],
    [
      "“Anyone who wants the old night ferry can write to me,” Poole said.",
      "who wants the night ferry",
    ],
    ["Whoever supports the slow night ferry has never missed one.", "who supports the night ferry"],
  ])("is nothing that is said of nobody in particular: %s", async (sentence, question) => {
    const texts = { ferry: `Captain Iris Poole runs the port.\n\n${sentence}\n` };
    expect((await toldOf(texts, question))[0]).toMatch(/^(?:Closest|Not found)/);
  });

  it.each([
    "Those who run the port support the night ferry, said Captain Iris Poole.",
    "Captain Iris Poole, who for years ran it, supports the night ferry.",
  ])("is what is said of somebody: %s", async (sentence) => {
    const texts = { ferry: `The port is old.\n\n${sentence}\n` };
    expect((await toldOf(texts, "who supports the night ferry"))[0]).not.toMatch(
      /^(?:Closest|Not found)/,
    );
  });

  it.each<[string, string]>([
    ["who supports poole", "Clerk Ned Ashe, a supporter of Poole, spoke first."],
    ["who supports poole", "Clerk Ned Ashe was supportive of the inquiry into Poole’s trips."],
  ])("asked of one is not of what is theirs or beside them: %s %s", async (question, sentence) => {
    const texts = { ferry: `Captain Iris Poole runs the port.\n\n${sentence}\n` };
    const [title] = await toldOf(texts, question);
    if (sentence.includes("of Poole,")) expect(title).not.toMatch(/^(?:Closest|Not found)/);
    else expect(title).toMatch(/^(?:Closest|Not found)/);
  });

  it.each<[string, boolean]>([
    ["how high did the snow lie in norby", true],
    ["how deep was the snow in norby", true],
    ["how high did the snow lie in selby", false],
    ["how deep was the snow in selby", false],
    ["how many sheep were lost in selby", false],
    ["how many sheep were lost in norby", true],
  ])("is no number of another place: %s", async (question, isPrinted) => {
    const told = await toldOf(
      {
        snow: "Snow cut off the valley on Friday.\n\nBakers in Selby gave away their bread.\n\nThe army sent two lorries.\n\nThe snow lay 19 feet deep in Norby, and 40 sheep were lost there in the night.\n",
      },
      question,
    );
    const isAnswered = !/^(?:Closest|Not found)/.test(told[0] ?? "");
    expect(isAnswered && told.join("\n").includes("19 feet")).toBe(isPrinted);
  });

  it("is an age that ends its sentence", async () => {
    const told = await toldOf(QUARRY, "how old was the walker who fell");
    expect(told[0]).not.toMatch(/^(?:Closest|Not found)/);
    expect(told.join("\n")).toContain("Peter Lyle, 58.");
  });

  it.each<[string, string]>([
    ["who condemned the quarry plan", "Brook"],
    ["who praised the quarry plan", "Reyes"],
    ["does vane want the meadow spared", "Holt"],
    ["did vane ask that the meadow be spared", "Holt"],
    ["how old was the walker who fell", "31-year-old"],
  ])("is nothing that somebody else did or is: %s", async (question, words) => {
    const told = await toldOf(QUARRY, question);
    if (!/^(?:Closest|Not found)/.test(told[0] ?? "")) expect(told.join("\n")).not.toContain(words);
  });
});
