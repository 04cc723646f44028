/**
 * `npm run golden`: what the parser finds in the suite's own articles, against what a reader does. `-- --write` sorts the
 * answers anew into those it gives and those it misses; `-- <name>` looks at the articles of that name only.
 */
import fs from "node:fs";
import {
  compareGolden,
  countGolden,
  type GoldenItem,
  readGoldenArticles,
} from "./golden-articles.ts";
import { readParser } from "./read-parser.ts";

const WRITE = "--write";
const LONGEST = 70;

const options = process.argv.slice(2);
const wanted = options.filter((option) => option !== WRITE);
const parse = readParser();
const articles = readGoldenArticles().filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);

const line = (mark: string, { kind, content, speakers, parser, mention, rule }: GoldenItem) => {
  const who = speakers.join(" + ") || "nobody";
  const short = content.text.replaceAll("\n", " ").slice(0, LONGEST);
  return `  ${mark} ${kind.padEnd(8)} ${who} “${short}” ${parser ? `→ ${parser}` : `${mention ?? ""} (${rule})`}\n`;
};

const results = articles.map((article) => {
  const result = compareGolden(parse, article);
  const missed = result.knownMisses.map((item) => line("missed", item));
  const extra = result.knownExtras.map((item) => line("extra ", item));
  process.stdout.write(`${article.name}\n${[...missed, ...extra].join("")}`);
  if (options.includes(WRITE))
    fs.writeFileSync(article.file, `${JSON.stringify(result, undefined, 2)}\n`);
  return result;
});

const { quoted, indirect } = countGolden(results);
process.stdout.write(
  `quoted ${quoted.right} of ${quoted.all}, ${quoted.extras} extra; indirect ${indirect.right} of ${indirect.all}, ${indirect.extras} extra\n`,
);
