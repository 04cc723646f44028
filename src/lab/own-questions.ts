/**
 * The project's own open questions: invented articles in bundles of three, and what people would type about them. Evidence is
 * kept as the words printed, so that articles can be read and mended; here it becomes the spans that the sets beside the
 * project have.
 */
import fs from "node:fs";
import path from "node:path";

/** A place in a file, in UTF-16 units. */
export type Place = { readonly file: string; readonly start: number; readonly end: number };

export type OpenQuestion = {
  readonly bundle: string;
  readonly q: string;
  /** `none`: a near-miss, which nothing in the bundle answers. */
  readonly kind: "phrase" | "said" | "who" | "fact" | "position" | "check" | "none";
  /** Where the question was written from; null, as JSON has it, for a near-miss. */
  readonly file: string | null;
  /** Any one of these answers. */
  readonly evidence: readonly Place[];
  readonly speakers: readonly string[];
  readonly answer: string;
};

export type QuestionSet = {
  readonly name: string;
  /** The folder that holds the articles. */
  readonly texts: string;
  /** The files that each bundle's questions are asked of. */
  readonly bundles: ReadonlyMap<string, readonly string[]>;
  readonly questions: readonly OpenQuestion[];
};

type Words = { readonly file: string; readonly words: string };
type Written = Omit<OpenQuestion, "evidence"> & { readonly evidence: readonly Words[] };

const OWN = path.join(import.meta.dirname, "..", "..", "tests", "questions");

export const readOwnQuestions = (folder = OWN): QuestionSet => {
  const texts = path.join(folder, "articles");
  const read = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = read.get(file) ?? fs.readFileSync(path.join(texts, file), "utf8");
    read.set(file, text);
    return text;
  };
  return {
    name: "own",
    texts,
    bundles: readBundles(path.join(folder, "bundles.json")),
    questions: readLines<Written>(path.join(folder, "questions.jsonl")).map((written) => ({
      ...written,
      evidence: written.evidence.map((words) => placeOf(words, textOf(words.file))),
    })),
  };
};

/** Evidence learns from every other bundle; the rest are to report on. */
export const isTaught = (bundle: string): boolean => Number(bundle) % 2 === 0;

/** Where the words stand; throws where they do not stand there exactly once. */
export const placeOf = ({ file, words }: Words, text: string): Place => {
  const start = text.indexOf(words);
  if (words === "" || start < 0) throw new Error(`${file}: does not print “${words}”`);
  if (text.indexOf(words, start + 1) >= 0) throw new Error(`${file}: prints “${words}” twice`);
  return { file, start, end: start + words.length };
};

export const readBundles = (file: string): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(JSON.parse(fs.readFileSync(file, "utf8"))));

export const readLines = <T>(file: string): readonly T[] =>
  fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
