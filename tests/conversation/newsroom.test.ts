import { describe, expect, it } from "vitest";
import type { Followed } from "../../src/app/index.ts";
import { obey, readCommand } from "../../src/conversation/newsroom.ts";
import { fakeNewsroom } from "../doubles/fake-newsroom.ts";

const WHERE = { platform: "slack", place: "T1/C1", by: "U1" };
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
  ])("%j is a command", (typed, command) => {
    expect(readCommand(typed)).toEqual(command);
  });

  it.each([
    "who follows Jane Roe",
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
    obey({ ...fakeNewsroom(), follow: async () => followed }, typed, WHERE);

  it.each([
    [
      { kind: "following", follow: FOLLOW, known: true },
      /^Following Jane Roe on tax: .* posted here, once\.$/,
    ],
    [{ kind: "following", follow: FOLLOW, known: false }, /No article names them so far\.$/],
    [{ kind: "already", follow: FOLLOW }, /^Jane Roe on tax is followed here already\.$/],
    [
      { kind: "which", names: ["Ann Roe", "Jane Roe"] },
      /^Which “Jane Roe”\? Ann Roe and Jane Roe are known/,
    ],
    [{ kind: "too-many", most: 50 }, /^50 are followed here already/],
  ] as const)("to %j", async (followed, line) => {
    expect(await told(followed)).toMatch(line);
  });

  it("is nothing where nobody of that name is known: it is asked as a question", async () => {
    expect(await told({ kind: "unknown" }, "follow the money")).toBeUndefined();
  });

  it("passes on place, asker and subject", async () => {
    const newsroom = fakeNewsroom();
    await obey(newsroom, "follow “Zoe New” on taxes", WHERE);
    expect(newsroom.told).toEqual([
      { ...WHERE, person: "Zoe New", subject: "taxes", anybody: true },
    ]);
  });

  it("lists who is followed, and who is no longer", async () => {
    const both = [FOLLOW, { ...FOLLOW, id: "g", name: "Bo Ek", subject: "" }];
    const newsroom = { ...fakeNewsroom(), following: async () => both, unfollow: async () => both };
    expect(await obey(newsroom, "following", WHERE)).toBe(
      "Followed here: Jane Roe on tax and Bo Ek.",
    );
    expect(await obey(newsroom, "unfollow Roe", WHERE)).toBe(
      "No longer following Jane Roe on tax and Bo Ek.",
    );
    expect(await obey(fakeNewsroom(), "following", WHERE)).toMatch(/^Nobody is followed here/);
    expect(await obey(fakeNewsroom(), "unfollow Roe", WHERE)).toMatch(/^Nobody called “Roe”/);
  });
});
