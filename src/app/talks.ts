/** The last question of each thread and direct message, for follow-ups to it: *who hasn't?*, *and Democrats?* */

import { LRUCache } from "lru-cache";

/** Conversations remembered; those that rested longest are forgotten, and after a restart all of them. */
const REMEMBERED = 2000;

export type Talks = {
  readonly before: (conversation: string) => string | undefined;
  readonly asked: (conversation: string, question: string) => void;
};

export const createTalks = (max = REMEMBERED): Talks => {
  const questions = new LRUCache<string, string>({ max });
  return {
    before: (conversation) => questions.peek(conversation),
    asked: (conversation, question) => void questions.set(conversation, question),
  };
};
