/** The names and words that compromise knows. */
import { createRequire } from "node:module";
import { z } from "zod";
import { createGazetteer, type Gazetteer } from "../core/index.ts";

// Semi-internal: its place in the model changed between major versions, so the version is pinned and the shape checked.
const Model = z.object({
  one: z.object({
    lexicon: z.custom<{ [word: string]: string | string[] }>((words) => words instanceof Object),
  }),
});

/** Takes the build of one file: the sources are 433 files, whose reading was half of the program's start. */
export const readGazetteer = (): Gazetteer => {
  const nlp = createRequire(import.meta.url)("compromise/two");
  return createGazetteer(Object.entries(Model.parse(nlp.model()).one.lexicon));
};
