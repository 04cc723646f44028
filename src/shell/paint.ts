/** Lines → text for a terminal: colours where it has them, broken at its width, nothing in it that acts on the terminal. */
import { undirected } from "../app/index.ts";
import type { Line, Run, Tone } from "./lines.ts";

export type Canvas = {
  readonly colour: boolean;
  /** Columns; Infinity breaks no line. */
  readonly width: number;
};

/** SGR codes that begin each tone; `plain` needs none. */
const TONES: Readonly<Record<Tone, string>> = {
  plain: "",
  title: "1",
  name: "1;36",
  label: "32",
  dim: "2",
  match: "1;33",
  changed: "31",
};

/** Narrowest column of text that is still worth breaking into. */
const LEAST_WIDTH = 20;
const BAR = "│ ";

// "\u001b[31m"; not: "é", "\n"
const ACTING = /(?!\n)\p{Cc}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const NEW_LINE = /\r?\n/;
/** Words and the blanks between them; a no-break space belongs to its word. */
// "a b" → "a", " ", "b"
const WORD = /[ \t]+|[^ \t]+/g;
const BLANKS = /^[ \t]+$/;

/** `lines` as text, each ending in a line feed. */
export const paint = (lines: readonly Line[], canvas: Canvas): string =>
  lines.map((line) => paintLine(line, canvas)).join("");

/** `text` without what turns its direction, and with `�` for each character that would act on a terminal. */
export const harmless = (text: string): string =>
  undirected(text).replace(ACTING, "�").replace(LONE_SURROGATE, "�");

const paintLine = (line: Line, canvas: Canvas): string => {
  const bar = line.bar ? paintRun({ text: BAR, tone: "dim" }, canvas) : "";
  const margin = `${" ".repeat(line.indent)}${bar}`;
  const width = Math.max(LEAST_WIDTH, canvas.width - line.indent - (line.bar ? BAR.length : 0));
  return paragraphs(line.runs)
    .flatMap((runs) => broken(runs, width))
    .map((runs) => merged(runs).map((run) => paintRun(run, canvas)))
    .map((parts) => `${margin}${parts.join("")}`.trimEnd())
    .map((text) => `${text}\n`)
    .join("");
};

const paintRun = ({ text, tone }: Run, { colour }: Canvas): string => {
  const code = TONES[tone];
  return colour && code !== "" && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text;
};

/** Neighbours of one tone as one run. */
const merged = (runs: readonly Run[]): readonly Run[] => {
  const found: Run[] = [];
  for (const { text, tone } of runs) {
    const last = found.at(-1);
    if (last?.tone === tone) found[found.length - 1] = { text: last.text + text, tone };
    else found.push({ text, tone });
  }
  return found;
};

/** Runs cut where the printed words begin a new line. */
const paragraphs = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const found: Run[][] = [[]];
  for (const { text, tone } of runs) {
    const [first = "", ...rest] = text.split(NEW_LINE).map(harmless);
    found.at(-1)?.push({ text: first, tone });
    for (const part of rest) found.push([{ text: part, tone }]);
  }
  return found.filter((each, i) => i === 0 || each.some(({ text }) => text.trim() !== ""));
};

/** One line's runs cut into lines of at most `width` columns, at blanks; a longer word keeps its own line. */
const broken = (runs: readonly Run[], width: number): readonly (readonly Run[])[] => {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const word of words(runs)) {
    const blank = BLANKS.test(word[0]?.text ?? "");
    const size = word.reduce((sum, { text }) => sum + text.length, 0);
    if (used + size > width && used > 0 && !blank) {
      lines.push([]);
      used = 0;
    }
    if (blank && used === 0 && lines.length > 1) continue;
    lines.at(-1)?.push(...word);
    used += size;
  }
  return lines.map(withoutTrailingBlanks);
};

const withoutTrailingBlanks = (runs: readonly Run[]): readonly Run[] => {
  const last = runs.at(-1);
  return last && BLANKS.test(last.text) ? runs.slice(0, -1) : runs;
};

/** Words, each in one run or several (`“` and `cancel` of two tones are one word), and the blanks between. */
const words = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const found: Run[][] = [];
  let open = false;
  for (const { text, tone } of runs)
    for (const [part] of text.matchAll(WORD)) {
      const blank = BLANKS.test(part);
      const last = found.at(-1);
      if (open && !blank && last) last.push({ text: part, tone });
      else found.push([{ text: part, tone }]);
      open = !blank;
    }
  return found;
};
