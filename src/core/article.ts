/** An article: its stored text and what is known of where it was printed. */

/** A place in a text: half-open, in UTF-16 units, as `text.slice(start, end)` takes them. */
export type Span = { readonly start: number; readonly end: number };

/** Where a text comes from. What is not known is absent, never guessed. */
export type Provenance = {
  /** Base name of the file it was read from. */
  readonly file?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  /** As printed: `SPRINGFIELD, Ill. (WXYZ/AP)`. */
  readonly dateline?: string;
  /** The wire service or paper whose copy it carries (`AP`), where the article says so. */
  readonly origin?: string;
  /** ISO 8601 date or instant, only where the article or its page gives one. */
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
};

export type Article = Provenance & {
  /** Stable name, unique in an archive: the file's name without its ending, `#2` for a second article in it. */
  readonly id: string;
  /** SHA-256 of `text`, lower-case hex. */
  readonly hash: string;
  /** Exactly as stored. Nothing that is cited is ever normalised. */
  readonly text: string;
  /** Where `text` begins in its file, in UTF-16 units: 0 unless one file holds several articles. */
  readonly offset: number;
  /** 1-based line of its file on which `text` begins; 1 where absent. */
  readonly line?: number;
  /**
   * Digest of the path of its file, where only the file's name says which article it is; absent where an address or an
   * id of its own does. Two files of one name in different folders are told apart by it.
   */
  readonly place?: string;
};

declare const cited: unique symbol;

/**
 * Words of a stored article: the only thing that a renderer may show as printed. `cite` alone makes one,
 * so that `text` is always `article.text.slice(span.start, span.end)`.
 */
export type Citation = {
  readonly article: string;
  readonly hash: string;
  readonly span: Span;
  readonly text: string;
  readonly [cited]: true;
};

/** Cites `span` of `article`. Throws a RangeError where the span is empty or out of bounds. */
export const cite = (article: Article, { start, end }: Span): Citation => {
  if (!(start >= 0 && end > start && end <= article.text.length))
    throw new RangeError(`cite: ${start}–${end} lies outside article ${article.id}`);
  const { id, hash, text } = article;
  const citation = {
    article: id,
    hash,
    span: { start, end },
    text: text.slice(start, end),
  } as Citation;
  CITED.set(citation, article);
  return citation;
};

const CITED = new WeakMap<Citation, Article>();

/** The article that `cite` was given. */
export const citedArticle = (citation: Citation): Article | undefined => CITED.get(citation);

/** 1-based number of the line of `text` on which `offset` stands. */
export const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
};
