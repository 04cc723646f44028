/** What runs in a thread of its own: parses an article, or reads a page. A thread loads what it is first asked for. */
import { parentPort } from "node:worker_threads";
import type { Facts, Parser } from "../core/index.ts";
import type { Document, DocumentArticles } from "../ingest/index.ts";
import type { ParserSettings } from "./read-parser.ts";
import type { Asked } from "./workers.ts";

let parser: Promise<Parser> | undefined;

export const parse = async ({
  text,
  settings,
  task,
}: Asked<{ readonly text: string; readonly settings: ParserSettings }>): Promise<Facts> => {
  parser ??= import("./read-parser.ts").then(({ readParser }) => readParser(settings));
  const parseText = await parser;
  begin({ task });
  return parseText({ text });
};

export const readPage = async ({
  page,
  task,
}: Asked<{ readonly page: Document }>): Promise<DocumentArticles> => {
  const ingest = await import("../ingest/index.ts");
  begin({ task });
  return ingest.readPage(page);
};

const begin = ({ task }: Asked<object>): void => parentPort?.postMessage({ begun: task });
