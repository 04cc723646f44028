/** The written pages: README, CONTRIBUTING and docs/, and what stands in their fences. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "..");

/** A fenced block: its language, what else its first line says (a file's name), and its text. */
export type Fence = { readonly language: string; readonly rest: string; readonly text: string };

/** A command as typed, and what the page shows of its output. */
export type Step = { readonly command: string; readonly output: readonly string[] };

export type Page = { readonly name: string; readonly text: string };

const FENCE = /^```(\w*)[ ]?([^\n]*)\n([\s\S]*?)^```$/gm;

export const pages: readonly Page[] = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
].map((name) => ({ name, text: readFileSync(join(ROOT, name), "utf8") }));

export const fencesOf = (page: Page): readonly Fence[] =>
  [...page.text.matchAll(FENCE)].map(([, language = "", rest = "", text = ""]) => ({
    language,
    rest,
    text,
  }));

/** The page without its fences: what is read as prose. */
export const proseOf = (page: Page): string => page.text.replace(FENCE, "");

/** `$ command`, lines that go on after a backslash, and the output up to the next `$`. */
export const stepsOf = (fence: Fence): readonly Step[] =>
  fence.text
    .replace(/\\\n\s*/g, "")
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [command = "", ...output] = step.trimEnd().split("\n");
      return { command, output };
    });
