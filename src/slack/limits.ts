/** Slack's limits, and a checker that holds every message and view against them. */
import { z } from "zod";

/**
 * Characters unless said otherwise. From docs.slack.dev (reference/block-kit, reference/objects, messaging), where
 * not marked; `own` are tighter limits of ours.
 */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  sectionText: 3000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  actionId: 255,
  viewTitle: 24,
  viewMetadata: 3000,
  inputLabel: 2000,
  inputPlaceholder: 150,
  inputLength: 3000,
  /** own: of top-level text, which Slack cuts above 40,000 and advises to keep below this. */
  text: 4000,
  /** own: of all text in the blocks of a message. chat.postMessage refused 11,341 (slackapi/bolt-js#2867). */
  messageTotal: 10_000,
  /** own: of one context element. */
  contextText: 1000,
  /** own: of one rich-text element; no limit is documented. */
  richText: 3000,
} as const;

const plain = (most: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(most),
    // Without it Slack turns emoji codes of an article into pictures.
    emoji: z.literal(false),
  });

const style = z.strictObject({
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  strike: z.literal(true).optional(),
});

const words = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(LIMITS.richText),
  style: style.optional(),
});

const richText = z.strictObject({
  type: z.literal("rich_text"),
  elements: z
    .array(
      z.strictObject({
        type: z.enum(["rich_text_section", "rich_text_quote"]),
        elements: z.array(words).min(1),
      }),
    )
    .min(1),
});

const id = z.string().min(1).max(LIMITS.actionId);

const button = z.strictObject({
  type: z.literal("button"),
  action_id: id,
  text: plain(LIMITS.buttonText),
  value: z.string().min(1).max(LIMITS.buttonValue).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(LIMITS.buttonUrl)
    .optional(),
  style: z.literal("primary").optional(),
  accessibility_label: z.string().min(1).max(LIMITS.accessibilityLabel).optional(),
});

const blocks = [
  richText,
  z.strictObject({ type: z.literal("divider") }),
  z.strictObject({ type: z.literal("header"), text: plain(LIMITS.headerText) }),
  z.strictObject({
    type: z.literal("context"),
    elements: z.array(plain(LIMITS.contextText)).min(1).max(LIMITS.contextElements),
  }),
  z.strictObject({
    type: z.literal("actions"),
    elements: z.array(button).min(1).max(LIMITS.actionsElements),
  }),
  z.strictObject({
    type: z.literal("section"),
    text: plain(LIMITS.sectionText),
    accessory: button.optional(),
  }),
  z.strictObject({
    type: z.literal("input"),
    block_id: id,
    label: plain(LIMITS.inputLabel),
    element: z.strictObject({
      type: z.literal("plain_text_input"),
      action_id: id,
      max_length: z.number().int().min(1).max(LIMITS.inputLength),
      placeholder: plain(LIMITS.inputPlaceholder),
    }),
  }),
] as const;

const block = z.discriminatedUnion("type", [...blocks]);

const message = z.looseObject({
  text: z.string().min(1).max(LIMITS.text),
  blocks: z.array(block).min(1).max(LIMITS.messageBlocks),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
});

const viewBlocks = z.array(block).min(1).max(LIMITS.viewBlocks);

const view = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("modal"),
    callback_id: id,
    title: plain(LIMITS.viewTitle),
    close: plain(LIMITS.viewTitle),
    submit: plain(LIMITS.viewTitle).optional(),
    blocks: viewBlocks,
  }),
  z.strictObject({ type: z.literal("home"), blocks: viewBlocks }),
]);

/** Every string under a `text` key: what Slack counts, and what a reader sees. */
export const textsOf = (part: unknown): readonly string[] => {
  if (Array.isArray(part)) return part.flatMap(textsOf);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === "text" && typeof value === "string" ? [value] : textsOf(value),
  );
};

/** Characters of all texts in blocks. */
export const characters = (part: unknown): number =>
  textsOf(part).reduce((sum, text) => sum + text.length, 0);

const repeated = (part: readonly unknown[]): readonly string[] => {
  const ids = idsOf(part);
  return ids.filter((each, at) => ids.indexOf(each) !== at).map((each) => `repeats ${each}`);
};

const idsOf = (part: unknown): readonly string[] => {
  if (Array.isArray(part)) return part.flatMap(idsOf);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    (key === "action_id" || key === "block_id") && typeof value === "string"
      ? [value]
      : idsOf(value),
  );
};

const issues = (schema: z.ZodType, value: unknown): readonly string[] => {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
};

/** What Slack, or our own rules, would refuse in a message with blocks; empty if nothing. */
export const messageProblems = (value: { readonly blocks?: unknown }): readonly string[] => {
  const total = characters(value.blocks);
  return [
    ...issues(message, value),
    ...(Array.isArray(value.blocks) ? repeated(value.blocks) : []),
    ...(total > LIMITS.messageTotal ? [`blocks: ${total} characters`] : []),
  ];
};

/** The same of a modal or Home view. */
export const viewProblems = (value: { readonly blocks?: unknown }): readonly string[] => [
  ...issues(view, value),
  ...(Array.isArray(value.blocks) ? repeated(value.blocks) : []),
];
