import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

// the build is copied: run `npm run build` where it is left out
describe.skipIf(!existsSync(join(ROOT, "dist/main.js")))("a word list that cannot be read", () => {
  const copy = mkdtempSync(join(tmpdir(), "whosaid-lexicon-"));
  beforeAll(() => {
    for (const name of ["dist", "config", "package.json"])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it.each<[string, string]>([
    ["words", '{ "about": "words", "stop": [oops] }'],
    ["forms", '{ "about": 3 }'],
    ["meanings", ""],
    ["patterns", '{ "about": "patterns",\n oops\n}'],
  ])("is told in one line: %s.json", (name, broken) => {
    const file = join(copy, "config", "lexicon", `${name}.json`);
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, broken);
    const { status, stderr, stdout } = spawnSync("node", ["dist/main.js", "ask", "who is doe"], {
      cwd: copy,
      encoding: "utf8",
    });
    writeFileSync(file, whole);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^whosaid: [^\n]*config\/lexicon\/[a-z]+\.json: [^\n]+\n$/);
    expect(stderr).toContain(`${name}.json`);
  });
});
