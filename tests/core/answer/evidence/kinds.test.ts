/** What a question asks for by its form must be printed, or nothing may be called the answer. */
import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

const PORT: Texts = {
  port: `Harbour pilot Iris Poole left the port in May after 20 years at sea.

Poole, whose father built the quay, was trying to get back into college, her sister said.

Her sister Ada runs a bakery in Norby.

Poole took her idea for the lamp from a film.

Captain Ned Ashe died on Friday at the age of 80. His death left the pilots without a leader.

Diver Tom Reyes died of pneumonia in June.
`,
};
const REFUSED = /^(?:Closest|Not found)/;

describe("which one it is", () => {
  it.each([
    "which college is poole trying to get back into",
    "which film gave poole the idea for the lamp",
    "from which film did poole take the idea for the lamp",
  ])("is not told where the print names none: %s", async (question) => {
    expect((await toldOf(PORT, question))[0]).toMatch(REFUSED);
  });

  it("is told where the print names it", async () => {
    const told = await toldOf(PORT, "which pilot left the port in may");
    expect(told[0]).not.toMatch(REFUSED);
    expect(told.join("\n")).toContain("Harbour pilot Iris Poole left the port in May");
  });
});

describe("what somebody died of", () => {
  it.each(["what did ned ashe die of", "what killed ned ashe", "ned ashe's cause of death"])(
    "is not told where only the death is printed: %s",
    async (question) => {
      expect((await toldOf(PORT, question))[0]).toMatch(REFUSED);
    },
  );

  it.each(["what did tom reyes die of", "what killed tom reyes"])(
    "is told where it is printed: %s",
    async (question) => {
      expect((await toldOf(PORT, question)).join("\n")).toContain("died of pneumonia in June");
    },
  );
});

describe("a phrase that asks for what is printed nowhere", () => {
  const LEAGUE: Texts = {
    league: `“The Ruritanian Football League will meet in the harbour hall in May,” said its chair, Ida Holt.

“Nobody in the old harbour town of Norby will stand for another fare rise,” she said.
`,
  };

  const HELD = /^(?:Careful|Not in these words|Only part)/;

  it.each(["city of the ruritanian football league", "cheapest seat in the ruritanian league"])(
    "is held against no wording: %s",
    async (question) => {
      expect((await toldOf(LEAGUE, question))[0]).not.toMatch(HELD);
    },
  );

  it("is held against the wording of which it prints the head", async () => {
    expect((await toldOf(LEAGUE, "nobody in norby will stand for another toll rise"))[0]).toMatch(
      HELD,
    );
  });
});

describe("a question of whose words several people’s names stand in", () => {
  const VIDEO: Texts = {
    video: `“This new video again puts Hilda Marsh on defense,” said Jeff Bechtel, spokesman for the harbour group.

“It is a long film,” said Jeff Smith, a professor in Norby. The video shows Wendy Shore, the clerk.

Hilda Marsh left. Mr. Bechtel stayed. Bill Marsh spoke.
`,
  };

  it.each([
    "jeff bechtels view of what the video means for marsh",
    "jeff bechtels view of what the shore video means for marsh",
  ])("is answered by what comes nearest, not by *which*: %s", async (question) => {
    const told = await toldOf(VIDEO, question);
    expect(told[0]).not.toMatch(/^Which/);
    expect(told.join("\n")).toContain("This new video again puts Hilda Marsh on defense");
  });

  it.each(["jeff", "what did jeff say"])(
    "is asked back where it is a name: %s",
    async (question) => {
      expect((await toldOf(VIDEO, question))[0]).toMatch(/^Which/);
    },
  );
});
