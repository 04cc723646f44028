/**
 * `npm run eval`: one scoreboard; `npm run eval -- golden open`: just these parts; `--list`: each open question not answered
 * right. Sets that lie outside the project are left out, with a word, where they are missing.
 */
import { evalPositions, evalQuestions } from "./eval-answers.ts";
import { evalOpenQuestions } from "./eval-open.ts";
import { evalGolden, evalPolnear, evalSeeds } from "./eval-sets.ts";
import { readParser } from "./read-parser.ts";

type Lines = readonly string[];

const asked = process.argv.slice(2);
const names = asked.filter((word) => !word.startsWith("--"));

const PARTS = new Map<string, () => Lines | Promise<Lines>>([
  ["seeds", () => evalSeeds(readParser())],
  ["golden", () => evalGolden(readParser())],
  ["positions", evalPositions],
  ["questions", evalQuestions],
  ["open", () => evalOpenQuestions(asked.includes("--list"))],
  ["polnear", () => evalPolnear(readParser())],
]);

const unknown = names.filter((name) => !PARTS.has(name));
if (unknown.length > 0) {
  process.stderr.write(
    `eval: no part ${unknown.join(", ")}; there are ${[...PARTS.keys()].join(", ")}\n`,
  );
  process.exit(2);
}
for (const [name, lines] of PARTS)
  if (names.length === 0 || names.includes(name))
    process.stdout.write(`${(await lines()).join("\n")}\n`);
