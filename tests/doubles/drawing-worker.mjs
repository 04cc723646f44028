/** Draws nothing: a picture’s words are the thread that was asked, and whether it had been made ready. */
import { threadId } from "node:worker_threads";

let ready = 0;

export const getReady = () => {
  ready++;
};

export const quoteCard = () => ({
  png: new Uint8Array(),
  alt: `thread ${threadId}, ready ${ready}`,
});
