/** What runs in the thread that draws. */
import { draw } from "./draw.ts";
import { text } from "./element.ts";
import * as pictures from "./index.ts";

export const quoteCard = (asked: Parameters<typeof pictures.quoteCard>) =>
  pictures.quoteCard(...asked);

export const timelineOf = (asked: Parameters<typeof pictures.timelineOf>) =>
  pictures.timelineOf(...asked);

/** Reads the fonts, and compiles what draws, before anybody waits. */
export const getReady = async (): Promise<void> => {
  await draw(text({}, { words: "…" }), "…");
};
