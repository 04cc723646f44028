/** `npm run bench -- [name…] [options]`: measures what the README claims. Without a name: every bench. */
import "../runtime.ts";
import { benchAdd } from "./bench-add.ts";
import { benchAnswers } from "./bench-answers.ts";
import { benchDiscord } from "./bench-discord.ts";
import { benchParse } from "./bench-parse.ts";
import { benchSearch } from "./bench-search.ts";
import { benchSlack } from "./bench-slack.ts";
import { benchStart } from "./bench-start.ts";

type Bench = (options: readonly string[]) => Promise<void>;

const BENCHES: Readonly<Record<string, Bench>> = {
  discord: benchDiscord,
  start: benchStart,
  parse: benchParse,
  add: benchAdd,
  search: benchSearch,
  answers: benchAnswers,
  slack: benchSlack,
};

const [names, options] = ((all: readonly string[]) => {
  const first = all.findIndex((argument) => argument.startsWith("--"));
  return first < 0 ? [all, []] : [all.slice(0, first), all.slice(first)];
})(process.argv.slice(2));

const unknown = names.find((name) => !(name in BENCHES));
if (unknown === undefined) {
  for (const [name, bench] of Object.entries(BENCHES))
    if (names.length === 0 || names.includes(name)) await bench(options);
} else {
  const known = Object.keys(BENCHES).join(", ");
  process.stderr.write(`bench: no bench is called ${unknown}; there are ${known}\n`);
  process.exitCode = 2;
}
