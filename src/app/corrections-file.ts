/** `config/corrections.json`: corrections that were reviewed. Like the log it is only added to. */
import { existsSync } from "node:fs";
import { z } from "zod";
import type { Correction } from "../core/index.ts";
import { readChecked } from "./schema.ts";

const text = z.string().trim().min(1);
const anchor = {
  article: text,
  words: text,
  occurrence: z.int().positive().exactOptional(),
};
const account = {
  by: text,
  at: z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
    message: "expected a day as YYYY-MM-DD",
  }),
  why: text,
};
const entry = { ...anchor, ...account };

const schema = z.strictObject({
  corrections: z.array(
    z.discriminatedUnion("act", [
      z.strictObject({ ...entry, act: z.literal("speakers"), speakers: z.array(text) }),
      z.strictObject({ ...entry, act: z.literal("hide") }),
      z.strictObject({ ...entry, act: z.literal("join"), with: z.strictObject(anchor) }),
      z.strictObject({ ...entry, act: z.literal("undo") }),
    ]),
  ),
});

/** None where there is no file. Throws one line that names file, key and expectation. */
export const readCorrections = async (file: string): Promise<readonly Correction[]> =>
  existsSync(file) ? (await readChecked(file, schema)).corrections : [];
