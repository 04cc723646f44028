/** Discord's limits in one table. */

/**
 * Lengths in UTF-16 units, counts in pieces.
 * docs: discord.com/developers/docs (Message, Embed, Component and Application Command objects, August 2026).
 * openapi: discord/discord-api-spec, which does not know `content` for bots, `total` and `rows`.
 */
export const limits = {
  /** docs, Create Message. The OpenAPI document's 4,000 is for paying people, not for bots. */
  content: 2000,
  /** docs and openapi: embeds of one message. */
  embeds: 10,
  /** docs, Embed Limits: sum of title, description, field names and values, footer, author over all embeds. */
  total: 6000,
  /** docs and openapi, Embed Limits. */
  title: 256,
  description: 4096,
  author: 256,
  footer: 2048,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  /** docs and openapi: an embed's or button's link. */
  url: 2048,
  buttonUrl: 512,
  /** docs, Component Reference: action rows of a message, buttons of a row. */
  rows: 5,
  buttons: 5,
  label: 80,
  customId: 100,
  /** docs and openapi, String Select. */
  options: 25,
  optionText: 100,
  placeholder: 150,
  /** docs and openapi, Application Command Structure; a command's texts together (`commandTotal`) only in docs. */
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commandTotal: 8000,
  choices: 25,
  choice: 100,
} as const;
