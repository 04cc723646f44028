/** What runs in the thread that draws. */
import { text } from "./element.ts";
import type * as pictures from "./index.ts";

// loaded by what is asked for, which then fails where it cannot be: a thread that does not start would end the program
const loaded = () => import("./index.ts");

export const quoteCard = async (asked: Parameters<typeof pictures.quoteCard>) =>
  (await loaded()).quoteCard(...asked);

export const timelineOf = async (asked: Parameters<typeof pictures.timelineOf>) =>
  (await loaded()).timelineOf(...asked);

/** Reads the fonts, and compiles what draws, before anybody waits. */
export const getReady = async (): Promise<void> => {
  const { draw } = await import("./draw.ts");
  await draw(text({}, { words: "…" }), "…");
};
