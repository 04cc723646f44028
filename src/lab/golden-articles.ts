/** The suite's own articles with the answers of a careful reader, and how the parser's differ from them. */
import fs from "node:fs";
import path from "node:path";
import type { Attribution, Parser, QuotationKind, Span } from "../core/index.ts";

/** One stretch of reported words. Offsets count UTF-16 units of `article.txt`. */
export type GoldenItem = {
  readonly kind: QuotationKind;
  readonly content: Span & { readonly text: string };
  /** Fullest printed names, without titles; empty where the article names nobody. */
  readonly speakers: readonly string[];
  /** Words that name the speaker, as the parser points at them; of a miss, as the reader does. */
  readonly mention?: string;
  readonly rule?: string;
  /** Of a miss: what the parser says instead. */
  readonly parser?: string;
};

export type Golden = {
  /** The phenomena that the article was written for. */
  readonly covers: string;
  /** Right answers that the parser gives. */
  readonly expected: readonly GoldenItem[];
  /** Right answers that the parser does not give. */
  readonly knownMisses: readonly GoldenItem[];
  /** What the parser finds and a reader does not. */
  readonly knownExtras: readonly GoldenItem[];
};

export type GoldenArticle = {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly golden: Golden;
};

const FOLDER = path.join(import.meta.dirname, "..", "..", "tests", "articles");
/** Least overlap, of their union, of an indirect clause with the reader's: where it ends is a matter of taste. */
const ALIKE = 0.6;

export const readGoldenArticles = (): readonly GoldenArticle[] =>
  fs
    .readdirSync(FOLDER)
    .sort()
    .map((name) => {
      const file = path.join(FOLDER, name, "expected.json");
      return {
        name,
        file,
        text: fs.readFileSync(path.join(FOLDER, name, "article.txt"), "utf8"),
        golden: JSON.parse(fs.readFileSync(file, "utf8")) as Golden,
      };
    });

/** The same answers, sorted anew by whether the parser gives them. The answers themselves stay. */
export const compareGolden = (parse: Parser, { text, golden }: GoldenArticle): Golden => {
  const right = [...golden.expected, ...golden.knownMisses].sort(
    (a, b) => a.content.start - b.content.start || a.content.end - b.content.end,
  );
  const found = parse({ text }).attributions.flatMap((attribution) => itemsOf(text, attribution));
  const met = new Set<GoldenItem>();
  const expected: GoldenItem[] = [];
  const knownMisses: GoldenItem[] = [];
  for (const item of right) {
    const same = found.find((other) => !met.has(other) && sameStretch(item, other));
    if (same) met.add(same);
    if (same && sameSpeakers(item, same)) expected.push({ ...same, content: item.content });
    else knownMisses.push({ ...withoutRule(item), parser: describe(same) });
  }
  return {
    covers: golden.covers,
    expected,
    knownMisses,
    knownExtras: found.filter((item) => !met.has(item)),
  };
};

const itemsOf = (text: string, attribution: Attribution): readonly GoldenItem[] =>
  attribution.content.map(({ start, end }) => ({
    kind: attribution.kind,
    content: { start, end, text: text.slice(start, end) },
    speakers: attribution.speakers,
    ...(attribution.mention
      ? { mention: text.slice(attribution.mention.start, attribution.mention.end) }
      : {}),
    rule: attribution.rule,
  }));

const sameStretch = (a: GoldenItem, b: GoldenItem): boolean => {
  if (a.kind !== b.kind) return false;
  const both = Math.min(a.content.end, b.content.end) - Math.max(a.content.start, b.content.start);
  const either =
    Math.max(a.content.end, b.content.end) - Math.min(a.content.start, b.content.start);
  return both / either >= (a.kind === "indirect" ? ALIKE : 1);
};

const sameSpeakers = (a: GoldenItem, b: GoldenItem): boolean =>
  a.speakers.toSorted().join("|") === b.speakers.toSorted().join("|");

const withoutRule = ({ kind, content, speakers, mention }: GoldenItem): GoldenItem => ({
  kind,
  content,
  speakers,
  ...(mention === undefined ? {} : { mention }),
});

const describe = (item: GoldenItem | undefined): string =>
  item
    ? `${item.speakers.join(", ") || "nobody"}, by ${item.mention ?? "no words"} (${item.rule})`
    : "not found";

/** How many quoted and how many indirect answers are right, and how many findings are no answers. */
export const countGolden = (articles: readonly Golden[]) => {
  const of = (kind: "quoted" | "indirect") => {
    const count = (list: keyof Omit<Golden, "covers">) =>
      articles
        .flatMap((golden) => golden[list])
        .filter((item) => (item.kind === "indirect") === (kind === "indirect")).length;
    return {
      right: count("expected"),
      all: count("expected") + count("knownMisses"),
      extras: count("knownExtras"),
    };
  };
  return { quoted: of("quoted"), indirect: of("indirect") };
};
