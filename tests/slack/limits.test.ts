/** The double's checker refuses what Slack refuses; and the bot's own table is nowhere laxer than it. */
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/slack/limits.ts";
import { messageProblems, viewProblems } from "./double/limits.ts";

const plain = (text: string) => ({ type: "plain_text", text, emoji: false });
const section = (text: string) => ({ type: "section", text: plain(text) });
const button = (more = {}) => ({ type: "button", action_id: "a", text: plain("a"), ...more });
const actions = (...elements: readonly unknown[]) => ({ type: "actions", elements });
const rich = (text: string) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
});
const markup = (text: string) => ({
  type: "section",
  text: { type: "mrkdwn", text, verbatim: true },
});
const table = { type: "table", rows: [[{ type: "raw_text", text: "a" }]] };
const folded = (count: number) => ({
  type: "overflow",
  action_id: "a",
  options: Array.from({ length: count }, (_, at) => ({ text: plain("a"), value: `${at}` })),
});
const message = (blocks: readonly unknown[], more = {}) =>
  messageProblems({ text: "a", blocks, unfurl_links: false, unfurl_media: false, ...more });
const many = (count: number, make: (at: number) => unknown) =>
  Array.from({ length: count }, (_, at) => make(at));
const x = (length: number) => "x".repeat(length);

describe("a message", () => {
  it("at every limit is taken", () => {
    const buttons = many(LIMITS.actionsElements, (at) => button({ action_id: `a${at}` }));
    const context = {
      type: "context",
      elements: many(10, () => plain("a")),
    };
    expect(message([actions(...buttons), context])).toEqual([]);
    expect(message([section(x(LIMITS.sectionText))])).toEqual([]);
    expect(message([rich(x(3000))])).toEqual([]);
    expect(message([markup("*a* <https://a.example|b>"), table])).toEqual([]);
    expect(message([actions(folded(LIMITS.overflow))])).toEqual([]);
    expect(message(many(LIMITS.messageBlocks, () => ({ type: "divider" })))).toEqual([]);
    const full = {
      text: plain(x(LIMITS.buttonText)),
      value: x(LIMITS.buttonValue),
      action_id: x(255),
      accessibility_label: x(75),
    };
    expect(message([actions(button(full))], { text: x(LIMITS.text) })).toEqual([]);
  });

  it.each([
    ["51 blocks", many(51, () => ({ type: "divider" }))],
    ["no block", []],
    ["a long section", [section(x(3001))]],
    ["an empty section", [section("")]],
    ["a long header", [{ type: "header", text: plain(x(151)) }]],
    ["11 context elements", [{ type: "context", elements: many(11, () => plain("a")) }]],
    ["26 buttons", [actions(...many(26, (at) => button({ action_id: `a${at}` })))]],
    ["a long button", [actions(button({ text: plain(x(76)) }))]],
    ["a long value", [actions(button({ value: x(2001) }))]],
    ["an empty value", [actions(button({ value: "" }))]],
    ["a link that is none", [actions(button({ url: "javascript:alert(1)" }))]],
    ["an action twice", [actions(button(), button())]],
    [
      "an option's long value",
      [
        actions({
          type: "static_select",
          action_id: "a",
          options: [{ text: plain("a"), value: x(76) }],
        }),
      ],
    ],
    ["an unknown block", [{ type: "invented" }]],
    ["an unknown field", [{ ...section("a"), colour: "red" }]],
    ["a forged mention", [markup("<!channel>")]],
    ["a link that is none of ours", [markup("<javascript:a|b>")]],
    ["two tables", [table, table]],
    ["an empty cell", [{ ...table, rows: [[{ type: "raw_text", text: "" }]] }]],
    ["6 folded options", [actions(folded(6))]],
    ["emoji codes as pictures", [{ type: "section", text: { type: "plain_text", text: ":a:" } }]],
    ["empty rich text", [{ type: "rich_text", elements: [] }]],
    [
      "an empty quote",
      [{ type: "rich_text", elements: [{ type: "rich_text_quote", elements: [] }] }],
    ],
    ["10,001 characters", many(4, () => section(x(2501)))],
    [
      "much around little text",
      many(50, () => ({ ...rich("a"), block_id: undefined })).map((each, at) => ({
        ...Object(each),
        block_id: `${x(230)}${at}`,
      })),
    ],
  ])("with %s is refused", (_, blocks) => {
    expect(message(blocks)).not.toEqual([]);
  });

  it.each([
    [{ text: "" }],
    [{ text: undefined }],
    [{ text: "<!channel>" }],
    [{ text: "a & b" }],
    [{ unfurl_links: true }],
    [{ unfurl_media: undefined }],
    [{ link_names: true }],
    [{ parse: "full" }],
  ])("with %j is refused", (more) => {
    expect(message([section("a")], more)).not.toEqual([]);
  });
});

describe("a view", () => {
  const modal = (more = {}) =>
    viewProblems({ type: "modal", title: plain("a"), blocks: [section("a")], ...more });

  it("at every limit is taken", () => {
    const title = plain(x(LIMITS.viewTitle));
    const blocks = many(100, () => ({ type: "divider" }));
    expect(modal({ title, close: title, submit: title, blocks })).toEqual([]);
    const element = {
      type: "plain_text_input",
      action_id: "a",
      max_length: LIMITS.inputLength,
      placeholder: plain(x(LIMITS.inputPlaceholder)),
    };
    const input = { type: "input", label: plain(x(LIMITS.inputLabel)), element };
    expect(modal({ submit: title, blocks: [input] })).toEqual([]);
    expect(modal({ blocks: [input] })).toEqual(["view.submit is not true"]);
  });

  it.each([
    [{ title: plain(x(25)) }],
    [{ blocks: many(101, () => ({ type: "divider" })) }],
    [{ callback_id: x(256) }],
    [{ private_metadata: x(3001) }],
    [{ text: "a" }],
  ])("with %j is refused", (more) => {
    expect(modal(more)).not.toEqual([]);
  });
});
