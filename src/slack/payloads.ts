/** The parts of Slack's payloads that are used, checked before they are. */
import { z } from "zod";

const text = z.string().optional();
const user = z.looseObject({ id: z.string(), name: text, username: text });
const channel = z.looseObject({ id: z.string() });
/** Whatever no person's message has. */
const marks = { bot_id: text, app_id: text, bot_profile: z.unknown().optional(), subtype: text };

/** What is typed, chosen, or carried by a button. */
const typed = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
});

/** What somebody wrote or forwarded: in words, in blocks, or in what is attached. */
const written = z.looseObject({
  text: z.string().default(""),
  ts: text,
  thread_ts: text,
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  files: z.unknown().optional(),
});

export const commandPayload = z.looseObject({
  command: z.string(),
  text: z.string().default(""),
  user_id: z.string(),
  channel_id: z.string(),
  response_url: z.url(),
});

const message = z.looseObject({
  channel: z.string(),
  channel_type: text,
  user: text,
  text: z.string().default(""),
  ts: z.string(),
  thread_ts: text,
  edited: z.unknown().optional(),
  ...marks,
});
export const messagePayload = z.looseObject({
  event: message.extend({
    /** Of one that was changed: what it is now. */
    message: message.omit({ channel: true }).optional(),
  }),
});

export const homePayload = z.looseObject({
  event: z.looseObject({ user: z.string(), channel: text, tab: z.string().default("home") }),
});

export const leavingPayload = z.looseObject({ event: z.looseObject({ type: z.string() }) });

export const shortcutPayload = z.looseObject({
  type: z.enum(["shortcut", "message_action"]),
  callback_id: z.string(),
  trigger_id: z.string(),
  user,
  channel: channel.optional(),
  message: written.optional(),
  response_url: z.url().optional(),
});

export const clickPayload = z.looseObject({
  user,
  trigger_id: z.string(),
  channel: channel.optional(),
  message: z.looseObject({ thread_ts: text }).optional(),
  container: z.looseObject({ thread_ts: text }).optional(),
  response_url: z.url().optional(),
  view: z.looseObject({ id: z.string(), type: z.string() }).optional(),
  actions: z.array(typed.extend({ action_id: z.string() })).min(1),
});

export const submissionPayload = z.looseObject({
  user,
  view: z.looseObject({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(""),
    state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), typed)) }),
  }),
});

export type MessagePayload = z.infer<typeof messagePayload>;
export type Written = z.infer<typeof written>;
