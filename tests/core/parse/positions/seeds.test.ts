/** The built-in articles against the positions that were found in them by hand. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { positionsOf } from "./parser.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const SEEDS = join(ROOT, "seeds");
const SCORER = join(ROOT, "../shared/eval/score-positions.mjs");

describe("positions in the built-in articles", () => {
  it("are all right, and none is stronger than its sentence", (context) => {
    if (!existsSync(SCORER)) return context.skip("the scorer is not on this machine");
    const folder = mkdtempSync(join(tmpdir(), "positions-"));
    const file = join(folder, "positions.ndjson");
    const rows = readdirSync(SEEDS)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => ({
        file: name,
        positions: positionsOf(readFileSync(join(SEEDS, name), "utf8")),
      }));
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
    const said = execFileSync(process.execPath, [SCORER, file], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(said.trim()).toMatch(/^\d+ right, 0 wrong$/);
  });
});
