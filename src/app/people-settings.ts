/** What people are linked by across articles: word lists of `config/lexicon`, and `config/people.json`. */
import { join } from "node:path";
import { z } from "zod";
import type { PeopleSettings } from "../archive/index.ts";
import type { Config } from "./config.ts";
import { readLexicon } from "./parser-files.ts";
import { readChecked } from "./schema.ts";

const FIELDS = z.intersection(
  z.object({ about: z.string() }),
  z.record(z.string(), z.union([z.string(), z.array(z.string())])),
);

export const readPeopleSettings = async ({ folder, people }: Config): Promise<PeopleSettings> => {
  const { names } = await readLexicon(folder);
  const { about: _, ...fields } = await readChecked(join(folder, "lexicon", "fields.json"), FIELDS);
  return {
    lexicon: {
      shortForms: new Map(Object.entries(names.shortForms)),
      fields: new Map(
        Object.entries(fields).flatMap(([field, words]) =>
          [words].flat().map((word) => [word, field] as const),
        ),
      ),
    },
    changes: [
      ...people.people.flatMap(({ name, aliases }) => joinedNames([name, ...aliases])),
      ...people.splits.map((split) => ({ act: "split" as const, ...split })),
    ],
  };
};

/** A single word (*Bernie*) is known to questions only: in an article it may be anybody's. */
const joinedNames = (names: readonly string[]): PeopleSettings["changes"] => {
  const whole = names.filter((name) => name.includes(" "));
  return whole.length > 1 ? [{ act: "join", names: whole }] : [];
};
