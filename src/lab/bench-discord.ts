/** 50 askers at once for 30 s against the Discord double: time to the first reply, questions lost, memory. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
/** The double belongs to the tests, so the load runs as a program of its own. */
const LOAD = resolve(ROOT, "tests/doubles/discord/load.ts");

/** `--seconds 5` and `--askers 10` shorten it. */
export const benchDiscord = async (options: readonly string[]): Promise<void> => {
  const given = (name: string, otherwise: string): string => {
    const at = options.indexOf(`--${name}`);
    return at < 0 ? otherwise : (options[at + 1] ?? otherwise);
  };
  const load = spawn(
    process.execPath,
    ["--import=tsx", LOAD, given("askers", "50"), given("seconds", "30")],
    { cwd: ROOT, stdio: "inherit" },
  );
  const status = await new Promise<number | null>((done) => load.once("close", done));
  if (status !== 0) throw new Error(`bench discord: the load ended with status ${status}`);
};
