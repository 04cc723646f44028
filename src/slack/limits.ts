/** Slack's limits, and how much of one a message takes up. */

/**
 * Characters unless said otherwise. From docs.slack.dev (reference/block-kit, reference/objects, messaging), where
 * not marked; `own` are tighter limits of ours.
 */
export const LIMITS = {
  messageBlocks: 50,
  sectionText: 3000,
  headerText: 150,
  actionsElements: 25,
  overflow: 5,
  optionValue: 75,
  options: 100,
  buttonText: 75,
  buttonValue: 2000,
  viewTitle: 24,
  inputLabel: 2000,
  inputPlaceholder: 150,
  inputLength: 3000,
  /** own: of top-level text, which Slack cuts above 40,000 and advises to keep below this. */
  text: 4000,
  /**
   * own: of all blocks of a message, as `sizeOf` counts. chat.postMessage refuses more than about 13,200, in
   * which what contains the text counts too: 11,341 characters of rich text were too many (slackapi/bolt-js#2867).
   */
  messageSize: 10_000,
  /** own: of one rich-text element; no limit is documented. */
  richText: 3000,
  /** own: of one context element. */
  contextText: 2000,
} as const;

/** Characters of blocks as they are sent, without what buttons carry, which nobody reads. */
export const sizeOf = (blocks: readonly unknown[]): number =>
  JSON.stringify(blocks, (key, value) => (key === "value" ? undefined : value)).length;
