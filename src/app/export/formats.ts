/** The forms in which statements leave an archive, piece by piece. */
import { stringify } from "csv-stringify/sync";
import { inertJson, undirected } from "../../core/index.ts";
import type { Exported } from "./exported.ts";
import { toJsonLd } from "./json-ld.ts";
import { toWikiquote } from "./wikiquote.ts";

export const EXPORT_FORMATS = ["csv", "jsonl", "jsonld", "wikiquote"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What stands before the first row, the rows of one article (`first`: nothing stands before them), and what ends it. */
export type Writing = {
  readonly head: string;
  readonly rows: (rows: readonly Exported[], first: boolean) => string;
  readonly end: string;
};

const COLUMNS = [
  "ref",
  "speakers",
  "role",
  "label",
  "words",
  "sentence",
  "mention",
  "cue",
  "outlet",
  "title",
  "byline",
  "origin",
  "published",
  "url",
  "link",
  "article",
  "line",
  "spans",
  "hash",
  "corrections",
] as const;

/** A cell that a spreadsheet would run as a formula (`=…`) begins with an apostrophe; RFC 4180 says the rest. */
const csv = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows], { record_delimiter: "\r\n", escape_formulas: true });

const cellsOf = (one: Exported): readonly string[] => {
  const cells = {
    ...one,
    speakers: one.speakers.map(({ name }) => name).join("; "),
    words: one.words.join(" … "),
    spans: one.spans.map(({ start, end }) => `${start}-${end}`).join("; "),
    corrections: one.corrections.length === 0 ? "" : JSON.stringify(one.corrections),
  };
  return COLUMNS.map((column) => undirected(String(cells[column] ?? "")));
};

const lines = (rows: readonly Exported[]): string =>
  rows.map((one) => `${inertJson(one)}\n`).join("");

export const WRITINGS: Readonly<Record<ExportFormat, Writing>> = {
  csv: { head: csv([COLUMNS]), rows: (rows) => csv(rows.map(cellsOf)), end: "" },
  jsonl: { head: "", rows: lines, end: "" },
  jsonld: {
    head: '{"@context":"https://schema.org","@graph":[\n',
    rows: (rows, first) =>
      (first ? "" : ",\n") + rows.map((one) => inertJson(toJsonLd(one))).join(",\n"),
    end: "\n]}\n",
  },
  wikiquote: { head: "", rows: (rows) => rows.map(toWikiquote).join(""), end: "" },
};
