/** Groups by sex or party: who is shown to be of one answers, and that others may be is said. */
import { describe, expect, it } from "vitest";
import { toldOf } from "./told.ts";

const PIER = {
  pier: `State Sen. Ada Brock, a Democrat, called for the pier to be closed. “The pier is rotten,” she said.

State Sen. Ivo Lund, a Republican, called for the pier to be closed. “The pier costs too much,” he said.

Mayor Quill Harrow, a supporter of women’s rights, called for the pier to be closed. “The pier was fine in May,” Harrow said.

Rep. Una Vail, D-Brae, wants it repaired. “The pier can wait, the school cannot,” she said.

The ferry sails at noon.`,
};

const UNKNOWN = (group: string) => `Whether others are ${group}, these articles do not show.`;

const FOR = "Should the pier be closed? Those for it";
const BROCK_CALLS =
  "Ada Brock, for, stated: State Sen. Ada Brock, a Democrat, called for the pier to be closed.";
const LUND_CALLS =
  "Ivo Lund, for, stated: State Sen. Ivo Lund, a Republican, called for the pier to be closed.";
const BROCK = "Ada Brock, quote in pier: The pier is rotten,";
const LUND = "Ivo Lund, quote in pier: The pier costs too much,";
const LUND_REPORTED = "Ivo Lund, paraphrase in pier: the pier to be closed";

describe("asked of a group", () => {
  it.each<[string, readonly string[]]>([
    ["which women called for the pier to be closed", [FOR, BROCK_CALLS, UNKNOWN("women")]],
    ["which men called for the pier to be closed", [FOR, LUND_CALLS, UNKNOWN("men")]],
    ["which democrats called for the pier to be closed", [FOR, BROCK_CALLS, UNKNOWN("democrats")]],
    ["which republicans want the pier to be closed", [FOR, LUND_CALLS, UNKNOWN("republicans")]],
    [
      "what did women say about the pier",
      [
        "Probably: women about the pier: 3 statements",
        BROCK,
        "Una Vail, quote in pier: The pier can wait, the school cannot,",
        "Ada Brock, paraphrase in pier: the pier to be closed",
        UNKNOWN("women"),
      ],
    ],
    [
      "what did the men say about the pier",
      ["Probably: men about the pier: 2 statements", LUND, LUND_REPORTED, UNKNOWN("men")],
    ],
    [
      "what did democrats say about the pier",
      [
        "Probably: democrats about the pier: 2 statements",
        BROCK,
        "Ada Brock, paraphrase in pier: the pier to be closed",
        UNKNOWN("democrats"),
      ],
    ],
    [
      "what did republicans say",
      ["republicans: 2 statements", LUND_REPORTED, LUND, UNKNOWN("republicans")],
    ],
  ])("%s", async (question, lines) => {
    expect(await toldOf(PIER, question)).toEqual(lines);
  });

  it("on what none of it spoke of, nobody else answers", async () => {
    const [title, ...lines] = await toldOf(PIER, "what did the democrats say about the ferry");
    expect(title).toMatch(/^(?:Not found|Closest)/);
    expect(lines.filter((line) => !line.startsWith("nearest: "))).toEqual([UNKNOWN("democrats")]);
  });

  it("of which all are shown to be, nothing is said of others", async () => {
    const lines = await toldOf(
      { pier: "Ada Brock called for the pier to be closed. “It is rotten,” she said." },
      "which women called for the pier to be closed",
    );
    expect(lines).toEqual([
      FOR,
      "Ada Brock, for, stated: Ada Brock called for the pier to be closed.",
    ]);
  });
});

describe("he, she and they", () => {
  const asked = (...questions: readonly string[]) => toldOf(PIER, ...questions);

  it.each(["he", "she", "they"])("%s, of whom nobody spoke before, is anybody", async (pronoun) => {
    const lines = await asked(`did ${pronoun} call for the pier to be closed`);
    expect(lines[0]).toBe(FOR);
    expect(lines.filter((line) => line.includes(", for, stated: "))).toHaveLength(3);
  });

  it.each([
    ["what did Ada Brock say", "did she call for the pier to be closed", "Ada Brock"],
    ["what did Ivo Lund say", "did he call for the pier to be closed", "Ivo Lund"],
    ["what did Quill Harrow say", "did they call for the pier to be closed", "Quill Harrow"],
  ])("%s → %s: %s", async (before, question, name) => {
    const lines = await asked(before, question);
    expect(lines.slice(1, -1)).toEqual([expect.stringMatching(`^${name}, for, stated: `)]);
    expect(lines.at(-1)).toBe(`Read as “did ${name} call for the pier to be closed”.`);
  });

  it("they, after a man alone, is not that man", async () => {
    const lines = await asked("what did Ivo Lund say", "did they call for the pier to be closed");
    expect(lines.filter((line) => line.includes(", for, stated: "))).toHaveLength(3);
    expect(lines.join()).not.toContain("Read as");
  });

  it("he, after somebody whom the question names too, is still them", async () => {
    const lines = await asked("what did Ivo Lund say", "did he say Ada Brock called for the ferry");
    expect(lines.join("\n")).toContain(
      "Read as “did Ivo Lund say Ada Brock called for the ferry”.",
    );
  });
});

const EXACT = "Printed in exactly these words.";

describe("check, before words in marks,", () => {
  it.each([
    "check “the pier is rotten”",
    'please check "the pier is rotten"',
    "verify the quote “the pier is rotten”",
    "can you confirm “the pier is rotten”",
    "check this quotation: “the pier is rotten”",
    "fact-check “the pier is rotten”",
  ])("is none of them: %s", async (question) => {
    expect(await toldOf(PIER, question)).toEqual([EXACT, BROCK]);
  });

  it("is a word of theirs within the marks", async () => {
    const lines = await toldOf(
      { pier: "“Check the pier is shut,” said Ada Brock." },
      "“check the pier is shut”",
    );
    expect(lines).toEqual([EXACT, "Ada Brock, quote in pier: Check the pier is shut,"]);
  });
});

describe("words in marks that a sentence only shares", () => {
  it("are not called printed", async () => {
    const [title] = await toldOf(PIER, "“the ferry of May was at noon”");
    expect(title).not.toMatch(/printed/i);
  });

  it("are called the reporter’s where a sentence prints them in a row, whoever it reports", async () => {
    const [title, ...lines] = await toldOf(PIER, "“called for the pier to be closed”");
    expect(title).toBe("The reporter’s own words, not a quotation");
    expect(lines).toHaveLength(3);
  });
});
