/** Lines broken at a width are one paragraph; nothing else is. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/core/index.ts";
import { entriesOf, termsOf } from "../../src/core/index.ts";
import { softBreaks } from "../../src/core/wrapped.ts";
import { readParser } from "../../src/lab/read-parser.ts";

const ARTICLES = join(import.meta.dirname, "..", "articles");
const parse = readParser();

const wrap = (text: string, width: number, prefix = ""): string =>
  text
    .split("\n")
    .map((paragraph) => {
      const lines = [""];
      for (const word of paragraph.split(" "))
        if ((lines.at(-1) ?? "") === "") lines[lines.length - 1] = word;
        else if ((lines.at(-1) ?? "").length + 1 + word.length <= width)
          lines[lines.length - 1] += ` ${word}`;
        else lines.push(word);
      return lines.map((line) => (line === "" ? line : prefix + line)).join("\n");
    })
    .join("\n");

const saidIn = (text: string, { attributions }: Facts) =>
  attributions.map(({ kind, speakers, content }) => ({
    kind,
    speakers,
    words: content
      .map(({ start, end }) => text.slice(start, end).replace(/\s+(?:>\s)?/g, " "))
      .join(" … "),
  }));

const plainArticles = readdirSync(ARTICLES).flatMap((name) => {
  const text = readFileSync(join(ARTICLES, name, "article.txt"), "utf8");
  const blocks = text.trim().split(/\n\s*\n/);
  // dashes and labels that come to stand at a line's start are read otherwise, and rightly
  return blocks.every((block) => !block.includes("\n")) &&
    !/[–—]|- |(?:^| )[A-Z][A-Z. ]+: /m.test(text)
    ? [[name, blocks.join("\n\n")] as const]
    : [];
});

describe("wrapped text", () => {
  it.each([
    [
      "mail",
      'Harbour fees to rise\n\n"We have not painted a buoy since the war ended, and nobody\nhas asked us to," said Petra Lund, who keeps the light at\nSkarvik. "They will ask now."\n',
      [
        [
          "Petra Lund",
          "We have not painted a buoy since the war ended, and nobody has asked us to, … They will ask now.",
        ],
      ],
    ],
    [
      "indented paragraphs without empty lines",
      '   The mayor, Odd Brekke, told the hall on Monday that the\nlight would go out. "It costs more than the school," Brekke\nsaid.\n   Petra Lund said the boats "will find the rocks without\nany help from us."\n',
      [
        ["Odd Brekke", "It costs more than the school,"],
        ["Petra Lund", "will find the rocks without any help from us."],
      ],
    ],
    [
      "Windows line ends",
      'The keeper, Petra Lund, said the council had "read the map\r\nupside down and then voted on it" and that she would not\r\nmove.\r\n',
      [["Petra Lund", "read the map upside down and then voted on it"]],
    ],
    [
      "quoted mail",
      '> The keeper, Petra Lund, said the council had "read the\n> map upside down and then voted on it" and that she would\n> not move.\n',
      [["Petra Lund", "read the map upside down and then voted on it"]],
    ],
    [
      "a name parted at the line's end",
      'The council met for nine hours and broke up without a vote\non the light. "Nobody here has ever been at sea," said Petra\nLund.\n',
      [["Petra Lund", "Nobody here has ever been at sea,"]],
    ],
  ])("%s is read as paragraphs", (_, text, expected) => {
    const said = saidIn(text, parse({ text }))
      .filter(({ kind }) => kind !== "indirect")
      .map(({ speakers, words }) => [speakers.join(), words]);
    for (const one of expected) expect(said).toContainEqual(one);
    expect(said.filter(([speaker]) => speaker === "")).toEqual([]);
  });

  it.each([
    [
      "a parted word",
      "the commis-\nsioner of harbours, who keeps the light at Skarvik and wants\nno",
      "commissioner",
    ],
    [
      "a compound",
      "the keeper of the light that is twenty-\nfive fathoms above the sea at Skarvik and wants\nno",
      "twenty five",
    ],
    [
      "a double name",
      "the keeper of the light at Skarvik, Petra Lund-\nHolm, said that she wants\nno",
      "lund holm",
    ],
  ])("%s at the line's end is found as one", (_, head, words) => {
    const text = `It was a long night for all of them and for ${head} other.\n`;
    const facts = parse({ text });
    const article = { id: "a", hash: "", text, offset: 0 };
    const found = entriesOf(article, facts).flatMap((entry) => termsOf(entry).words.join(" "));
    expect(found.join(" ")).toContain(words);
  });

  it.each([
    [
      "paragraphs a line",
      "The light goes out.\nThe mayor said so.\nNobody asked the keeper, who lives there.\n",
    ],
    ["verse", "The sea gives up\nits dead in spring,\nand no one sings\nof anything.\n"],
    [
      "a list",
      "- the harbour light at Skarvik, which burns paraffin oil\n- the school at Nes, which burns whatever it can get\n- the boat\n",
    ],
    [
      "an address",
      "Skarvik Harbour Office and Pilot Station of the Northern Coast\nThe Old Customs House, Second Floor\nSkarvik\n",
    ],
    [
      "a title over its byline",
      "Harbour fees to rise at Skarvik\nBy Petra Lund\nThe council voted on Monday.\n",
    ],
    [
      "turns",
      "MS LUND: I will not put out that light tonight or ever again.\nMR BREKKE: the council has voted on it, and you know it well.\n",
    ],
  ])("%s stays as it is", (_, text) => {
    expect(softBreaks(text)).toEqual([]);
  });

  it("parts what a short line ends, and what stands at the head", () => {
    const text =
      "Harbour fees to rise\nBy Odd Brekke\nThe council of Skarvik voted on Monday to put the light\nout for good.\nThe keeper will stay in her house, she said, until somebody\ncarries her out of it.\n";
    const lines = text.split("\n");
    expect(softBreaks(text).map(({ start }) => start)).toEqual([
      lines.slice(0, 3).join("\n").length,
      lines.slice(0, 5).join("\n").length,
    ]);
  });

  it("has articles to wrap", () => expect(plainArticles.length).toBeGreaterThan(5));

  it.each(plainArticles)("%s says the same at any width, as stored", (_, text) => {
    const expected = saidIn(text, parse({ text }));
    for (const width of [60, 72, 80])
      for (const prefix of ["", "> "]) {
        const wrapped = wrap(text, width, prefix);
        expect(saidIn(wrapped, parse({ text: wrapped }))).toEqual(expected);
      }
  });
});
