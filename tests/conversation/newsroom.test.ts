import { describe, expect, it } from "vitest";
import type { Followed, Newsroom, Taking } from "../../src/app/index.ts";
import { createDesk } from "../../src/conversation/index.ts";
import { obey, readCommand } from "../../src/conversation/newsroom.ts";
import { itemsOf, wordsOf } from "../../src/present/index.ts";
import { fakeNewsroom } from "../doubles/fake-newsroom.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { FACE } from "./face.ts";

const WHERE = { platform: "slack", place: "T1/C1", by: "U1" };
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const deskOf = (newsroom: Newsroom = fakeNewsroom()) =>
  createDesk("slack", { ...fakeWhosaid(), newsroom }, log, FACE);

/** All that is said, on one line. */
const saidTo = async (typed: string, newsroom?: Newsroom): Promise<string | undefined> => {
  const sheet = await obey(deskOf(newsroom), typed, WHERE);
  if (!sheet) return undefined;
  const lines = itemsOf(sheet).map(({ lead = [] }) => wordsOf(lead));
  return [sheet.verdict, wordsOf(sheet.lead), ...lines].filter(Boolean).join(". ");
};
const FOLLOW = { ...WHERE, id: "f", person: "jane roe", name: "Jane Roe", subject: "tax", at: 1 };

describe("what is typed", () => {
  it.each([
    ["follow Jane Roe", { kind: "follow", person: "Jane Roe", anybody: false }],
    [
      "  Follow Jane Roe on the new bridge ",
      { kind: "follow", person: "Jane Roe", subject: "the new bridge", anybody: false },
    ],
    ["follow “Zoe New”", { kind: "follow", person: "Zoe New", anybody: true }],
    [
      'follow "Zoe New" on taxes',
      { kind: "follow", person: "Zoe New", subject: "taxes", anybody: true },
    ],
    ["unfollow Roe", { kind: "unfollow", person: "Roe" }],
    ["UNFOLLOW Roe on taxes", { kind: "unfollow", person: "Roe", subject: "taxes" }],
    ["following?", { kind: "following" }],
    ["add https://valley.example/a?b=1", { kind: "add", what: "https://valley.example/a?b=1" }],
    ["Add <https://valley.example/a>", { kind: "add", what: "https://valley.example/a" }],
    ["remove budget-vote#2", { kind: "remove", what: "budget-vote#2" }],
  ])("%j is a command", (typed, command) => {
    expect(readCommand(typed)).toEqual(command);
  });

  it.each([
    "who follows Jane Roe",
    "add up what Roe said",
    "add valley.example",
    "remove the tax on bread",
    "follow",
    "follow ",
    "following the vote, what did Roe say",
    "did Roe follow the money?",
    `follow ${"x".repeat(200)}`,
    "",
  ])("%j is a question", (typed) => {
    expect(readCommand(typed)).toBeUndefined();
  });
});

describe("what is answered", () => {
  const told = (followed: Followed, typed = "follow Jane Roe on tax") =>
    saidTo(typed, { ...fakeNewsroom(), follow: async () => followed });

  it.each([
    [
      { kind: "following", follow: FOLLOW, known: true },
      /^Following Jane Roe on tax\. What articles .* posted here, once\. In a channel, I have to be a member for that\.$/,
    ],
    [
      { kind: "following", follow: FOLLOW, known: false },
      /No article names them so far\. In a channel/,
    ],
    [{ kind: "already", follow: FOLLOW }, /^Jane Roe on tax is followed here already$/],
    [
      { kind: "which", names: ["Ann Roe", "Jane Roe"] },
      /^Which Jane Roe\?\. Ann Roe and Jane Roe are known/,
    ],
    [{ kind: "too-many", most: 50 }, /^50 are followed here already/],
  ] as const)("to %j", async (followed, line) => {
    expect(await told(followed)).toMatch(line);
  });

  it("is nothing where nobody of that name is known: it is asked as a question", async () => {
    for (const typed of ["follow the money", "follow Zoe new", "follow zoe"])
      expect(await told({ kind: "unknown" }, typed)).toBeUndefined();
  });

  it.each(["Zoe New", "Đặng Văn Ân", "Seán Ó Briain"])(
    "to a name that no article prints: %s",
    async (name) => {
      expect(await told({ kind: "unknown" }, `follow ${name} on tax`)).toBe(
        `Nobody is followed by that. No article names ${name}. To follow them all the same, type: follow “${name}”`,
      );
    },
  );

  it("passes on place, asker and subject", async () => {
    const newsroom = fakeNewsroom();
    await obey(deskOf(newsroom), "follow “Zoe New” on taxes", WHERE);
    expect(newsroom.told).toEqual([
      { ...WHERE, person: "Zoe New", subject: "taxes", anybody: true },
    ]);
  });

  it("lists who is followed, and who is no longer", async () => {
    const both = [FOLLOW, { ...FOLLOW, id: "g", name: "Bo Ek", subject: "" }];
    const newsroom = { ...fakeNewsroom(), following: async () => both, unfollow: async () => both };
    expect(await saidTo("following", newsroom)).toBe("Followed here. Jane Roe on tax\nBo Ek");
    expect(await saidTo("unfollow Roe", newsroom)).toBe(
      "No longer followed. Jane Roe on tax\nBo Ek",
    );
    expect(await saidTo("following")).toMatch(/^Nobody is followed here/);
    expect(await saidTo("unfollow Roe")).toMatch(/^Nobody called “Roe”/);
  });
});

