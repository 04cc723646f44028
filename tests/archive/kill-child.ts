/** Child processes that write an archive and are killed: its own code, behind a door of the core that opens without the parser. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** The build starts faster; it is taken where no source is newer. */
const isBuilt = (): boolean => {
  const built = join(ROOT, "dist/archive/index.js");
  if (!existsSync(built)) return false;
  const { mtimeMs } = statSync(built);
  return ["src/archive", "src/core"].every((part) =>
    readdirSync(join(ROOT, part), { recursive: true, encoding: "utf8" }).every(
      (name) => statSync(join(ROOT, part, name)).mtimeMs < mtimeMs,
    ),
  );
};

const [CODE, ENDING, LOADER] = isBuilt()
  ? (["dist", "js", []] as const)
  : (["src", "ts", ["--import", "tsx"]] as const);

/** Of the core, what an archive is kept with: its parser takes most of the time that a writer needs to start. */
const NEEDED = ["corrections/index", "people/index", "search/terms", "search/words"];

/** Puts the archive's code into `folder`. */
export const layOut = (folder: string): void => {
  cpSync(join(ROOT, CODE, "archive"), join(folder, "archive"), { recursive: true });
  mkdirSync(join(folder, "core"));
  const door = NEEDED.map((name) => `export * from "${join(ROOT, CODE, "core", name)}.${ENDING}";`);
  writeFileSync(join(folder, "core", `index.${ENDING}`), door.join("\n"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
};

/** What a child imports SQLite archives from. */
export const archiveIn = (folder: string): string => join(folder, "archive", `sqlite.${ENDING}`);

/** Arguments of Node that run `script`. */
export const running = (script: string): string[] => [
  ...LOADER,
  "--input-type=module",
  "--eval",
  script,
];
