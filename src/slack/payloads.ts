/** The parts of Slack's payloads that are used, checked before they are. */
import { z } from "zod";

const user = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  username: z.string().optional(),
});
const channel = z.looseObject({ id: z.string() });

export const commandPayload = z.looseObject({
  command: z.string(),
  text: z.string().default(""),
  user_id: z.string(),
  channel_id: z.string(),
  response_url: z.url(),
});

export const mentionPayload = z.looseObject({
  event: z.looseObject({
    channel: z.string(),
    user: z.string().optional(),
    text: z.string(),
    ts: z.string(),
    thread_ts: z.string().optional(),
    bot_id: z.string().optional(),
  }),
});

export const messagePayload = z.looseObject({
  event: z.looseObject({
    channel: z.string(),
    channel_type: z.string().optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    user: z.string().optional(),
    text: z.string().default(""),
    ts: z.string(),
    thread_ts: z.string().optional(),
  }),
});

export const homePayload = z.looseObject({
  event: z.looseObject({ user: z.string(), tab: z.string().default("home") }),
});

export const shortcutPayload = z.looseObject({
  type: z.enum(["shortcut", "message_action"]),
  callback_id: z.string(),
  trigger_id: z.string(),
  user,
  channel: channel.optional(),
  message: z.looseObject({ text: z.string().default("") }).optional(),
  response_url: z.url().optional(),
});

export const clickPayload = z.looseObject({
  user,
  trigger_id: z.string(),
  channel: channel.optional(),
  message: z.looseObject({ thread_ts: z.string().optional() }).optional(),
  response_url: z.url().optional(),
  view: z.looseObject({ id: z.string(), type: z.string() }).optional(),
  actions: z.array(z.looseObject({ action_id: z.string(), value: z.string().default("") })).min(1),
});

export const submissionPayload = z.looseObject({
  user,
  view: z.looseObject({
    id: z.string(),
    callback_id: z.string(),
    state: z.looseObject({
      values: z.record(
        z.string(),
        z.record(z.string(), z.looseObject({ value: z.string().nullish() })),
      ),
    }),
  }),
});

export type CommandPayload = z.infer<typeof commandPayload>;
export type MentionPayload = z.infer<typeof mentionPayload>;
export type MessagePayload = z.infer<typeof messagePayload>;
export type HomePayload = z.infer<typeof homePayload>;
export type ShortcutPayload = z.infer<typeof shortcutPayload>;
export type ClickPayload = z.infer<typeof clickPayload>;
export type SubmissionPayload = z.infer<typeof submissionPayload>;
