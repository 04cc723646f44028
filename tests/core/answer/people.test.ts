/** People and where they stand, on articles that share surnames, roles without names and positions of many kinds. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product, Whosaid } from "../../../src/app/index.ts";
import { missesOf } from "./expected.ts";
import { openFolder } from "./open-archive.ts";
import { PEOPLE_ARTICLES, PEOPLE_QUESTIONS } from "./people-questions.ts";

describe("people and positions", () => {
  let product: Product;
  let whosaid: Whosaid;
  beforeAll(async () => {
    product = await openFolder(PEOPLE_ARTICLES);
    whosaid = await product.whosaid();
  });
  afterAll(() => product.close());

  it.each(PEOPLE_QUESTIONS.map((row) => ({ row, question: row[0] })))(
    "$question",
    async ({ row }) => {
      expect(missesOf(await whosaid.ask(row[0]), row, PEOPLE_ARTICLES)).toEqual([]);
    },
  );

  it.each(["Mira Tolan", "Paul Whitlock", "Martin Osei", "Danilo Prado", "Anna Sandoval"])(
    "prints no sentence twice on the card of %s",
    async (name) => {
      const card = await whosaid.ask(`who is ${name}`);
      if (card.kind !== "person") throw new Error(card.kind);
      const reported = card.statements.flatMap(({ printings: [first] }) =>
        first?.kind === "indirect" ? [first.sentence] : [],
      );
      const standing = new Set(
        card.positions.flatMap(({ evidence }) => evidence.map(({ citation }) => citation.text)),
      );
      const shown = [
        ...standing,
        ...[...card.roles, ...card.mentions].map(({ citation }) => citation.text),
        ...reported.map(({ text }) => text),
      ];
      expect(shown).toEqual([...new Set(shown)]);
    },
  );

  it("puts what is in marks before what is reported on a card", async () => {
    const card = await whosaid.ask("who is Anna Sandoval");
    const kinds =
      card.kind === "person" ? card.statements.map((one) => one.printings[0]?.kind) : [];
    expect(kinds).toEqual(["direct", "indirect"]);
  });

  it("says of somebody who is only named that they are not quoted", async () => {
    const { notes } = await whosaid.ask("who is Prado");
    expect(notes).toContainEqual({ kind: "mentioned-not-quoted", name: "Danilo Prado" });
  });

  it("gives the rule behind each position, in a sentence", async () => {
    const board = await whosaid.ask("who backs the strike");
    const rules = board.kind === "positions" ? board.people : [];
    expect(rules.map(({ rule, because }) => [rule !== "", because !== undefined])).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  describe("a surname that two people share", () => {
    it("is asked back with the rest of the question kept", async () => {
      const answer = await whosaid.ask("what did Whitlock say?");
      expect(answer.kind === "which" && answer.people.map(({ question }) => question)).toEqual([
        "what did Dana Whitlock say?",
        "what did Paul Whitlock say?",
      ]);
    });

    it("offers the other where one is answered", async () => {
      const { notes } = await whosaid.ask("what did Whitlock say about the harbor");
      expect(notes).toContainEqual(
        expect.objectContaining({
          kind: "also",
          people: [
            expect.objectContaining({ name: "Dana Whitlock", question: "who is Dana Whitlock" }),
          ],
        }),
      );
    });
  });
});
