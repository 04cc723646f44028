/** The words after `whosaid` → a command and its options, or what is wrong with them. */
import { parseArgs } from "node:util";

export type Arguments = {
  readonly command: string;
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly page: number;
  readonly watch: boolean;
  readonly articles?: string;
  readonly archive?: string;
};

export type Misused = { readonly wrong: string };

const OPTIONS = {
  articles: { type: "string" },
  archive: { type: "string" },
  json: { type: "boolean" },
  page: { type: "string" },
  watch: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

// 1, 20; not: 0, -1, 1.5
const PAGE = /^[1-9]\d{0,6}$/;
/** Node explains at length; the first sentence says which option. */
const SENTENCE_END = /\. |\n/;

export const readArguments = (argv: readonly string[]): Arguments | Misused => {
  const read = parse(argv);
  if ("wrong" in read) return read;
  const { values, positionals } = read;
  const [command = "", ...operands] = positionals;
  const empty = (["articles", "archive"] as const).find((name) => values[name]?.trim() === "");
  if (empty) return { wrong: `--${empty}: a value is missing` };
  if (values.page !== undefined && !PAGE.test(values.page))
    return { wrong: `--page: expected a number from 1, not ${values.page}` };
  if (values.watch && !(command === "add" && operands.length === 1))
    return { wrong: "--watch: expected add --watch <folder>" };
  return {
    command,
    operands,
    json: values.json ?? false,
    help: values.help ?? false,
    page: Number(values.page ?? 1),
    watch: values.watch ?? false,
    ...(values.articles === undefined ? {} : { articles: values.articles }),
    ...(values.archive === undefined ? {} : { archive: values.archive }),
  };
};

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { wrong: message.split(SENTENCE_END)[0] ?? message };
  }
};
