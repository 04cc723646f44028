/** The lexicon and weights as files, for scripts that need the parser's stages one by one. */
import fs from "node:fs";
import path from "node:path";
import type { Lexicon, ParserWeights, QuestionLexicon } from "../core/index.ts";

const CONFIG = path.join(import.meta.dirname, "..", "..", "config");

const read = <T>(...names: readonly string[]): T =>
  JSON.parse(fs.readFileSync(path.join(CONFIG, ...names), "utf8")) as T;

export const readLexicon = (): Lexicon => ({
  abbreviations: read("lexicon", "abbreviations.json"),
  titles: read("lexicon", "titles.json"),
  bodies: read("lexicon", "bodies.json"),
  roles: read("lexicon", "roles.json"),
  names: read("lexicon", "names.json"),
  cues: read("lexicon", "cues.json"),
  countries: read("lexicon", "countries.json"),
  positions: read("lexicon", "positions.json"),
  frames: read("lexicon", "frames.json"),
});

export const readQuestionLexicon = (): QuestionLexicon => read("lexicon", "questions.json");

/** The confidence below which the product's parser names nobody. */
export const readThreshold = (): number =>
  read<{ readonly parser: { readonly threshold: number } }>("whosaid.json").parser.threshold;

export const writeWeights = (name: string, weights: unknown): void => {
  const file = path.join(CONFIG, "weights", `${name}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(weights)}\n`);
};

export const readParserWeights = (): ParserWeights => ({
  cues: read("weights", "cues.json"),
  speakers: read("weights", "speakers.json"),
  indirect: read("weights", "indirect.json"),
});
