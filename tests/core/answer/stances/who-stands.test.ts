import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

const WHO = "who called for poole to resign";
const FOR = "Should Ray Poole resign? Those for it";
const about = (text: string): Texts => ({ a: `Clerk Ray Poole lost the ballots.\n\n${text}\n` });

describe("whose stand a relative clause leaves", () => {
  it.each<[string, string]>([
    [
      "Several deputies who served under Cora Lund have called for Poole to resign.",
      "Several deputies",
    ],
    [
      "Two of the jurors who convicted Earl Tubbs have called for Poole to resign.",
      "Two of the jurors",
    ],
    ["Voters who elected Dana Holt have called on Poole to resign.", "Voters"],
    ["Lawmakers who praised him have called on Poole to resign.", "Lawmakers"],
    ["The union that represents Holt has called for Poole to resign.", "The union"],
  ])("is that of those whom it tells of: %s", async (text, holder) => {
    expect(await toldOf(about(text), WHO)).toEqual([FOR, `${holder}, for, stated: ${text}`]);
  });

  it.each<[string, string]>([
    ["Mayor Dana Holt, who hired Bo Reyes, called for Poole to resign.", "Dana Holt"],
    ["Reporters heard that Dana Holt has called for Poole to resign.", "Dana Holt"],
  ])("is a name’s where it is their own: %s", async (text, holder) => {
    expect((await toldOf(about(text), WHO))[1]).toContain(`${holder}, for, `);
  });
});

describe("of a counted group", () => {
  const NINE = "Nine of the council’s 12 members have called on Clerk Ray Poole to resign.";
  const noted = async (text: string, group = NINE): Promise<string | undefined> =>
    (await toldOf({ a: `${group}\n\n${text}\n` }, WHO)).find((line) => line.startsWith("Of “"));

  it.each<[string, string, number]>([
    [
      NINE,
      "Council members Ed Stroud, Lottie Kemp and Sal Rovere called for Poole to resign.\n\nMayor Phil Croft called for Poole to resign.",
      3,
    ],
    [
      "Six of the union’s 9 delegates have called on Clerk Ray Poole to resign.",
      "Shareholder Mia Kohl and delegate Ben Ash called on Poole to resign.",
      1,
    ],
  ])(
    "only those are counted whom the articles show to be of it: %s",
    async (group, text, named) => {
      expect(await noted(text, group)).toBe(
        `Of “${group}”, at least ${named} ${named === 1 ? "is" : "are"} named here.`,
      );
    },
  );

  it.each([
    "Mayor Phil Croft and the Rev. Tobias Lunn called for Poole to resign.",
    "Ed Stroud called for Poole to resign in a letter to council members.",
    "Senator Lottie Kemp, who sat with council members, called for Poole to resign.",
  ])("nobody is where no article shows it: %s", async (text) => {
    expect(await noted(text)).toBeUndefined();
  });

  it("those it names one by one stand so", async () => {
    const text =
      "Three trustees, Ann Sorrel, Jude Whitlow and Carmen Diaz, called for Ray Poole to resign.";
    expect(await toldOf({ a: `${text}\n` }, WHO)).toEqual([
      FOR,
      `Ann Sorrel, for, stated: ${text}`,
      `Jude Whitlow, for, stated: ${text}`,
      `Carmen Diaz, for, stated: ${text}`,
    ]);
  });
});

describe("asked in words that an article prints of one", () => {
  const ONE = "Trustee Ann Sorrel, who called for Poole’s resignation, left early.";
  const OTHER = "Sheriff Bo Reis has called for Poole to resign.";

  it.each([
    "who called for Poole's resignation",
    "who called for poole to resign",
    "who called for his resignation",
    "who wants him gone",
  ])("all are told: %s", async (question) => {
    expect(await toldOf(about(`${ONE}\n\n${OTHER}`), question)).toEqual([
      FOR,
      `Ann Sorrel, for, stated: ${ONE}`,
      `Bo Reis, for, stated: ${OTHER}`,
    ]);
  });

  it("what is no stand is found as printed", async () => {
    const text = "Trustee Ann Sorrel, who called for a taxi at noon, left early.";
    expect(await toldOf(about(text), "who called for a taxi at noon")).toEqual([
      "The reporter’s own words, not a quotation",
      `a: ${text}`,
    ]);
  });

  it("nobody is meant by *his* where calls are on two", async () => {
    const both = `${OTHER}\n\nMayor Phil Croft called on Clerk Sal Rovere to resign.`;
    expect((await toldOf(about(both), "who called for his resignation"))[0]).not.toContain(
      "Should",
    );
  });
});
