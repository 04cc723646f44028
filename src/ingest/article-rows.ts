/** CSV with named columns: an article a row, the columns called as the keys of JSON lines or as writers call them. */
import { createReadStream } from "node:fs";
import type { CastingContext } from "csv-parse";
import { type LinesInput, readRecord } from "./article-lines.ts";
import { NAMES } from "./front-matter.ts";
import { causeLine, placeOf, type Reading, tooLarge } from "./reading.ts";

/** Columns that hold the text. */
const TEXTS = new Set(["text", "body", "content", "article", "full_text", "fulltext", "story"]);
const TAB = /\.tsv$/i;
const SEPARATORS = [",", ";", "\t", "|"];

/** A reading a row; `limit` is the longest row in bytes. Never throws. */
export async function* readArticleRows(
  { path, id }: LinesInput,
  limit: number,
): AsyncGenerator<Reading> {
  const place = placeOf(path);
  let unnamed = false;
  const { parse } = await import("csv-parse");
  const rows = createReadStream(path).pipe(
    parse({
      bom: true,
      columns: (header: readonly string[]) => {
        const names = header.map(keyOf);
        unnamed = !names.includes("text");
        return names;
      },
      delimiter: TAB.test(path) ? "\t" : SEPARATORS,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: limit,
      info: true,
    }),
  );
  try {
    let number = 0;
    for await (const { record, info } of rows as AsyncIterable<Row>) {
      if (unnamed) break;
      number++;
      const at = { path: `${path}:${info.lines}`, id: `${id}:${number}`, place };
      const large = Object.values(record).find((value) => value.length > limit);
      if (large === undefined) yield readRecord(filled(record), at);
      else yield { path: at.path, failure: tooLarge(large.length, limit) };
    }
    if (unnamed) yield { path, failure: UNNAMED };
    else if (number === 0) yield { path, failure: "is empty; there is nothing to read" };
  } catch (cause) {
    yield { path, failure: isTooLong(cause) ? tooLarge(limit + 1, limit) : causeLine(cause) };
  }
}

type Row = {
  readonly record: Readonly<Record<string, string>>;
  readonly info: Pick<CastingContext, "lines">;
};

const UNNAMED =
  "has no column called text; name the columns in the first row (text, title, outlet, byline, published, url)";

const keyOf = (column: string): string => {
  const name = column.trim().toLowerCase().replaceAll(" ", "_");
  return TEXTS.has(name) ? "text" : (NAMES.get(name) ?? name);
};

/** What is empty is not given. */
const filled = (record: Row["record"]) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value.trim() !== ""));

const isTooLong = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "CSV_MAX_RECORD_SIZE";
