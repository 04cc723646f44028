import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "./told.ts";

const FERRY: Texts = {
  ferry: `The ferry Skua ran aground off Tarn on Saturday with 84 people aboard.

“Everybody is dry,” said coastguard officer Moira Kinnard.

Mayor Dana Holt visited the quay. The old lifeboat went out twice.
`,
};
const CLOSEST = "Closest in print";

describe("a question of all", () => {
  const DOCK: Texts = {
    dock: "Engineer Ana Roe called for Mayor Dana Holt to resign.\n\n“The dock is lost,” said diver Bo Lind.\n",
  };
  const ROE = "Ana Roe, for, stated: Engineer Ana Roe called for Mayor Dana Holt to resign.";

  it.each([
    "did anyone call for holt to resign",
    "has anybody called for holt to resign",
    "did everyone call for holt to resign?",
    "did someone call for Dana Holt to resign",
  ])("is answered by who did: %s", async (question) => {
    expect(await toldOf(DOCK, question)).toEqual(["Should Dana Holt resign? Those for it", ROE]);
  });

  it("is answered by who said so", async () => {
    expect(await toldOf(DOCK, "did anybody say the dock is lost")).toContain(
      "Bo Lind, quote in dock: The dock is lost,",
    );
  });

  it("is no question of anyone called so", async () => {
    expect((await toldOf(DOCK, "did lind call for holt to resign"))[0]).not.toContain("Ana Roe");
  });
});

describe("of what is not found", () => {
  it.each<[string, string]>([
    // a name that stands nowhere
    ["what did ingrid falk say", "Not found. “ingrid falk” does not occur in these articles."],
    ["what did Falk say about the ferry", "Not found. “Falk” does not occur in these articles."],
    ["did falk call for holt to resign", "Not found. “falk” does not occur in these articles."],
    // named, but without words
    [
      "what did holt say",
      "Not found. Dana Holt is named in these articles, but no words of theirs were found.",
    ],
    [
      "what did kinnard say about taxes",
      "Not found. Moira Kinnard is quoted in these articles, but nothing of theirs was found on that.",
    ],
    // no name is asked for, or the words are printed: what comes closest is shown as that
    ["did anyone call for holt to resign", CLOSEST],
    ["did everyone demand a new ferry", CLOSEST],
    ["did any republicans call for holt to resign", CLOSEST],
    ["did he call for a new ferry", CLOSEST],
    ["did some of them back the mayor", CLOSEST],
    ["what did the old lifeboat say", CLOSEST],
    [
      "what did skua say",
      "Not found. Skua is named in these articles, but no words of theirs were found.",
    ],
  ])("only what is true is said: %s", async (question, title) => {
    expect((await toldOf(FERRY, question))[0]).toBe(title);
  });
});
