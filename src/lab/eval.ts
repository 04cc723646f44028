/** `npm run eval`: one scoreboard. Sets that lie outside the project are left out, with a word, where they are missing. */
import { evalPositions, evalQuestions } from "./eval-answers.ts";
import { evalGolden, evalPolnear, evalSeeds } from "./eval-sets.ts";
import { readParser } from "./read-parser.ts";

const parse = readParser();
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join("\n")}\n`);

print(evalSeeds(parse));
print(evalGolden(parse));
print(evalPositions());
print(evalQuestions());
print(await evalPolnear(parse));
