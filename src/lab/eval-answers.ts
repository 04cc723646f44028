/** Positions and questions: what the program itself prints, given to the scorers beside the project. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { SHARED } from "./eval-sets.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const MAIN = path.join(ROOT, "src", "main.ts");
const QUESTIONS = path.join(SHARED, "..", "gold", "queries.json");
const MOST_BYTES = 64 * 1024 * 1024;

const run = (script: string, options: readonly string[], input = ""): string =>
  spawnSync(process.execPath, [...process.execArgv, script, ...options], {
    cwd: ROOT,
    input,
    encoding: "utf8",
    maxBuffer: MOST_BYTES,
  }).stdout;

/** Prints what `scorer` says of `output`, handed to it as a file. */
const scored = (scorer: string, before: readonly string[], output: string): readonly string[] => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "whosaid-eval-"));
  const file = path.join(folder, "output.ndjson");
  fs.writeFileSync(file, output);
  const lines = run(path.join(SHARED, scorer), [...before, file])
    .trim()
    .split("\n");
  fs.rmSync(folder, { recursive: true });
  return lines.map((line) => `  ${line}`);
};

export const evalPositions = (): readonly string[] =>
  fs.existsSync(path.join(SHARED, "score-positions.mjs"))
    ? ["positions", ...scored("score-positions.mjs", [], run(MAIN, ["parse", "--json", "seeds"]))]
    : ["positions    left out: their scorer is not beside the project"];

export const evalQuestions = (): readonly string[] => {
  if (!fs.existsSync(QUESTIONS))
    return ["questions    left out: their gold is not beside the project"];
  const asked = JSON.parse(fs.readFileSync(QUESTIONS, "utf8")) as readonly {
    readonly query: string;
  }[];
  const answers = run(MAIN, ["ask", "--json"], `${asked.map(({ query }) => query).join("\n")}\n`);
  return ["questions", ...scored("score-answers.mjs", [QUESTIONS], answers)];
};
