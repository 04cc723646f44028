/** Quotations and look-ups to measure search by: those of the archive maker where it is at hand, else made from the seeds. */
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Parsed } from "../archive/index.ts";
import type { Attribution, Span } from "../core/index.ts";
import { hashOf } from "../ingest/index.ts";
import { makeArchive } from "./made-archive.ts";

export const KINDS = ["exact", "typo", "shuffled", "speaker", "absent"] as const;
export type Kind = (typeof KINDS)[number];

export type Quotation = { readonly id: number; readonly speaker: string; readonly quote: string };
/** `id` is the only right answer; -1 where there is none. */
export type Lookup = { readonly q: string; readonly id: number };
export type Lookups = Readonly<Record<Kind, readonly Lookup[]>>;

/** Where the maker and its corpus lie, beside the repository. */
const MAKER = "../shared/eval/search/make-archive.mjs";
const CORPUS = "../shared/eval/polnear/train";
const QUOTATIONS_AN_ARTICLE = 20;

/** The folder that holds `size` quotations and their look-ups; made where it is missing. */
export const searchData = (size: number): string => {
  const folder = join(tmpdir(), "whosaid-bench", String(size));
  if (existsSync(join(folder, "lookups.json"))) return folder;
  mkdirSync(folder, { recursive: true });
  const maker = resolve(MAKER);
  if (existsSync(maker))
    execFileSync(process.execPath, [
      "--max-old-space-size=8000",
      maker,
      resolve(CORPUS),
      folder,
      String(size),
    ]);
  else makeArchive(resolve("seeds"), folder, size);
  return folder;
};

export const readLookups = (folder: string): Lookups =>
  JSON.parse(readFileSync(join(folder, "lookups.json"), "utf8"));

export async function* readQuotations(folder: string): AsyncGenerator<Quotation> {
  const lines = createInterface({ input: createReadStream(join(folder, "quotations.jsonl")) });
  for await (const line of lines) yield JSON.parse(line);
}

/** Articles of twenty quotations each, facts and all, in batches of `batch` articles. */
export async function* readBatches(
  folder: string,
  batch: number,
): AsyncGenerator<readonly Parsed[]> {
  let quotations: Quotation[] = [];
  let articles: Parsed[] = [];
  for await (const quotation of readQuotations(folder)) {
    quotations.push(quotation);
    if (quotations.length < QUOTATIONS_AN_ARTICLE) continue;
    articles.push(toArticle(quotations));
    quotations = [];
    if (articles.length < batch) continue;
    yield articles;
    articles = [];
  }
  yield quotations.length > 0 ? [...articles, toArticle(quotations)] : articles;
}

/** The quotation that an entry was made of. */
export const quotationOf = (entry: {
  readonly article: string;
  readonly ordinal: number;
}): number => Number(entry.article) * QUOTATIONS_AN_ARTICLE + entry.ordinal;

const toArticle = (quotations: readonly Quotation[]): Parsed => {
  const attributions: Attribution[] = [];
  const paragraphs: Span[] = [];
  let text = "";
  for (const { quote, speaker } of quotations) {
    const start = text.length + 1;
    const content = [{ start, end: start + quote.length }];
    text += `“${quote}” said ${speaker}.`;
    attributions.push({
      kind: "direct",
      content,
      speakers: [speaker],
      rule: "made",
      confidence: 1,
    });
    paragraphs.push({ start: start - 1, end: text.length });
    text += "\n";
  }
  const [first] = quotations;
  const id = String(Math.floor((first?.id ?? 0) / QUOTATIONS_AN_ARTICLE));
  return {
    article: { id, hash: hashOf(text), text, offset: 0 },
    facts: { parser: "made", paragraphs, sentences: [], attributions, people: [], positions: [] },
  };
};
