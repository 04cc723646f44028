/** The Dockerfile and the systemd unit name only what there is. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const dockerfile = read("config/deploy/Dockerfile");
const unit = read("config/deploy/whosaid.service");
/** What the build gets to see. */
const context = read(".dockerignore")
  .split("\n")
  .flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));

// COPY --from=build /app/dist dist
const COPIED = /^COPY --from=build \/app\/(\S+)/gm;
// WHOSAID_ARCHIVE=/data; not: WHOSAID_HEALTH_PORT in a script
const VARIABLE = /\b(WHOSAID_\w+)=/g;

const all = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

describe("the Dockerfile", () => {
  it("is built from files of the project, without what is secret or made", () => {
    expect(read(".dockerignore").startsWith("*\n")).toBe(true);
    expect(context.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    for (const name of [".env", ".git", "node_modules", "dist"])
      expect(context).not.toContain(name);
  });

  it("copies what was sent or built", () => {
    const copied = all(COPIED, dockerfile);
    expect(copied).toContain("dist");
    const known = [...context, "dist", "node_modules"];
    expect(copied.filter((name) => !known.includes(name))).toEqual([]);
  });

  it("does not run as root, and asks after its health", () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/healthz/m);
  });
});

it.each([
  ["Dockerfile", dockerfile],
  ["unit", unit],
])("the %s sets variables that exist", (_, text) => {
  const known = all(/^([A-Z_]+)=/gm, read(".env.example"));
  const set = all(VARIABLE, text);
  expect(set.length).toBeGreaterThan(0);
  expect(set.filter((name) => !known.includes(name))).toEqual([]);
});

it.each([
  "NoNewPrivileges=yes",
  "ProtectSystem=strict",
  "MemoryMax=",
  "WatchdogSec=",
  // systemd-notify is a child of the program
  "NotifyAccess=all",
])("the unit has %s", (setting) => {
  expect(unit).toContain(`\n${setting}`);
});

it("the program that both start is the one that is built", () => {
  const { bin } = JSON.parse(read("package.json"));
  expect(dockerfile).toContain(`"${bin.whosaid}"`);
  expect(unit).toContain(` ${bin.whosaid} start`);
});
