/** What runs in the thread that draws. */
import * as pictures from "./index.ts";

export const quoteCard = (asked: Parameters<typeof pictures.quoteCard>) =>
  pictures.quoteCard(...asked);

export const timelineOf = (asked: Parameters<typeof pictures.timelineOf>) =>
  pictures.timelineOf(...asked);
