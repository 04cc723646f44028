/** Child processes that write an archive and are killed: its own code, behind a door of the core that opens without the parser. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { codeOf, moduleOf, ROOT } from "../doubles/program.ts";

const ENDING = extname(moduleOf("main"));

/** Of the core, what an archive is kept with: its parser takes most of the time that a writer needs to start. */
const NEEDED = [
  "answer/people/offices",
  "corrections/index",
  "lazy",
  "people/index",
  "search/terms",
  "search/words",
];

/** Puts the archive's code into `folder`. */
export const layOut = (folder: string): void => {
  cpSync(codeOf("archive"), join(folder, "archive"), { recursive: true });
  mkdirSync(join(folder, "core"));
  const door = NEEDED.map((name) => `export * from "${moduleOf(`core/${name}`)}";`);
  writeFileSync(join(folder, "core", `index${ENDING}`), door.join("\n"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
};

/** What a child imports SQLite archives from. */
export const archiveIn = (folder: string): string => join(folder, "archive", `sqlite${ENDING}`);
