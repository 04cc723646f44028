/** What the scoreboard measures: each set gives its lines, or says why it is left out. */
import fs from "node:fs";
import path from "node:path";
import type { Attribution, Parser } from "../core/index.ts";
import { compareGolden, countGolden, readGoldenArticles } from "./golden-articles.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const SEEDS = path.join(ROOT, "seeds");
const SEED_GOLD = path.join(ROOT, "tests", "gold", "seed-quotations.json");
export const SHARED = path.join(ROOT, "..", "shared", "eval");
/** One seed holds a second article below this line; people of the one are nobody in the other. */
const SECOND_ARTICLE = "ORIGINAL ARTICLE";

type SeedQuotation = {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly speakers: readonly string[];
};

export const evalSeeds = (parse: Parser): readonly string[] => {
  const gold = JSON.parse(fs.readFileSync(SEED_GOLD, "utf8")) as readonly SeedQuotation[];
  const found = new Map<string, readonly Attribution[]>();
  const wrong = gold.filter((quotation) => {
    const attributions = found.get(quotation.file) ?? parseSeed(parse, quotation.file);
    found.set(quotation.file, attributions);
    return !attributions.some((attribution) => isSame(quotation, attribution));
  });
  return [
    `seeds        ${gold.length - wrong.length} of ${gold.length} quoted spans right: span, kind, speakers`,
    ...wrong.map(
      ({ file, start, speakers }) => `  wrong: ${file}@${start} ${speakers.join(" + ")}`,
    ),
  ];
};

const parseSeed = (parse: Parser, file: string): readonly Attribution[] => {
  const text = fs.readFileSync(path.join(SEEDS, file), "utf8");
  const cut = text.indexOf(SECOND_ARTICLE);
  const parts = cut > 0 ? [0, cut, text.length] : [0, text.length];
  return parts.slice(1).flatMap((end, i) => {
    const offset = parts[i] ?? 0;
    return parse({ text: text.slice(offset, end) }).attributions.map((attribution) => ({
      ...attribution,
      content: attribution.content.map((span) => ({
        start: span.start + offset,
        end: span.end + offset,
      })),
    }));
  });
};

const names = (speakers: readonly string[]): string => speakers.toSorted().join("|");

const isSame = (gold: SeedQuotation, { kind, speakers, content }: Attribution): boolean =>
  kind === gold.kind &&
  names(speakers) === names(gold.speakers) &&
  content.some(({ start, end }) => start === gold.start && end === gold.end);

export const evalGolden = (parse: Parser): readonly string[] => {
  const articles = readGoldenArticles();
  const { quoted, indirect } = countGolden(
    articles.map((article) => compareGolden(parse, article)),
  );
  const share = (right: number, all: number) => (right / all).toFixed(3);
  return [
    `golden       ${articles.length} articles: quoted ${quoted.right} of ${quoted.all} right (${share(quoted.right, quoted.all)}), ${quoted.extras} that are none`,
    `             indirect ${indirect.right} of ${indirect.all} right (${share(indirect.right, indirect.all)}), ${indirect.extras} that no reader lists`,
  ];
};

type Prediction = { readonly file: string; readonly attributions: readonly Attribution[] };
type Scorer = (
  split: string,
  predictions: readonly Prediction[],
) => Readonly<Record<string, unknown>> & { readonly misses: readonly unknown[] };

const POLNEAR = path.join(SHARED, "polnear", "dev");

export const evalPolnear = async (parse: Parser): Promise<readonly string[]> => {
  const folder = path.join(POLNEAR, "text");
  if (!fs.existsSync(folder))
    return ["polnear      left out: its folder is not beside the project"];
  const { score } = (await import(path.join(SHARED, "score.mjs"))) as { readonly score: Scorer };
  const predictions = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => ({
      file,
      ...parse({ text: fs.readFileSync(path.join(folder, file), "utf8") }),
    }));
  const { misses: _, ...figures } = score(POLNEAR, predictions);
  return [
    "polnear dev",
    ...Object.entries(figures).map(
      ([name, value]) =>
        `  ${name.padEnd(26)} ${typeof value === "object" ? JSON.stringify(value) : value}`,
    ),
    ...coverageCurve(predictions),
  ];
};

type Resolved = {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly speakers: readonly string[] | null;
};

const THRESHOLDS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** Of the quotations whose speaker a reader could name: how many are named at a threshold, and how many of those rightly. */
const coverageCurve = (predictions: readonly Prediction[]): readonly string[] => {
  const file = path.join(POLNEAR, "resolved.json");
  if (!fs.existsSync(file)) return [];
  const gold = (JSON.parse(fs.readFileSync(file, "utf8")) as readonly Resolved[]).flatMap(
    (quotation) => {
      const { speakers } = quotation;
      return speakers && speakers.length > 0 ? [{ ...quotation, speakers }] : [];
    },
  );
  const articles = new Map(predictions.map(({ file: name, attributions }) => [name, attributions]));
  const answers = gold.map((quotation) => {
    const best = (articles.get(quotation.file) ?? []).find(
      ({ kind, content }) =>
        kind !== "indirect" &&
        content.some(
          ({ start, end }) =>
            Math.min(end, quotation.end) - Math.max(start, quotation.start) >
            (quotation.end - quotation.start) / 2,
        ),
    );
    const named = best !== undefined && best.speakers.length > 0;
    return {
      confidence: named ? best.confidence : -1,
      right: named && sameNames(best.speakers, quotation.speakers),
    };
  });
  return [
    "coverage and accuracy of full names by confidence threshold (polnear dev)",
    "  threshold  named   right of named",
    ...THRESHOLDS.map((threshold) => curveLine(threshold, answers)),
  ];
};

const curveLine = (
  threshold: number,
  answers: readonly { readonly confidence: number; readonly right: boolean }[],
): string => {
  const named = answers.filter(({ confidence }) => confidence >= threshold);
  const right = named.filter((answer) => answer.right).length;
  const share = (value: number, all: number) => (all === 0 ? 0 : value / all).toFixed(3);
  return `  ${threshold.toFixed(2).padEnd(9)}  ${share(named.length, answers.length)}   ${share(right, named.length)}`;
};

// Dr. · the · Sen.
const TITLE = /^(?:the|mr|mrs|ms|dr|sen|rep|gov|president|senator)\.? /;
const NO_WORD = /[^\p{L}\p{N}']+/gu;
const plain = (name: string): string =>
  name.toLowerCase().replaceAll("’", "'").replace(TITLE, "").replace(NO_WORD, " ").trim();

/** Titles, case and middle names do not count. */
const sameNames = (found: readonly string[], wanted: readonly string[]): boolean =>
  found.length === wanted.length &&
  found.map(plain).every((name) =>
    wanted.map(plain).some((other) => {
      const words = name.split(" ");
      const full = other.split(" ");
      return (
        name === other ||
        (words.length > 1 &&
          words.at(-1) === full.at(-1) &&
          words.every((word) => full.includes(word)))
      );
    }),
  );
