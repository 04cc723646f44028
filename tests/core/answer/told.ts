/** An answer to a question on a few invented articles, as lines: what it is, whose, in which words, with which label. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import {
  kindLabel,
  noteLine,
  type Product,
  positionLabel,
  type Whosaid,
} from "../../../src/app/index.ts";
import type { Answer, Passage, PositionLine, Statement } from "../../../src/core/index.ts";
import { openFolder } from "./open-archive.ts";
import { reasonLine, speakerLine, titleLine } from "./title-lines.ts";

export type Texts = Readonly<Record<string, string>>;

const products: Product[] = [];
const opened = new Map<string, Promise<Whosaid>>();

afterAll(async () => {
  for (const product of products) await product.close();
});

/** `texts`, each an article under its name; opened once. */
const open = (texts: Texts): Promise<Whosaid> => {
  const key = JSON.stringify(texts);
  const known = opened.get(key) ?? openAnew(texts);
  opened.set(key, known);
  return known;
};

const openAnew = async (texts: Texts): Promise<Whosaid> => {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-told-"));
  try {
    for (const [name, text] of Object.entries(texts))
      writeFileSync(join(folder, `${name}.txt`), text);
    const product = await openFolder(folder);
    products.push(product);
    return await product.whosaid();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The answer to the last of `questions`, each asked after the one before. */
export const answerTo = async (texts: Texts, questions: readonly string[]): Promise<Answer> => {
  const whosaid = await open(texts);
  let answer: Answer | undefined;
  for (const question of questions)
    answer = await whosaid.ask(question, answer ? { after: answer.question } : {});
  if (!answer) throw new RangeError("no question");
  return answer;
};

export const toldOf = async (texts: Texts, ...questions: readonly string[]) =>
  told(await answerTo(texts, questions));

const told = (answer: Answer): readonly string[] => [
  answer.kind === "notFound" ? `${titleLine(answer)} ${reasonLine(answer)}` : titleLine(answer),
  ...placesOf(answer),
  ...answer.notes.map(noteLine),
];

const placesOf = (answer: Answer): readonly string[] => {
  switch (answer.kind) {
    case "statements":
    case "check":
      return answer.statements.flatMap(ofStatement);
    case "positions":
      return [...answer.people, ...answer.groups].map(ofPosition);
    case "passages":
      return answer.passages.map(ofPassage);
    case "person":
      return [...answer.roles.map(ofPassage), ...answer.statements.flatMap(ofStatement)];
    case "closest":
    case "notFound":
      return answer.nearest.flatMap((near) =>
        (near.kind === "statement" ? ofStatement(near.statement) : [ofPassage(near.passage)]).map(
          (line) => `nearest: ${line}`,
        ),
      );
    case "which":
      return answer.people.map(({ name }) => name);
    case "help":
      return [];
  }
};

const ofStatement = (statement: Statement): readonly string[] =>
  statement.printings.map(
    (printing) =>
      `${speakerLine(statement)}, ${kindLabel(printing)} in ${printing.source.article}: ${printing.words
        .map(({ text }) => text)
        .join(" … ")}`,
  );

const ofPosition = (line: PositionLine): string =>
  `${line.holder}, ${positionLabel(line)}: ${line.evidence.map(({ citation }) => citation.text).join(" … ")}`;

const ofPassage = ({ citation, source }: Passage): string => `${source.article}: ${citation.text}`;
