/** What every face has to keep: the same questions get the same answers, labels and people. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Answer,
  kindLabel,
  openProduct,
  type Product,
  positionLabel,
  readEnvironment,
  type Statement,
  type Whosaid,
} from "../../src/app/index.ts";
import { peopleOf } from "../../src/core/index.ts";

/** One question of each kind that the built-in articles answer, and some that they do not. */
const CONTRACT_QUESTIONS = [
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

/** Everything a face shows for one question, markup taken off. */
export type Face = (whosaid: Whosaid, question: string) => Promise<string>;

export const adapterContract = (name: string, face: Face): void => {
  describe(`${name} keeps the adapter contract`, () => {
    let product: Product;
    let whosaid: Whosaid;
    beforeAll(async () => {
      product = await openProduct(readEnvironment({}), {}, { log: silent, warn: () => undefined });
      whosaid = await product.whosaid();
    });
    afterAll(() => product.close());

    it.each(CONTRACT_QUESTIONS.map((question) => [question]))("for %j", async (question) => {
      const answer = await whosaid.ask(question);
      const shown = folded(await face(whosaid, question));
      for (const person of peopleOf(answer)) expect(shown).toContain(folded(person));
      for (const expected of expectedOf(answer)) expect(shown).toContain(folded(expected));
    });
  });
};

/** Labels and printed words of the first thing shown; what comes later may not fit into one message. */
const expectedOf = (answer: Answer): readonly string[] => {
  switch (answer.kind) {
    case "statements":
    case "check":
      return answer.statements.slice(0, 1).flatMap(ofStatement);
    case "positions":
      return [...new Set(answer.people.map(positionLabel))];
    case "passages":
      return answer.passages.slice(0, 1).map(({ citation }) => citation.text);
    case "person":
      return [answer.person.name, ...answer.statements.slice(0, 1).flatMap(ofStatement)];
    case "closest":
    case "notFound":
      return [`${answer.searched.articles} articles`];
    case "which":
    case "help":
      return [];
  }
};

const ofStatement = ({ printings }: Statement): readonly string[] =>
  printings
    .slice(0, 1)
    .flatMap(({ words, ...printing }) => [kindLabel(printing), ...words.map(({ text }) => text)]);

/** Faces break lines where they like, and some begin a label with a capital. */
const folded = (text: string): string => text.replace(/\s+/g, " ").toLowerCase();

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
