/** Draws what was laid out as a PNG, without the network or a browser. */
import { renderAsync } from "@resvg/resvg-js";
import satori from "satori";
import type { Element } from "./element.ts";
import { allFonts, type Font, latinFonts } from "./fonts.ts";

export type Picture = {
  readonly png: Uint8Array;
  /** All of the words, for whoever does not see it. */
  readonly alt: string;
};

/** Units of the layout, and pixels of the picture: sharp on screens of twice the density at half its size. */
export const WIDTH = 1_200;
const PIXELS = 1_600;
/** Letters that a picture holds at most: one of more is for no eye, and takes seconds to draw. */
const MOST = 6_000;

/** As high as it needs. Throws one line where a letter is in none of the fonts. */
export const draw = async (element: Element, alt: string): Promise<Picture> => {
  if (alt.length > MOST)
    throw new Error(`picture: of more than ${MOST} letters; export has all of the words`);
  const latin = await layOut(element, await latinFonts());
  const { svg, lacking } = latin.lacking.size > 0 ? await layOut(element, await allFonts()) : latin;
  if (lacking.size > 0)
    throw new Error(`picture: its fonts have no letter for “${[...lacking].join("")}”`);
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: PIXELS },
    font: { loadSystemFonts: false },
  });
  return { png: image.asPng(), alt };
};

/** With the letters that none of the fonts has. */
const layOut = async (element: Element, fonts: readonly Font[]) => {
  const lacking = new Set<string>();
  // React's types, where a development package brings them, ask for what satori does not
  const svg = await satori(element as Parameters<typeof satori>[0], {
    width: WIDTH,
    fonts: [...fonts],
    loadAdditionalAsset: async (_, segment) => {
      lacking.add(segment);
      return [];
    },
  });
  return { svg, lacking };
};
