/** What every face has to keep: of each answer its verdict, words, names, labels and places, over all pages. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Answer,
  openProduct,
  type Product,
  readEnvironment,
  type Whosaid,
} from "../../src/app/index.ts";
import { peopleOf } from "../../src/core/index.ts";
import { itemsOf, present, SENTENCES, type Sheet } from "../../src/present/index.ts";
import { shownPieces } from "../../src/present/words.ts";
import { ANSWERS } from "../doubles/answers.ts";

/** One question of each kind that the built-in articles answer, and some that they do not. */
const QUESTIONS = [
  "cancel culture",
  "No one is above the law",
  "what did psaki say",
  "who is Hakeem Jeffries",
  "Maloney",
  "who called for Cuomo to resign",
  "who hasn't called on Cuomo to resign",
  "how old is cuomo",
  "did Nadler say Cuomo should resign",
  "weather in albany",
  "help",
] as const;

/** Everything a face shows for one question, page after page, markup taken off. */
type Asked = (whosaid: Whosaid, question: string) => Promise<string>;
/** The same of one answer. */
type Shown = (answer: Answer) => string;

export const faceContract = (name: string, asked: Asked, shown: Shown): void => {
  describe(`${name} keeps the contract of the faces`, () => {
    let product: Product;
    let whosaid: Whosaid;
    beforeAll(async () => {
      product = await openProduct(readEnvironment({}), {}, { log: silent, warn: () => undefined });
      whosaid = await product.whosaid();
    });
    afterAll(() => product.close());

    it.each(QUESTIONS.map((question) => [question]))("for %j", async (question) => {
      const answer = await whosaid.ask(question);
      const text = folded(await asked(whosaid, question));
      for (const person of peopleOf(answer)) expect(text).toContain(folded(person));
      for (const part of partsOf(present(answer))) expect(text).toContain(folded(part));
    });

    it.each(Object.entries<Answer>(ANSWERS))("for the prepared answer %s", (_, answer) => {
      const text = folded(shown(answer));
      for (const part of partsOf(present(answer))) expect(text).toContain(folded(part));
    });

    it.each(["unnamed", "hidden"] as const)("says of words in marks that they are %s", (marks) => {
      const [first] = ANSWERS.words.passages;
      for (const speakers of [[], ["Ann Lee"]]) {
        const passages = first
          ? [{ ...first, marks, ...(speakers.length > 0 ? { speakers } : {}) }]
          : [];
        const text = shown({ ...ANSWERS.words, passages });
        expect(folded(text)).toContain(folded(SENTENCES.whose(marks)));
        expect(text).not.toContain("reporter’s");
      }
    });
  });
};

/** What of a sheet a reader has to be able to see. */
const partsOf = (sheet: Sheet): readonly string[] => [
  sheet.verdict,
  ...sheet.lead.map(({ text }) => text.replace(TAIL, "")),
  ...sheet.notes,
  ...itemsOf(sheet).flatMap(({ who, label = "", where, small, quote, lead = [] }) => [
    ...who.map(({ name }) => name),
    label,
    (sheet.table ? where?.outlet : where?.text) ?? "",
    ...small,
    ...lead.map(({ text }) => text),
    ...(quote?.parts ?? []).map((part) =>
      shownPieces(part)
        .map(({ text }) => text)
        .join(""),
    ),
  ]),
];

/** Faces add signs between what differs and the end of its sentence. */
const TAIL = /\.? ?$/;

/** Faces break lines where they like, and begin a label with a capital or not. */
const folded = (text: string): string => text.replace(/\s+/g, " ").toLowerCase().trim();

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
