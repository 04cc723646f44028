/** Countries under all of their names: *American* and *US* are of one, *French* and *France* of another. */
import { z } from "zod";
import raw from "#lexicon/countries.json" with { type: "json" };
import { checked } from "../../lexicon.ts";
import { wordList } from "../../search/words.ts";

const FILE = z.object({ about: z.string(), countries: z.array(z.array(z.string())) });

/** The other words for the country that a word names, or whose people or things it names; of several words none. */
export const NATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  checked("countries", FILE, raw).countries.flatMap((forms) => {
    const words = [
      ...new Set(
        forms
          .map(wordList)
          .filter(({ length }) => length === 1)
          .flat(),
      ),
    ];
    return words.map((word) => [word, words.filter((other) => other !== word)] as const);
  }),
);
