import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

const HARBOUR: Texts = {
  harbour: `The trawler Petrel sank off Corran Head on Sunday night after its engine failed.

Harbour master Ines Varga said the crew of six were rescued by helicopter. “They were lucky to be alive,” she said.

Pilot Sam Ode landed the helicopter on the beach because the pier was flooded. The rescue took nine hours.

Councillor Leo Brandt, who opposes the new quay, called the harbour a death trap.
`,
};

const first = async (question: string) => (await toldOf(HARBOUR, question)).slice(0, 2);

describe("what is called the answer", () => {
  it.each<[string, string]>([
    ["why did the helicopter land on the beach", "because the pier was flooded"],
    ["how long did the rescue take", "The rescue took nine hours."],
    ["who called the harbour a death trap", "Leo Brandt"],
    ["why did the trawler sink", "after its engine failed"],
  ])("shows the sentence that answers: %s", async (question, words) => {
    expect((await first(question))[1]).toContain(words);
  });

  it.each([
    "did the trawler explode",
    "how much did the helicopter cost",
    "what did varga say about taxes",
    "when will the new quay open",
    "did brandt sell the trawler",
  ])("is never sure of what is not printed: %s", async (question) => {
    const [title] = await toldOf(HARBOUR, question);
    expect(title).toMatch(/^(?:Probably|Closest in print|Not found)/);
  });

  it("says what comes closest where nothing answers", async () => {
    const told = await toldOf(HARBOUR, "did the trawler explode");
    expect(told[0]).toBe("Closest in print");
    expect(told[1]).toContain("The trawler Petrel sank off Corran Head");
  });
});
