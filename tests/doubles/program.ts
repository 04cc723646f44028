/** How tests start the program, or code of it: as it is built, where no source is newer, else from its source. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");

/** The build starts in a third of the time. */
const isBuilt = (): boolean => {
  const built = join(ROOT, "dist/main.js");
  if (!existsSync(built)) return false;
  const { mtimeMs } = statSync(built);
  return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).every(
    (name) => statSync(join(ROOT, "src", name)).mtimeMs < mtimeMs,
  );
};

const [CODE, ENDING] = isBuilt() ? (["dist", "js"] as const) : (["src", "ts"] as const);

/** Flags of Node that read it. */
export const LOADER: readonly string[] =
  ENDING === "js" ? [] : ["--import", join(ROOT, "node_modules/tsx/dist/loader.mjs")];

/** Of the code what is called `name`: a folder, or a module without its ending. */
export const codeOf = (name: string): string => join(ROOT, CODE, name);
export const moduleOf = (name: string): string => `${codeOf(name)}.${ENDING}`;

/** Arguments of Node that start the program. */
export const PROGRAM: readonly string[] = [...LOADER, moduleOf("main")];

/** Arguments of Node that run `script`. */
export const running = (script: string): string[] => [
  ...LOADER,
  "--input-type=module",
  "--eval",
  script,
];
