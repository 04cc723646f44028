/** Questions on an article whose speakers come back as pronouns and whose quotations are short. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product } from "../../../src/app/index.ts";
import { type Expected, missesOf } from "./expected.ts";
import { openFolder, SEEDS } from "./open-archive.ts";

const FARES = join(import.meta.dirname, "fares-articles");

const TALKS: readonly { readonly folder: string; readonly rows: readonly Expected[] }[] = [
  // A misspelt phrase out of a quotation is a quotation, not the reporter's words.
  { folder: FARES, rows: [["regretable but necessary", "statements", ["Malcolm Frayne"]]] },
  { folder: SEEDS, rows: [["reckless and dangerus", "statements", ["Andrew Cuomo"]]] },
  // A word of a claim is not guessed at by one that merely looks like it.
  { folder: SEEDS, rows: [["who said the governor should be jailed", "notFound"]] },
  { folder: SEEDS, rows: [["who said Cuomo is a liar", "notFound"]] },
  {
    folder: SEEDS,
    rows: [["who said no one is abuve the law", "check", ["Hakeem Jeffries"]]],
  },
  { folder: FARES, rows: [["who accused Shaw of hiding", "notFound"]] },
  // The thing counted stands before what was done, and the verb may be any.
  { folder: FARES, rows: [["how many people signed the petition", "passages", [], "12,000"]] },
  { folder: FARES, rows: [["how many ministers signed the petition", "notFound"]] },
  // The speaker asked for is spoken of next, not whoever the subject names.
  {
    folder: SEEDS,
    rows: [
      ["what did Gillibrand say about Franken", "statements", ["Kirsten Gillibrand"]],
      ["what did she say about taxes", "notFound"],
      ["what did she say", "statements", ["Kirsten Gillibrand"]],
    ],
  },
];

describe("questions of somebody new to it", () => {
  const open = new Map<string, Product>();
  beforeAll(async () => {
    for (const folder of [FARES, SEEDS]) open.set(folder, await openFolder(folder));
  });
  afterAll(() => Promise.all([...open.values()].map((product) => product.close())));

  it.each(TALKS.map((talk) => ({ ...talk, name: talk.rows.map(([typed]) => typed).join(" → ") })))(
    "$name",
    async ({ folder, rows }) => {
      const whosaid = await open.get(folder)?.whosaid();
      let after: string | undefined;
      for (const row of rows) {
        const answer = await whosaid?.ask(row[0], after === undefined ? {} : { after });
        expect(answer && missesOf(answer, row, folder), row[0]).toEqual([]);
        after = answer?.question;
      }
    },
  );

  it("says that the speaker asked for before is meant", async () => {
    const whosaid = await open.get(SEEDS)?.whosaid();
    const before = "what did Gillibrand say about Franken";
    const answer = await whosaid?.ask("what did she say about taxes", { after: before });
    expect(answer).toMatchObject({
      reason: "not-about-that",
      person: { name: "Kirsten Gillibrand" },
    });
  });

  it("shows a sentence that gives two roles of somebody once", async () => {
    const answer = await (await open.get(SEEDS)?.whosaid())?.ask("who is Alexandria Ocasio-Cortez");
    const places = answer?.kind === "person" ? answer.roles.map(({ citation }) => citation) : [];
    const starts = places.map(({ article, span }) => `${article} ${span.start}`);
    expect(starts.length).toBeGreaterThan(0);
    expect(new Set(starts).size).toBe(starts.length);
  });
});
