/** Checks a JSON file an operator edits, and says in one line what is wrong with it. */
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { messageOf } from "./failure.ts";

/** Reads and checks `file`. Throws one line that names file, key and expectation. */
export const readChecked = async <T>(file: string, schema: z.ZodType<T>): Promise<T> => {
  const result = schema.safeParse(await readJson(file));
  if (result.success) return result.data;
  throw new Error(`${file}: ${result.error.issues.map(issueLine).join("; ")}`);
};

const readJson = async (file: string): Promise<unknown> => {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Error(
      `${file}: cannot be read (${codeOf(cause)}); put it back, or name the right folder in WHOSAID_CONFIG`,
      { cause },
    );
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file}: is not JSON; ${messageOf(cause)}`, { cause });
  }
};

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);

const issueLine = (issue: z.core.$ZodIssue): string => {
  const key = issue.path.join(".") || "the file";
  if (issue.code === "unrecognized_keys") return `${key}: unknown key ${issue.keys.join(", ")}`;
  const missing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
  return missing
    ? `${key} is missing; expected ${issue.expected}`
    : `${key}: ${issue.message.replace(INVALID, "expected")}`;
};
// "Invalid input: expected array, …", "Invalid discriminator value. Expected 'hide' | …"
const INVALID = /^Invalid [a-z ]+[:.] expected/i;
