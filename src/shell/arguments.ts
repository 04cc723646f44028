/** The words after `whosaid` → a command and its options, or what is wrong with them. */
import { parseArgs } from "node:util";
import { messageOf } from "../app/index.ts";

export type Arguments = {
  readonly command: string;
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly page: number;
  readonly watch: boolean;
  readonly articles?: string;
  readonly archive?: string;
  readonly options: CommandOptions;
};

/** What only some commands take. */
export type CorrectOptions = {
  readonly speaker?: readonly string[];
  readonly nobody?: boolean;
  readonly hide?: boolean;
  readonly join?: string;
  readonly in?: string;
  readonly undo?: boolean;
  readonly occurrence?: number;
  /** The occurrence of the words of `join`. */
  readonly joinOccurrence?: number;
  readonly why?: string;
  readonly by?: string;
};
type PictureOptions = {
  readonly dark?: boolean;
};
type ExportOptions = {
  readonly format?: string;
  readonly outlet?: string;
  readonly before?: string;
  readonly after?: string;
};
export type CommandOptions = CorrectOptions &
  ExportOptions &
  PictureOptions & {
    readonly log?: boolean;
    readonly all?: boolean;
    readonly mend?: boolean;
    readonly follow?: boolean;
    /** Milliseconds. */
    readonly every?: number;
  };

export type Misused = { readonly wrong: string };

const OPTIONS = {
  articles: { type: "string" },
  archive: { type: "string" },
  json: { type: "boolean" },
  page: { type: "string" },
  watch: { type: "boolean" },
  follow: { type: "boolean" },
  every: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  speaker: { type: "string", multiple: true },
  nobody: { type: "boolean" },
  hide: { type: "boolean" },
  join: { type: "string" },
  in: { type: "string" },
  undo: { type: "boolean" },
  occurrence: { type: "string" },
  "join-occurrence": { type: "string" },
  why: { type: "string" },
  by: { type: "string" },
  log: { type: "boolean" },
  all: { type: "boolean" },
  mend: { type: "boolean" },
  dark: { type: "boolean" },
  format: { type: "string" },
  outlet: { type: "string" },
  before: { type: "string" },
  after: { type: "string" },
} as const;

/** Options that belong to one command or two; all others may stand everywhere. */
const OWNERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...Object.fromEntries(
      "in undo occurrence join-occurrence".split(" ").map((option) => [option, "correct"]),
    ),
    ...Object.fromEntries(
      ["nobody", "hide", "join"].map((option) => [option, "correct or review"]),
    ),
    ...Object.fromEntries(["why", "by"].map((option) => [option, "correct, people or review"])),
    log: "correct or people",
    speaker: "correct, export or review",
    ...Object.fromEntries(
      ["format", "outlet", "before", "after"].map((option) => [option, "export"]),
    ),
    dark: "card or timeline",
    all: "reparse",
    mend: "verify",
    follow: "add",
    every: "add",
  }),
);

// 1, 20; not: 0, -1, 1.5
const COUNT = /^[1-9]\d{0,6}$/;
/** Node explains at length; the first sentence says which option. */
const SENTENCE_END = /\. |\n/;

export const readArguments = (argv: readonly string[]): Arguments | Misused => {
  const read = parse(argv);
  if ("wrong" in read) return read;
  const { values, positionals } = read;
  const [command = "", ...operands] = positionals;
  const wrong = problemOf(values, command, operands);
  if (wrong) return { wrong };
  const { articles, archive, json, page, help, version, watch, ...rest } = values;
  const { occurrence, "join-occurrence": joinOccurrence, every, ...options } = rest;
  return {
    command,
    operands,
    json: json ?? false,
    help: help ?? false,
    version: version ?? false,
    page: Number(page ?? 1),
    watch: watch ?? false,
    ...(articles === undefined ? {} : { articles }),
    ...(archive === undefined ? {} : { archive }),
    options: {
      ...options,
      ...(occurrence === undefined ? {} : { occurrence: Number(occurrence) }),
      ...(joinOccurrence === undefined ? {} : { joinOccurrence: Number(joinOccurrence) }),
      ...(every === undefined ? {} : { every: spanOf(every) ?? 0 }),
    },
  };
};

const problemOf = (
  values: Extract<ReturnType<typeof parse>, { values: unknown }>["values"],
  command: string,
  operands: readonly string[],
): string | undefined => {
  const empty = Object.entries(values).find(([, value]) => [value].flat().some(isEmpty))?.[0];
  if (empty) return `--${empty}: a value is missing`;
  const { page = "1", occurrence = "1", "join-occurrence": join = "1" } = values;
  const counts = { page, occurrence, "join-occurrence": join };
  const odd = Object.entries(counts).find(([, value]) => !COUNT.test(value));
  if (odd) return `--${odd[0]}: expected a number from 1, not ${odd[1]}`;
  const stray = Object.keys(values).find((option) => !isOwn(option, command));
  if (stray) return `--${stray}: belongs to ${OWNERS.get(stray)}, not to ${command}`;
  return values.watch || values.follow || values.every
    ? stayingProblem(values, command, operands)
    : undefined;
};

// https://post.example/feed
export const ADDRESS = /^https?:\/\//i;
// 90s · 10m · 2h · 1d
const SPAN = /^(\d{1,4}) ?(s|m|h|d)$/;
const UNITS: ReadonlyMap<string, number> = new Map([
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);

/** Milliseconds. */
const spanOf = (span: string): number | undefined => {
  const [, count = "", unit = ""] = SPAN.exec(span.trim()) ?? [];
  return UNITS.has(unit) && Number(count) > 0 ? Number(count) * (UNITS.get(unit) ?? 0) : undefined;
};

/** What is wrong with an `add` that goes on: one folder is watched, feeds are followed. */
const stayingProblem = (
  { watch, follow, every }: { watch?: boolean; follow?: boolean; every?: string },
  command: string,
  operands: readonly string[],
): string | undefined => {
  const feeds = operands.filter((operand) => ADDRESS.test(operand));
  const folders = operands.length - feeds.length;
  if (watch && !(command === "add" && folders === 1 && (follow || feeds.length === 0)))
    return "--watch: expected add --watch <folder>";
  if (follow && (feeds.length === 0 || folders > Number(watch ?? false)))
    return "--follow: expected add --follow <address of a feed>…";
  if (every !== undefined && !follow) return "--every: belongs to add --follow";
  return every !== undefined && spanOf(every) === undefined
    ? `--every: expected a time like 10m, 90s or 2h, not ${every}`
    : undefined;
};

// correct, people or review
const OR = /, | or /;

const isOwn = (option: string, command: string): boolean =>
  OWNERS.get(option)?.split(OR).includes(command) ?? true;

const isEmpty = (value: string | boolean | undefined): boolean =>
  typeof value === "string" && value.trim() === "";

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (cause) {
    const message = messageOf(cause);
    return { wrong: message.split(SENTENCE_END)[0] ?? message };
  }
};
