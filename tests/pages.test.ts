/** What the pages say is so: commands give the output shown, links lead somewhere, names exist. */
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "./doubles/folder-of.ts";
import { PROGRAM } from "./doubles/program.ts";
import { fencesOf, type Page, pages, proseOf, ROOT, stepsOf } from "./pages.ts";

const TYPED = /npm run --silent whosaid --/g;
const AS_HERE = ["node", ...PROGRAM].join(" ");
const README_WORDS = 900;

const run = (command: string, cwd: string): Promise<readonly string[]> =>
  new Promise((done) => {
    const env = { PATH: process.env["PATH"], HOME: cwd, USER: "ann", NO_COLOR: "1" };
    execFile(
      "bash",
      ["-c", `exec 2>&1; ${command.replace(TYPED, AS_HERE)}`],
      { cwd, env },
      (_, out) => done(out.trimEnd().split("\n")),
    );
  });

/** The project's files as links, so that what a page's commands write stays out of it. */
const copyOfProject = (): string => {
  const folder = folderOf({});
  for (const name of ["config", "seeds", "package.json", "node_modules", ".env.example"]) {
    symlinkSync(join(ROOT, name), join(folder, name));
  }
  return folder;
};

/** A line `…` of the page stands for any lines, a `…` within a line for any word. */
const asPattern = (shown: readonly string[]): RegExp =>
  new RegExp(
    `^${shown.map((line) => (line.trim() === "…" ? "(?:.*\\n)*?" : `${escaped(line).replaceAll(" … ", " \\S+ ")}\\n`)).join("")}$`,
    "u",
  );

const escaped = (line: string): string => line.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => slugOf(heading.replace(/`/g, "")));

const linksOf = (page: Page): readonly string[] =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^https?:/.test(link));

const leadsNowhere = (page: Page, link: string): boolean => {
  const [path = "", anchor] = link.split("#");
  const file = path === "" ? join(ROOT, page.name) : resolve(dirname(join(ROOT, page.name)), path);
  if (!existsSync(file)) return true;
  return anchor !== undefined && !anchorsOf(readFileSync(file, "utf8")).includes(anchor);
};

const shown = pages.filter((page) => fencesOf(page).some(({ language }) => language === "console"));

describe("commands of the pages", () => {
  it.each(shown)("$name: each prints what the page shows", async (page) => {
    const folder = copyOfProject();
    for (const fence of fencesOf(page)) {
      if (fence.rest !== "") {
        mkdirSync(dirname(join(folder, fence.rest)), { recursive: true });
        writeFileSync(join(folder, fence.rest), fence.text);
      }
      if (fence.language !== "console") continue;
      for (const { command, output } of stepsOf(fence)) {
        const printed = (await run(command, folder)).join("\n");
        if (output.length > 0) expect(`${printed}\n`, command).toMatch(asPattern(output));
      }
    }
  });
});

describe("names in the pages", () => {
  const scripts: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  ).scripts;

  it("every link leads to a file and a heading", () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => leadsNowhere(page, link))
        .map((link) => `${page.name}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it("every page of docs is linked from the README", () => {
    const readme = pages.find(({ name }) => name === "README.md");
    const linked = new Set(
      readme === undefined ? [] : linksOf(readme).map((link) => link.split("#")[0]),
    );
    const lost = readdirSync(join(ROOT, "docs"))
      .filter((name) => name.endsWith(".md"))
      .filter((name) => !linked.has(`docs/${name}`));
    expect(lost).toEqual([]);
  });

  it("every npm script exists", () => {
    const unknown = pages.flatMap((page) =>
      [...page.text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)]
        .filter(([, script = ""]) => !Object.hasOwn(scripts, script))
        .map(([all]) => `${page.name}: ${all}`),
    );
    expect(unknown).toEqual([]);
  });

  it("every file of config, src, tests and seeds exists", () => {
    const unknown = pages.flatMap((page) =>
      [...page.text.matchAll(/`((?:config|src|tests|seeds|docs)\/[\w./-]*)`/g)]
        .filter(([, file = ""]) => !existsSync(join(ROOT, file)))
        .map(([all]) => `${page.name}: ${all}`),
    );
    expect(unknown).toEqual([]);
  });

  it(`the README has at most ${README_WORDS} words`, () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    expect(readme.match(/\S*[\p{L}\p{N}]\S*/gu)?.length).toBeLessThanOrEqual(README_WORDS);
  });
});
