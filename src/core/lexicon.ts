/**
 * Word lists of `config/lexicon` that are part of the program: the language's, not an operator's. Each is checked as it is
 * loaded.
 */
import { z } from "zod";
import forms from "#lexicon/forms.json" with { type: "json" };
import words from "#lexicon/words.json" with { type: "json" };

/** Throws one line that names file, key and what is wrong there. */
export const checked = <T>(name: string, schema: z.ZodType<T>, raw: unknown): T => {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `config/lexicon/${name}.json: ${issue?.path.join(".") || "the file"}: ${issue?.message ?? ""}`,
  );
};

const LISTS = z.object({ about: z.string() }).catchall(z.array(z.string().regex(/^\S.*$/)).min(1));

/** A file of lists, each to be taken by its name. */
export const listsOf = (file: string, raw: unknown): ((name: string) => ReadonlySet<string>) => {
  const { about: _, ...lists } = checked(file, LISTS, raw);
  return (name) => {
    const words = lists[name];
    if (!words) throw new Error(`config/lexicon/${file}.json: ${name} is missing`);
    return new Set(words);
  };
};

const TABLES = z
  .object({ about: z.string() })
  .catchall(z.record(z.string(), z.string().regex(/^\S.*$/)));

/** A file of tables, each to be taken by its name: of a word the words that it is read as. */
export const tablesOf = (
  file: string,
  raw: unknown,
): ((name: string) => ReadonlyMap<string, string>) => {
  const { about: _, ...tables } = checked(file, TABLES, raw);
  return (name) => {
    const table = tables[name];
    if (!table) throw new Error(`config/lexicon/${file}.json: ${name} is missing`);
    return new Map(Object.entries(table));
  };
};

/** A list of `config/lexicon/words.json`. */
export const wordSet = listsOf("words", words);
/** A table of `config/lexicon/forms.json`. */
export const wordTable = tablesOf("forms", forms);

/** The same with each word of what a word is read as by itself. */
export const wordLists = (name: string): ReadonlyMap<string, readonly string[]> =>
  new Map([...wordTable(name)].map(([word, as]) => [word, as.split(" ")]));
