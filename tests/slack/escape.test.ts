import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undirected } from "../../src/core/index.ts";
import { escapeMarkup, escapeText, plainWords, wordsOf } from "../../src/slack/escape.ts";
import { hostileText } from "../doubles/hostile-text.ts";

describe("escaping", () => {
  it.each([
    ["<!channel>", "&lt;!channel&gt;"],
    ["<@U1> & <#C1|x>", "&lt;@U1&gt; &amp; &lt;#C1|x&gt;"],
    ["<https://a.example|bank>", "&lt;https://a.example|bank&gt;"],
    ["&lt;!here&gt;", "&amp;lt;!here&amp;gt;"],
    [":tada: at 3:30", ":\u200btada: at 3:30"],
  ])("%s", (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it("comes back as it was typed", () => {
    const text = fc.oneof(hostileText, fc.string()).filter((each) => !/[:*_~`]/.test(each));
    fc.assert(
      fc.property(text, (typed) => {
        const plain = plainWords(escapeText(typed));
        expect(plain).toBe(
          undirected(typed)
            .replace(/(?![\n\t])\p{Cc}/gu, " ")
            .trim(),
        );
      }),
    );
  });
});

describe("what a person typed", () => {
  it.each([
    ["<@U0BOT> cancel culture", "cancel culture"],
    ["<@U0BOT|whosaid> cancel culture", "cancel culture"],
    ["what did <@U123|ann> say", "what did ann say"],
    ["what did <@U123> say", "what did @U123 say"],
    ["see <https://a.example/x?y=1&amp;z=2|this>", "see this"],
    ["see <https://a.example/x>", "see https://a.example/x"],
    ["add <http://a.example/x|a.example/x>", "add http://a.example/x"],
    ["<!channel> in <#C1|general>", "@channel in general"],
    ["a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"],
    ["&amp;lt;", "&lt;"],
    ["1 < 2", "1 < 2"],
    ["*from:nadler* taxes", "from:nadler taxes"],
    ["~must~ _should_ resign", "must should resign"],
    ["“*cancel culture*”, he said", "“cancel culture”, he said"],
    ["`who said that`", "who said that"],
    ["2 * 3 * 4 snake_case_word", "2 * 3 * 4 snake_case_word"],
  ])("%s", (marked, words) => {
    expect(plainWords(marked, "U0BOT")).toBe(words);
  });
});

it("keeps signs of style in printed words from pairing", () => {
  expect(escapeMarkup("a *b* <c>")).toBe("a \u200b*b\u200b* &lt;c&gt;");
});

describe("what a message says", () => {
  const quoted = { type: "rich_text_quote", elements: [{ type: "text", text: "in blocks" }] };
  const blocks = [{ type: "rich_text", elements: [quoted] }];
  it.each([
    ["its own words", { text: "own", blocks, attachments: [] }, "own"],
    ["its blocks", { text: "", blocks, attachments: [] }, "in blocks"],
    ["what is attached", { text: "", blocks: [], attachments: [{ text: "attached" }] }, "attached"],
    [
      "what it forwards",
      {
        text: "look at this",
        blocks: [],
        attachments: [{ is_share: true, text: "", message_blocks: [{ message: { blocks } }] }],
      },
      "in blocks",
    ],
    ["nothing", { text: "", blocks: undefined, attachments: undefined }, ""],
  ])("%s", (_, message, words) => {
    expect(wordsOf({ ts: undefined, thread_ts: undefined, ...message })).toBe(words);
  });
});