describe("what is added", () => {
  const TAKING: Taking = {
    arrived: [
      {
        id: "budget",
        outcome: "added",
        title: "Budget passes",
        outlet: "Valley Post",
        published: "2026-03-04T10:00:00Z",
        url: "https://valley.example/budget",
        quotations: 5,
        speakers: ["Ann Lee", "Bo Ek", "Cy Oh", "Di Po"],
      },
    ],
    complaints: ["https://valley.example/ad: is no article"],
  };
  const deskWith = (may: boolean) => {
    const given: unknown[] = [];
    const intake = {
      mayAdd: () => may,
      add: async (...all: readonly unknown[]) => {
        given.push(all[0], all[1]);
        return TAKING;
      },
      remove: async (id: string) => id === "budget",
      log: async () => [],
    };
    return { given, desk: createDesk("slack", fakeWhosaid(), log, FACE, { intake }) };
  };

  it("is answered with what was found in it, and what may be asked of it", async () => {
    const { desk, given } = deskWith(true);
    const sheet = await obey(desk, "add https://valley.example/budget", WHERE);
    expect(given).toEqual([
      { link: "https://valley.example/budget" },
      { platform: "slack", user: "U1" },
    ]);
    expect(sheet).toMatchObject({
      tone: "context",
      verdict: "1 article read",
      notes: ["https://valley.example/ad: is no article"],
      choices: [
        { label: "What Ann Lee said", question: "what did Ann Lee say" },
        { label: "What Bo Ek said", question: "what did Bo Ek say" },
        { label: "What Cy Oh said", question: "what did Cy Oh say" },
      ],
    });
    const [item] = sheet ? itemsOf(sheet) : [];
    expect(wordsOf(item?.lead ?? [])).toBe("Budget passes · new");
    expect(item?.where).toEqual({
      text: "Valley Post · 2026-03-04 · Budget passes",
      outlet: "Valley Post",
      url: "https://valley.example/budget",
    });
    expect(item?.small).toEqual([
      "5 quotations, most by Ann Lee, Bo Ek and Cy Oh",
      "“remove budget” takes it out again",
    ]);
  });

  it("is taken out again", async () => {
    const { desk } = deskWith(true);
    const verdict = async (typed: string) => (await obey(desk, typed, WHERE))?.verdict;
    expect(await verdict("remove budget")).toMatch(/^budget is taken out/);
    expect(await verdict("remove other")).toBe("No article here is called other.");
  });

  it("is refused to others, whose word is a question else", async () => {
    const { desk, given } = deskWith(false);
    const sheet = await obey(desk, "add https://valley.example/budget", WHERE);
    expect([sheet?.tone, sheet?.verdict]).toEqual(["error", "You may not do that here"]);
    expect(given).toEqual([]);
    expect(await obey(desk, "remove taxes", WHERE)).toBeUndefined();
  });

  it("says in one line what went wrong", async () => {
    const intake = {
      mayAdd: () => true,
      add: () => Promise.reject(new Error("the page cannot be had")),
      remove: async () => false,
      log: async () => [],
    };
    const desk = createDesk("slack", fakeWhosaid(), log, FACE, { intake });
    const sheet = await obey(desk, "add https://valley.example/budget", WHERE);
    expect([sheet?.verdict, wordsOf(sheet?.lead ?? [])]).toEqual([
      "No article was added",
      "The page cannot be had",
    ]);
  });
});
