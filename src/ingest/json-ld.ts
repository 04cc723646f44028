/** Linked data of a page (schema.org): scripts as newsrooms write them, and which of several articles is the page's. */
import { z } from "zod";
import { parseJson } from "./json.ts";

const text = z.string().trim().min(1);
const reference = z.looseObject({ "@id": text }).transform((thing) => ({ id: thing["@id"] }));
const link = z.union([text, reference.transform(({ id }) => id)]);
/** One wrong field must not lose the others. */
const optional = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);
/** A name, or the thing beside it that has one. */
const who = optional(
  z.union([text, z.looseObject({ name: text }).transform(({ name }) => name), reference]),
);
/** As booleans and as the words for them. */
const truth = z.union([z.boolean(), z.stringbool()]);
const described = z.object({
  "@id": optional(text),
  "@type": z.union([text.transform((type) => [type]), z.array(text)]),
  headline: optional(text),
  author: z.union([z.array(who), who.transform((one) => [one])]),
  datePublished: optional(text),
  publisher: z.union([who, z.array(who).transform(([first]) => first)]).catch(undefined),
  url: optional(link),
  mainEntityOfPage: optional(link),
  inLanguage: optional(text),
  isAccessibleForFree: optional(truth),
  articleBody: optional(text),
});
const around = z.looseObject({
  "@graph": optional(z.array(z.unknown())),
  mainEntity: z.unknown().optional(),
});
const called = z.looseObject({ "@id": text, name: text });

type Described = z.infer<typeof described>;
type Who = z.infer<typeof who>;

/** What a page's linked data says of its article. */
export type LinkedArticle = Omit<Described, "author" | "publisher"> & {
  readonly byline: string | undefined;
  readonly publisher: string | undefined;
};

/** By what a page's own article is told from others that it describes. */
export type Own = { readonly titles: readonly string[]; readonly addresses: readonly string[] };

// NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting; not: BreadcrumbList, WebPage
const ARTICLE = /(?:Article|Posting|Report)$/;

/** `scripts`: contents of `script[type="application/ld+json"]`. */
export const linkedArticle = (scripts: readonly string[], own: Own): LinkedArticle | undefined => {
  const all = scripts.flatMap((script) => things(parseLoosely(script)));
  const articles = all.map((thing) => described.safeParse(thing).data).filter(isArticle);
  const article =
    articles.find((one) => isAt(one, own)) ??
    articles.filter((one) => isCalled(one, own)).toSorted(byLength)[0] ??
    articles[0];
  if (!article) return undefined;
  const names = new Map(
    all.flatMap((thing) => {
      const { data } = called.safeParse(thing);
      return data ? [[data["@id"], data.name] as const] : [];
    }),
  );
  const nameOf = (one: Who): string | undefined =>
    typeof one === "object" ? names.get(one.id) : one;
  const { author, publisher, ...rest } = article;
  const byline = author.flatMap((one) => nameOf(one) ?? []).join(", ");
  return { ...rest, publisher: nameOf(publisher), byline: byline || undefined };
};

/** Deeper, a description is no description. */
const DEEPEST = 12;

/** Everything described, also inside lists, graphs and pages. */
const things = (json: unknown, depth = 0): readonly unknown[] => {
  if (depth > DEEPEST) return [];
  if (Array.isArray(json)) return json.flatMap((one) => things(one, depth + 1));
  const { data } = around.safeParse(json);
  if (!data) return [];
  return [json, ...things(data["@graph"] ?? [], depth + 1), ...things(data.mainEntity, depth + 1)];
};

const isArticle = (thing: Described | undefined): thing is Described =>
  thing?.["@type"].some((type) => ARTICLE.test(type)) ?? false;

/** Its address is the page's. */
const isAt = ({ url, mainEntityOfPage, ...rest }: Described, { addresses }: Own): boolean => {
  const links = [url, mainEntityOfPage, rest["@id"]].flatMap((one) => (one ? [bare(one)] : []));
  return addresses.some((address) => links.includes(bare(address)));
};

/** Its headline stands in one of the page's titles. */
const isCalled = ({ headline }: Described, { titles }: Own): boolean => {
  const key = headline && wordsOf(headline);
  return key !== undefined && titles.some((title) => wordsOf(title).includes(key));
};

const byLength = (one: Described, other: Described): number =>
  (other.headline?.length ?? 0) - (one.headline?.length ?? 0);

const bare = (address: string): string => address.replace(FRAGMENT, "").replace(SCHEME, "");
const FRAGMENT = /\/?(?:#.*)?$/;
const SCHEME = /^https?:\/\/(?:www\.)?/;
const wordsOf = (title: string): string => title.toLowerCase().replace(NO_WORD, " ").trim();
const NO_WORD = /[^\p{L}\p{N}]+/gu;

// //<![CDATA[ · /* */ · <!-- · //]]> around the whole; not: "https://…" inside a string
const WRAPPER =
  /^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$/g;
// strings, which stay as they are · comments · commas before a bracket · a semicolon at the end
const PIECES = /"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|,(?=\s*[\]}])|,(?=\s*,)|;\s*$/g;
const CONTROLS = /\p{Cc}/gu;

/** JSON with what its writers leave around and in it: CDATA, comments, stray commas, line breaks in strings. */
const parseLoosely = (script: string): unknown =>
  parseJson(script) ??
  parseJson(
    script
      .replace(WRAPPER, "")
      .replace(PIECES, (piece) => (piece.startsWith('"') ? piece.replace(CONTROLS, " ") : " ")),
  );
