/** The names and words that compromise knows. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";
import { createGazetteer, type Gazetteer, type TaggedWord } from "../core/index.ts";

/** Written by the build: compromise takes a fifth of a second to make its list anew. */
const WRITTEN = join(import.meta.dirname, "gazetteer.json");

// Semi-internal: its place in the model changed between major versions, so the version is pinned and the shape checked.
const Model = z.object({
  one: z.object({
    lexicon: z.custom<{ [word: string]: string | string[] }>((words) => words instanceof Object),
  }),
});

export const readGazetteer = (file = WRITTEN): Gazetteer =>
  createGazetteer(writtenWords(file) ?? madeWords());

export const writeGazetteer = (file = WRITTEN): void =>
  writeFileSync(file, JSON.stringify(madeWords()));

/** Undefined where the sources run without a build. */
const writtenWords = (file: string): readonly TaggedWord[] | undefined => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};

/** Takes the build of one file: the sources are 433 files, whose reading was half of the program's start. */
const madeWords = (): readonly TaggedWord[] => {
  const nlp = createRequire(import.meta.url)("compromise/two");
  return Object.entries(Model.parse(nlp.model()).one.lexicon);
};
