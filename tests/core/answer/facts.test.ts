/** Facts, filters and articles that differ, on articles made up for them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Product, Whosaid } from "../../../src/app/index.ts";
import { FACT_ARTICLES, missesOf } from "./expected.ts";
import { FACT_QUESTIONS } from "./fact-questions.ts";
import { openFolder } from "./open-archive.ts";

describe("facts, filters and differences", () => {
  let product: Product;
  let whosaid: Whosaid;
  beforeAll(async () => {
    product = await openFolder(FACT_ARTICLES);
    whosaid = await product.whosaid();
  });
  afterAll(() => product.close());

  it.each(FACT_QUESTIONS.map((row) => ({ row, question: row[0] })))(
    "$question",
    async ({ row }) => {
      expect(missesOf(await whosaid.ask(row[0]), row, FACT_ARTICLES)).toEqual([]);
    },
  );

  const aboutOf = (answer: Answer) => (answer.kind === "passages" ? answer.about : answer.kind);
  const outletsOf = (answer: Answer) =>
    answer.kind === "passages" ? answer.passages.map(({ source }) => source.outlet) : [];

  it.each([
    "how many people were forced from their homes",
    "how old is Ravi Solano",
    "when was the dam built",
    "in which year was the Orrin Dam built",
  ])("shows both articles where they differ: %s", async (question) => {
    const answer = await whosaid.ask(question);
    expect(aboutOf(answer)).toBe("conflict");
    expect(outletsOf(answer).toSorted()).toEqual(["Northvale Courier", "River Post"]);
  });

  it.each([
    "how many people did the shelters have room for",
    "how old is Edith Valois",
    "when was the chart stolen",
    "when does the governor visit Pell Falls",
    "how much will the repairs cost",
  ])("finds no difference where there is none: %s", async (question) => {
    expect(aboutOf(await whosaid.ask(question))).not.toBe("conflict");
  });

  it.each(["who said we did not lose a single life", "what did Farrow say"])(
    "tells that articles name different speakers: %s",
    async (question) => {
      const { notes } = await whosaid.ask(question);
      const [differ] = notes.flatMap((note) => (note.kind === "speakers-differ" ? [note] : []));
      expect(differ?.sides.map(({ speakers }) => speakers.join()).toSorted()).toEqual([
        "Glenn Farrow",
        "Lena Dorsey",
      ]);
    },
  );

  it("says which articles a date leaves out, and why nothing is left", async () => {
    const dated = await whosaid.ask("Renn before:2024");
    expect(dated.notes).toContainEqual({ kind: "undated", articles: 2 });
    const reasons = await Promise.all(
      [
        "in:river-post Bock before:2030",
        "Renn after:2030",
        "in:nowhere Renn",
        "Albrecht before:2030",
        "Renn before:soon",
      ].map(async (question) => {
        const answer = await whosaid.ask(question);
        return answer.kind === "notFound" && answer.reason;
      }),
    );
    expect(reasons).toEqual([
      "undated",
      "not-in-time",
      "outlet-unknown",
      "filtered-out",
      "unread-date",
    ]);
  });

  it("tells a date that it cannot read, and asks without it", async () => {
    const answer = await whosaid.ask("what did Renn say before:soon");
    expect(answer.notes).toContainEqual({ kind: "unread-date", asked: "soon" });
    expect(answer.kind === "notFound" && answer.didYouMean).toEqual(["what did Renn say"]);
  });

  it.each([
    "The Red Cross opened four shelters",
    "was last inspected in 2019, when two engineers reported seepage",
    "tourists slept in the terminal",
  ])("labels as the reporter's what nobody said: %s", async (words) => {
    const answer = await whosaid.ask(words);
    expect(aboutOf(answer)).toBe("words");
    expect(answer.kind === "passages" && answer.passages[0]?.speakers).toBeUndefined();
  });
});
