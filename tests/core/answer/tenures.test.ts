/** Who holds an office now, and who held it before, by the dates of the articles that print them as that. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Product, Whosaid } from "../../../src/app/index.ts";
import { openFolder } from "./open-archive.ts";

const ARTICLES = join(import.meta.dirname, "tenure-articles");

/** The holder, and each who is printed as that before, with words and date. */
const HOLDERS: readonly (readonly [office: string, now: string, before: readonly string[]])[] = [
  [
    "ceo of brightwell",
    "Ruth Lindqvist",
    ["Dana Okafor: the former chief executive of Brightwell Foods, 2024-01-09"],
  ],
  [
    "brightwell chief executive",
    "Ruth Lindqvist",
    ["Dana Okafor: the former chief executive of Brightwell Foods, 2024-01-09"],
  ],
  [
    "chief inspector of borders",
    "Mila Sorensen",
    ["Piet Arends: the chief inspector of borders, 2022-02-02"],
  ],
  ["prime minister of kyrland", "Anna Thoma", ["Jonas Weil: Kyrland’s prime minister, 2021-02-02"]],
  ["mayor of alton", "Tom Farrow", ["Agnes Pell: the mayor of Alton, 2018-05-02"]],
  ["prime minister of ostmark", "Karl Benning", []],
];

const beforeIn = ({ notes }: Answer): readonly string[] =>
  notes.flatMap((note) =>
    note.kind === "held-before"
      ? note.people.map(({ name, role, published }) => `${name}: ${role?.text}, ${published}`)
      : [],
  );

describe("offices by the dates of articles", () => {
  let product: Product;
  let whosaid: Whosaid;
  beforeAll(async () => {
    product = await openFolder(ARTICLES);
    whosaid = await product.whosaid();
  });
  afterAll(() => product.close());

  it.each(HOLDERS)("the %s is %s", async (office, now, before) => {
    const answer = await whosaid.ask(`who is the ${office}`);
    if (answer.kind !== "person") throw new Error(answer.kind);
    expect(answer.person.name).toBe(now);
    expect(beforeIn(answer)).toEqual(before);
  });

  it("answers with the words of the one who holds it now, and says who held it before", async () => {
    const answer = await whosaid.ask("what did the chief inspector of borders say");
    if (answer.kind !== "statements") throw new Error(answer.kind);
    expect(answer.statements.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual([
      ["Mila Sorensen"],
    ]);
    expect(beforeIn(answer)).toEqual(["Piet Arends: the chief inspector of borders, 2022-02-02"]);
  });

  it("asks which of several countries' is meant, the latest printed first", async () => {
    const answer = await whosaid.ask("who is the prime minister");
    if (answer.kind !== "which") throw new Error(answer.kind);
    expect(answer.people.map(({ name }) => name)).toEqual([
      "Karl Benning",
      "Anna Thoma",
      "Jonas Weil",
    ]);
  });

  it("asks where two are printed as that at one time", async () => {
    const answer = await whosaid.ask("who is the chair of marsh mills");
    if (answer.kind !== "which") throw new Error(answer.kind);
    expect(answer.people.map(({ name }) => name).toSorted()).toEqual(["Inga Loew", "Olaf Reith"]);
  });

  it("shows on a card the role that the latest article prints", async () => {
    const answer = await whosaid.ask("who is dana okafor");
    if (answer.kind !== "person") throw new Error(answer.kind);
    expect(answer.person.role?.text).toBe("the former chief executive of Brightwell Foods");
    expect(answer.statements[0]?.printings[0]?.source.published).toBe("2024-01-09");
  });
});
