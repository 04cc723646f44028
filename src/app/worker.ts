/** What runs in a thread of its own: parses articles, or reads a page. A thread loads what it is first asked for. */
import { parentPort } from "node:worker_threads";
import type { Parser } from "../core/index.ts";
import type { Document, DocumentArticles } from "../ingest/index.ts";
import type { Outcome } from "./bundles.ts";
import { messageOf } from "./failure.ts";
import type { ParserSettings } from "./read-parser.ts";
import type { Asked, Begun } from "./workers.ts";

let parser: Promise<Parser> | undefined;

export const parseAll = async ({
  texts,
  settings,
  task,
}: Asked<{
  readonly texts: readonly string[];
  readonly settings: ParserSettings;
}>): Promise<readonly Outcome[]> => {
  parser ??= import("./read-parser.ts").then(({ readParser }) => readParser(settings));
  const parse = await parser;
  return texts.map((text, at) => {
    begin({ task, at });
    return outcomeOf(parse, text);
  });
};

const outcomeOf = (parse: Parser, text: string): Outcome => {
  try {
    return { facts: parse({ text }) };
  } catch (cause) {
    return { failure: messageOf(cause) };
  }
};

export const readPage = async ({
  page,
  task,
}: Asked<{ readonly page: Document }>): Promise<DocumentArticles> => {
  const ingest = await import("../ingest/index.ts");
  begin({ task, at: 0 });
  return ingest.readPage(page);
};

const begin = (begun: Begun): void => parentPort?.postMessage(begun);
