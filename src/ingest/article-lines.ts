/** JSON lines: an article a line, `{ "text": …, "id"?, "title"?, "outlet"?, "byline"?, "published"?, "url"?, … }`. */
import { createReadStream } from "node:fs";
import { z } from "zod";
import { toLink } from "./front-matter.ts";
import { parseJson } from "./json.ts";
import { known, type Loose, leftOut } from "./provenance.ts";
import { toPublished } from "./published.ts";
import { causeLine, placeOf, type Reading, toArticle, tooLarge } from "./reading.ts";

const text = z.string().trim().min(1).optional().catch(undefined);
const fields = {
  title: text,
  outlet: text,
  byline: text,
  dateline: text,
  origin: text,
  published: text,
  url: text,
  language: text,
};
const article = z.looseObject({
  text: z.string().refine((text) => text.trim() !== ""),
  id: z.union([z.string().trim().min(1), z.number().transform(String)]).optional(),
  ...fields,
});
const object = z.record(z.string(), z.unknown());
const KEYS = z.object(fields).keyof().options;

const LINE_FEED = 0x0a;
const MARK = /^\ufeff/;

export type LinesInput = { readonly path: string; readonly id: string };

/** A reading a line, empty lines passed over; `limit` is the longest line in bytes. Never throws. */
export async function* readArticleLines(
  { path, id }: LinesInput,
  limit: number,
): AsyncGenerator<Reading> {
  const place = placeOf(path);
  let number = 0;
  try {
    for await (const line of linesOf(path, limit)) {
      number++;
      const at = `${path}:${number}`;
      if (line === undefined) yield { path: at, failure: tooLarge(limit + 1, limit) };
      else if (line.trim() !== "") yield readLine(line, { path: at, id: `${id}:${number}`, place });
    }
  } catch (cause) {
    yield { path, failure: causeLine(cause) };
  }
}

const readLine = (line: string, at: RecordAt): Reading => {
  const json = parseJson(line.replace(MARK, ""));
  return json === undefined
    ? { path: at.path, failure: "is not JSON; write one object a line" }
    : readRecord(json, at);
};

/** `id`: what it is called where it names neither itself nor its address. */
export type RecordAt = LinesInput & { readonly place: string };

/** An object of the fields of an article → the article. */
export const readRecord = (json: unknown, { path, id, place }: RecordAt): Reading => {
  const result = article.safeParse(json);
  if (!result.success) {
    const key = result.error.issues[0]?.path[0];
    return { path, failure: key === "id" ? BAD_ID : NO_TEXT };
  }
  const { text, id: own, ...rest } = result.data;
  const provenance = provenanceOf(rest);
  const name = own ?? (provenance.url ? idOfAddress(provenance.url) : undefined);
  const made = toArticle({ id: name ?? id, text, offset: 0, line: 1, provenance });
  const articles = [name === undefined ? { ...made, place } : made];
  const given = object.parse(json);
  const warning = leftOut(
    KEYS.filter((key) => provenance[key] === undefined && isGiven(given[key])),
  );
  return warning === undefined ? { path, articles } : { path, articles, warning };
};

/** Nothing is known where a key has nothing, or null. */
const isGiven = (value: unknown): boolean =>
  typeof value === "string" ? value.trim() !== "" : (value ?? undefined) !== undefined;

const NO_TEXT = 'has no words under "text"; write {"text": "…"} with the article in it';
const BAD_ID = 'has an "id" that is neither words nor a number; correct it or leave it out';

const provenanceOf = ({ title, outlet, byline, dateline, origin, language, ...rest }: Loose) => {
  const published = toPublished(rest.published);
  const url = toLink(rest.url);
  return known({ title, outlet, byline, dateline, origin, published, url, language });
};

/** `https://www.example.org/2021/flood.html` → `example.org/2021/flood`. */
export const idOfAddress = (address: string): string => {
  const { hostname, pathname, search } = new URL(address);
  return `${hostname.replace(WWW, "")}${pathname.replace(ENDING, "")}${search}`;
};

const WWW = /^www\./;
const ENDING = /(?:\.html?|\/)$/i;

/** Lines of the file; undefined for one of more than `limit` bytes, which is not held. */
async function* linesOf(path: string, limit: number): AsyncGenerator<string | undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): string | undefined => {
    const line = size > limit ? undefined : Buffer.concat(parts).toString();
    parts = [];
    size = 0;
    return line;
  };
  const hold = (part: Buffer): void => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of createReadStream(path)) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      hold(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
