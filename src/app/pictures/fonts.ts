/** The letters of pictures: Source Serif 4 and Source Sans 3 (SIL Open Font License), which come with the program. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { once } from "../once.ts";

export type Font = {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 400 | 600;
  readonly style: "normal" | "italic";
};

/** Alphabets in which names and words of English articles are printed; each a file of its own. */
const ALPHABETS = ["latin", "latin-ext", "greek", "cyrillic", "vietnamese"] as const;

const FACES = [
  { family: "source-serif-4", weight: 400, style: "normal" },
  { family: "source-serif-4", weight: 600, style: "normal" },
  { family: "source-serif-4", weight: 400, style: "italic" },
  { family: "source-sans-3", weight: 400, style: "normal" },
  { family: "source-sans-3", weight: 600, style: "normal" },
] as const;

const { resolve } = createRequire(import.meta.url);

/** A list of families for a style: a letter is taken from the first that has it. */
const listOf = (family: string): string =>
  ALPHABETS.map((alphabet) => `${family} ${alphabet}`).join(", ");

export const SERIF = listOf("source-serif-4");
export const SANS = listOf("source-sans-3");

const fontsOf = (alphabets: readonly string[]): Promise<readonly Font[]> =>
  Promise.all(
    alphabets.flatMap((alphabet) =>
      FACES.map(async ({ family, weight, style }) => ({
        name: `${family} ${alphabet}`,
        data: await readFile(
          resolve(`@fontsource/${family}/files/${family}-${alphabet}-${weight}-${style}.woff`),
        ),
        weight,
        style,
      })),
    ),
  );

const [LATIN, ...OTHERS] = ALPHABETS;

export const latinFonts = once(() => fontsOf([LATIN]));

/** Twenty files more, which take longer to read than a picture to draw. */
export const allFonts = once(async () => [...(await latinFonts()), ...(await fontsOf(OTHERS))]);
