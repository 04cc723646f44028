import { describe, expect, it } from "vitest";
import { twoQuestions } from "../../../src/core/answer/both.ts";
import { type Texts, toldOf } from "./told.ts";

const QUAY: Texts = {
  quay: `The lightship Petrel sank off Corran at 4am on Friday with nine people aboard, the harbour office said.

Ines Varga, the harbour master of Corran, said the pumps were new. “They were lucky to be alive,” Varga said.

Councillor Leo Brandt said he would sell the quay. “It is a hole in our pocket,” Brandt said.
`,
};

describe("two questions in one message", () => {
  it.each<[string, readonly string[]]>([
    ["what did varga say and what did brandt say", ["lucky to be alive", "hole in our pocket"]],
    [
      "hi! what did brandt say? and what did varga say?",
      ["hole in our pocket", "lucky to be alive"],
    ],
    [
      "who is ines varga and what did brandt say",
      ["harbour master of Corran", "hole in our pocket"],
    ],
    ["who is ines varga, and what did she say", ["harbour master of Corran", "lucky to be alive"]],
    ["when did the petrel sink and how many were aboard", ["at 4am on Friday with nine people"]],
  ])("are both answered: %s", async (question, words) => {
    const told = (await toldOf(QUAY, question)).join("\n");
    for (const each of words) expect(told).toContain(each);
  });

  it("are one where the second has no answer", async () => {
    const [title] = await toldOf(QUAY, "what did varga say and what did ostrander say");
    expect(title).not.toMatch(/^Printed/);
  });

  it.each([
    "who said we know who we are and what we want",
    "what did varga say about the pumps and the crew",
    "who said good morning and hello to the boats",
    "pumps and what is new about them",
    "who wants to know how and why it sank",
  ])("are not seen in one: %s", (question) => {
    expect(twoQuestions(question)).toBeUndefined();
  });
});
