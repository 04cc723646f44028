import { describe, expect, it } from "vitest";
import { identify } from "../../src/app/identity.ts";
import { openSqlite } from "../../src/archive/index.ts";
import type { Article } from "../../src/core/index.ts";
import { parsed } from "../archive/doubles.ts";

const LINK = "https://example.org/flood";

/** An article of one quotation. */
const article = (id: string, words: string, more: Partial<Article> = {}): Article => ({
  ...parsed(id, [{ words }]).article,
  place: "folder one",
  ...more,
});

/** What becomes of `incoming`, one after the other, in an archive that holds `stored`. */
const namesOf = async (stored: readonly Article[], incoming: readonly Article[]) => {
  const store = openSqlite(":memory:");
  const { facts } = parsed("", []);
  await store.add(stored.map((one) => ({ article: one, facts })));
  const found = await identify(store, incoming);
  return found.map((one) => {
    if ("duplicateOf" in one) return `copy of ${one.duplicateOf}`;
    return `${one.known ? "version" : "new"} ${one.article.id}`;
  });
};

const flood = article("flood", "It rose");
const elsewhere = { place: "folder two" };

describe("an article that comes in", () => {
  it.each<[string, readonly Article[], readonly Article[], readonly string[]]>([
    ["is new under its id", [], [flood], ["new flood"]],
    [
      "is the same with the same text, wherever its file stands",
      [flood],
      [{ ...flood, ...elsewhere }],
      ["version flood"],
    ],
    [
      "is a new version with another text in the same file",
      [flood],
      [article("flood", "It fell")],
      ["version flood"],
    ],
    [
      "is another article with another text in another folder",
      [flood],
      [article("flood", "It fell", elsewhere)],
      ["new flood~2"],
    ],
    [
      "is a version with another text in another folder where the link is the same",
      [{ ...flood, url: LINK }],
      [article("flood", "It fell", { ...elsewhere, url: LINK })],
      ["version flood"],
    ],
    [
      "is another article where the link is another",
      [{ ...flood, url: LINK }],
      [article("flood", "It fell", { url: `${LINK}/2` })],
      ["new flood~2"],
    ],
    ["is a copy under another id", [flood], [article("river", "It rose")], ["copy of flood"]],
    [
      "is met again under the id it was given",
      [flood, article("flood~2", "It fell", elsewhere)],
      [article("flood", "It stands", elsewhere)],
      ["version flood~2"],
    ],
    [
      "is met again by its text under the id it was given",
      [flood, article("flood~2", "It fell", elsewhere)],
      [article("flood", "It fell", { place: "folder three" })],
      ["version flood~2"],
    ],
    [
      "gets the next number that is free",
      [flood, article("flood~2", "It fell", elsewhere)],
      [article("flood", "It dries", { place: "folder three" })],
      ["new flood~3"],
    ],
    [
      "is held against those that come in with it",
      [],
      [flood, article("flood", "It fell", elsewhere), article("river", "It rose")],
      ["new flood", "new flood~2", "copy of flood"],
    ],
  ])("%s", async (_, stored, incoming, expected) => {
    expect(await namesOf(stored, incoming)).toEqual(expected);
  });

  it("is a version where its id is its own and not a file's name", async () => {
    const { place: _, ...own } = article("flood", "It fell");
    expect(await namesOf([flood], [own])).toEqual(["version flood"]);
  });
});
