/** The agent view, where questions are suggested: https://docs.slack.dev/ai/migrating-to-agent-messaging */
import type { Whosaid } from "../app/index.ts";

/** What else the app asks for. */
export const AGENT_SCOPE = "assistant:write";

export type Prompt = { readonly title: string; readonly message: string };

/** Slack shows four. */
const PEOPLE = 3;
/** Characters of a name that is suggested. */
const LONGEST = 60;

/** What may be asked of those who are quoted most, and how to ask. */
export const promptsFrom = async ({ suggest }: Whosaid): Promise<readonly Prompt[]> => {
  const people = await suggest("", PEOPLE);
  const asked = people
    .filter(({ name }) => name.length <= LONGEST)
    .map(({ name }) => `What did ${name} say?`);
  return [
    ...asked.map((question) => ({ title: question, message: question })),
    { title: "How to ask", message: "help" },
  ];
};
