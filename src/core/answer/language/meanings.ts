/** What words mean beside each other: `config/lexicon/meanings.json`. */
import { z } from "zod";
import raw from "#lexicon/meanings.json" with { type: "json" };
import { checked } from "../../lexicon.ts";

const words = z.array(z.string()).min(1);

export const MEANINGS = checked(
  "meanings",
  z.strictObject({
    about: z.string(),
    concepts: z.record(z.string(), words),
    opposites: z.array(z.tuple([words, words])),
    irregular: z.array(words),
  }),
  raw,
);
