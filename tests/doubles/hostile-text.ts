/** Text that tries to be markup, a mention or a link. */
import fc from "fast-check";

/** Markup of the platforms, mentions, links, control and right-to-left marks: all of it may stand in an article. */
export const HOSTILE = [
  "<!channel>",
  "<!here|here>",
  "<@U00000001>",
  "<#C00000001|general>",
  "<https://evil.example|https://good.example>",
  "&lt;!everyone&gt;",
  "&amp;",
  "@everyone",
  "@here",
  "<@&81384788765712384>",
  "<@81384788765712384>",
  "<t:1618953630:R>",
  "<a:party:81384788765712384>",
  "[label](https://evil.example)",
  "||spoiler||",
  "# heading\n",
  "> quote\n",
  "- list\n",
  "1. list\n",
  "-# small\n",
  "```code```",
  "`code`",
  "*bold* _italic_ ~strike~ **b** __u__ ~~s~~",
  ":rotating_light:",
  "\\*",
  "\u202e right to left",
  "\u200b",
  "\u0007\u001b[31m",
  "“quoted”",
  "👩‍👩‍👧‍👦",
  "\ud800",
  "https://example.com/a_b_c?x=<y>&z=*",
  "discord.gg/abc",
  "\n\n",
] as const;

const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...HOSTILE),
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.lorem({ maxCount: 12 }),
      ),
      { minLength: 1, maxLength: most },
    )
    .map((parts) => parts.join(" ").trim() || "word");

/** Any text that may stand in an article, a name or a question. */
export const hostileText: fc.Arbitrary<string> = words(6);

export const longText: fc.Arbitrary<string> = fc
  .tuple(words(20), fc.integer({ min: 1, max: 12 }))
  .map(([text, times]) => `${text}\n`.repeat(times));
