/** The last question of each thread and direct message, for follow-ups to it: *who hasn't?*, *and Democrats?* */

/** Conversations remembered; those that rested longest are forgotten, and after a restart all of them. */
const REMEMBERED = 2000;

export type Talks = {
  readonly before: (conversation: string) => string | undefined;
  readonly asked: (conversation: string, question: string) => void;
};

export const createTalks = (remembered = REMEMBERED): Talks => {
  const questions = new Map<string, string>();
  return {
    before: (conversation) => questions.get(conversation),
    asked: (conversation, question) => {
      questions.delete(conversation);
      questions.set(conversation, question);
      const [oldest] = questions.keys();
      if (questions.size > remembered && oldest !== undefined) questions.delete(oldest);
    },
  };
};
