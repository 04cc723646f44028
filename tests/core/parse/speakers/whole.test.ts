/** Quotations read whole: words, speaker as printed and as named, cue, rule; and where nothing had to be weighed. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";

const parse = readParser(0.5);

/** `Ann Lee < Lee [said]: words`, one line a quotation in marks; `!` where its form leaves no doubt. */
const quotedIn = (text: string): readonly string[] => {
  const at = (span?: { readonly start: number; readonly end: number }) =>
    span ? text.slice(span.start, span.end) : "";
  return parse({ text }).attributions.flatMap(
    ({ kind, content, mention, cue, speakers, confidence }) =>
      kind === "indirect"
        ? []
        : [
            `${confidence === 1 ? "!" : ""}${speakers.join(" + ") || "nobody"} < ${at(mention)} [${at(cue)}]: ${content.map(at).join(" … ")}`,
          ],
  );
};

type Row = readonly [text: string, ...lines: string[]];

const each = (rows: readonly Row[]) =>
  it.each(rows.map(([text, ...lines]) => ({ text, lines })))("$text", ({ text, lines }) => {
    expect(quotedIn(text)).toEqual(lines);
  });

describe("a tag right behind the words leaves no doubt", () => {
  each([
    ["“We dig,” Ann Lee said.", "!Ann Lee < Ann Lee [said]: We dig,"],
    ["“We dig,” said Ann Lee.", "!Ann Lee < Ann Lee [said]: We dig,"],
    ["“We dig,” Ann Lee, a farmer, said.", "!Ann Lee < Ann Lee [said]: We dig,"],
    [
      "“We dig,” Ann Lee, a farmer from the north valley, said.",
      "!Ann Lee < Ann Lee [said]: We dig,",
    ],
    ["“Must we dig again?” Ann Lee said.", "!Ann Lee < Ann Lee [said]: Must we dig again?"],
    ["“Must we dig again?” asked Ann Lee.", "!Ann Lee < Ann Lee [asked]: Must we dig again?"],
  ]);
});

describe("a verb that leads on to the next words", () => {
  it.each([
    "“Must we dig again?” Ann Lee said: “We must dig, and soon.”",
    "“Must we dig again?” Ann Lee replied, “We must dig, and soon.”",
    "Tom Ray rose slowly from his chair. “Must we dig again?” Ann Lee answered: “We must dig, and soon.”",
  ])("is no certain tag of those before: %s", (text) => {
    const [first] = parse({ text }).attributions;
    expect(first?.confidence).toBeLessThan(1);
  });
});

describe("of verbs with one subject the one that leads into the words", () => {
  each([
    [
      "Ann Lee denied it and dismissed them as “fools of the valley.”",
      "Ann Lee < Ann Lee [dismissed]: fools of the valley.",
    ],
    [
      "Ann Lee denied it and quickly dismissed them as “fools of the valley.”",
      "Ann Lee < Ann Lee [dismissed]: fools of the valley.",
    ],
    [
      "Ann Lee dismissed the report and remarks on it as “tales of the valley.”",
      "Ann Lee < Ann Lee [dismissed]: tales of the valley.",
    ],
    [
      "Ann Lee rejected the deal and criticism of her as “noise from the valley.”",
      "Ann Lee < Ann Lee [rejected]: noise from the valley.",
    ],
  ]);
});
