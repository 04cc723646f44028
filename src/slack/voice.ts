/** All that is said to Slack: messages, dialogues and the Home tab, in the form that its server draws. */
import type { webApi } from "@slack/bolt";
import type { Picture } from "../app/index.ts";
import type { Prompt } from "./agent.ts";
import { lineMessage, type Message, type Modal, posted, type Tab } from "./message.ts";
import { respondTo } from "./response-url.ts";

export type Spot = { readonly channel: string; readonly thread?: string | undefined };
/** Of what is said by an address: for whom, and in whose place. */
export type Manner = Pick<Spot, "thread"> & {
  readonly response_type?: "ephemeral" | "in_channel";
  readonly replace_original: boolean;
};
export type Voice = ReturnType<typeof createVoice>;

const inThread = (thread: string | undefined) =>
  thread === undefined ? {} : { thread_ts: thread };

/** `richText` false: in markup of the same look. */
export const createVoice = (client: webApi.WebClient, richText: boolean) => {
  const { chat, views } = client;
  const post = async ({ channel, thread }: Spot, message: Message) => {
    const placed = { channel, ...posted(richText, message), ...inThread(thread) };
    const { ts = "", channel: at = channel } = await chat.postMessage(placed);
    return { ts, channel: at };
  };
  return {
    post,
    edit: ({ channel }: Spot, ts: string, message: Message): Promise<unknown> =>
      chat.update({ channel, ts, ...posted(richText, message) }),
    /**
     * To one person in a channel, for what no response_url can say any more; where the bot is no member of the channel,
     * in their conversation with it.
     */
    whisper: async (user: string, { channel, thread }: Spot, message: Message): Promise<void> => {
      const whispered = { channel, user, ...posted(richText, message), ...inThread(thread) };
      await chat.postEphemeral(whispered).catch(() => post({ channel: user }, message));
    },
    /** By the address that came with a command or click. */
    respond: (url: string, message: Message, { thread, ...how }: Manner): Promise<void> =>
      respondTo(url)({ ...posted(richText, message), ...how, ...inThread(thread) }),
    /** Into the conversation with `user`, since a file is seen wherever it is posted; where that is. */
    picture: async (user: string, { png, alt }: Picture): Promise<string> => {
      const { channel } = await post({ channel: user }, lineMessage(alt));
      const file = { file: Buffer.from(png), filename: "statement.png", alt_text: alt };
      await client.filesUploadV2({ channel_id: channel, ...file });
      return channel;
    },
    /** A dialogue, above the one that is open. */
    dialogue: async (trigger_id: string, modal: Modal, above = false): Promise<string> => {
      const { view } = await views[above ? "push" : "open"]({
        trigger_id,
        view: posted(richText, modal),
      });
      return view?.id ?? "";
    },
    /** Puts other content into an open dialogue. */
    fill: (view_id: string, modal: Modal): Promise<unknown> =>
      views.update({ view_id, view: posted(richText, modal) }),
    /** In the conversation with the bot, where the app has the agent view. */
    suggest: (channel_id: string, prompts: readonly Prompt[]): Promise<unknown> =>
      client.assistant.threads.setSuggestedPrompts({ channel_id, prompts: [...prompts] }),
    home: (user_id: string, tab: Tab): Promise<unknown> =>
      views.publish({ user_id, view: posted(richText, tab) }),
  };
};
