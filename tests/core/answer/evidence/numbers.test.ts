import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

const BARGE: Texts = {
  barge: `The barge Halcyon is moored at Port Ellis. Around 50 guests came aboard the Halcyon on Friday, officials said.

The council is thinking of plans to ship settlers 900 miles to Stork Island, according to two papers. Stork Island was in the news before.

The tower of Saint Bruno is 40 metres tall and was struck by lightning twice.

Keeper Ada Holm fed 30 seals on Monday. The harbour paid Holm 400 crowns for the nets.
`,
};

describe("a number asked for", () => {
  it.each<[string, ...string[]]>([
    [
      "how many guests came aboard the halcyon",
      "How many, as printed; about Halcyon",
      "barge: Around 50 guests came aboard the Halcyon on Friday, officials said.",
    ],
    [
      "how far is stork island",
      "Probably: How many, as printed",
      "barge: The council is thinking of plans to ship settlers 900 miles to Stork Island, according to two papers.",
    ],
    [
      "how tall is the tower of saint bruno",
      "How many, as printed; about Saint Bruno",
      "barge: The tower of Saint Bruno is 40 metres tall and was struck by lightning twice.",
    ],
    [
      "how many seals did ada holm feed",
      "How many, as printed; about Ada Holm",
      "barge: Keeper Ada Holm fed 30 seals on Monday.",
    ],
  ])("is printed of what is asked: %s", async (question, ...lines) => {
    expect(await toldOf(BARGE, question)).toEqual(lines);
  });

  it.each([
    "how many people can the halcyon hold",
    "how many crew does the halcyon need",
    "how far is port ellis",
    "how many whales did ada holm feed",
    "how many otters did holm feed on monday",
    "how old is the tower of saint bruno",
  ])("is none of something else: %s", async (question) => {
    const [title] = await toldOf(BARGE, question);
    expect(title).toMatch(/^(?:Closest in print|Not found)/);
  });
});
