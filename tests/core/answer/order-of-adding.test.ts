/** What is answered does not hang on which article was added first, also of articles without a date. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Answer, openProduct, type Product, readEnvironment } from "../../../src/app/index.ts";

const ARTICLES: readonly string[] = [
  "Quay strike ends\n\nFerry inspector Nora Vint said the quay would open on Friday. “We kept the lamps lit for nine nights,” Vint said. She backed the dockers' pay claim.",
  "Lamps on the pier\n\nNora Vint, the harbour treasurer, said the lamps were paid for, and clerk Ada Feld said so too. “Nobody slept on the pier,” said Vint. Omar Feld called Vint “a stubborn bookkeeper”.",
  "Pay claim\n\nUnion leader Omar Feld said the dockers would not wait. “We kept the lamps lit for nine nights,” Vint, a ferry inspector, had told him. Feld urged Nora Vint to resign.",
  "Letters\n\nThe pilot Nora Vint wrote that the quay was safe. “The pier is sound,” the pilot Vint said. Omar Feld, a baker, denied it. “Not one lamp is lit,” said singer Ada Feld.",
];
const QUESTIONS: readonly string[] = [
  "who is nora vint?",
  "what did vint say about the lamps?",
  "we kept the lamps lit for nine nights",
  "who is omar feld?",
  "who is feld?",
  "who called vint stubborn?",
  "who wants vint to resign?",
  "what about the pier?",
  "who said that?",
  "is vint the harbour treasurer?",
  "who is the ferry inspector?",
];

/** Each pair of articles comes in both orders. */
const [FIRST, ...OTHERS] = [
  [0, 1, 2, 3],
  [3, 2, 1, 0],
  [2, 0, 3, 1],
] as const;

const quiet = () => undefined;
const LOG = { debug: quiet, info: quiet, warn: quiet, error: quiet };

describe("articles added in any order", () => {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-order-"));
  const files = ARTICLES.map((text, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, text);
    return file;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const filled = async (order: readonly number[], name: string): Promise<Product> => {
    const archive = join(folder, `${name}.sqlite`);
    const product = await openProduct(readEnvironment({}), { archive }, { log: LOG, warn: quiet });
    for (const at of order) for await (const _ of product.add([files[at] ?? ""]));
    return product;
  };

  const answersIn = async (order: readonly number[], name: string) => {
    const product = await filled(order, name);
    try {
      const answers: Answer[] = [];
      const whosaid = await product.whosaid();
      for (const question of QUESTIONS) answers.push(await whosaid.ask(question));
      return answers;
    } finally {
      await product.close();
    }
  };

  it("give the same answers", async () => {
    const told = await answersIn(FIRST, "first");
    expect(told.map(({ kind }) => kind)).toContain("which");
    for (const [i, order] of OTHERS.entries())
      expect(await answersIn(order, `${i}`), order.join()).toEqual(told);
  });
});
