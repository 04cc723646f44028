/** What is no speech of anybody's carries a label; what somebody said carries none. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";
import { reportsIn } from "../said.ts";

const parse = readParser();

/** `label: words` of each report without marks. */
const labelled = (text: string): readonly string[] =>
  parse({ text }).attributions.map(({ label, content }) => {
    const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
    return `${label ?? "said"}: ${words}`;
  });

describe("labels of reports", () => {
  it.each([
    ["Ann Lee believes that the well is dry.", "view: that the well is dry"],
    ["Ann Lee fears that the well will run dry.", "view: that the well will run dry"],
    // said of oneself
    [
      "Ann Lee said she hopes the well will be dug by noon.",
      "said: she hopes the well will be dug by noon",
    ],
    [
      "On Friday, the Orrin mayor said the town and Orrin teams were working on an agreement and Ray said he expects a deal will be signed soon.",
      "said: he expects a deal will be signed soon",
    ],
    // nobody who says so
    ["Residents have been told that the well is dry.", "act: that the well is dry"],
    ["Residents have been told by the board that the well is dry.", "said: the well is dry"],
    // what somebody seeks or sees
    [
      "The board sought to cool the row over the well on Monday.",
      "act: to cool the row over the well on Monday",
    ],
    [
      "Ann Lee saw the big pumps that stood along the road all day.",
      "act: the big pumps that stood along the road all day",
    ],
    ["Ann Lee realised that the well was dry.", "view: that the well was dry"],
    ["Satellite images showed that the well was dry.", "data: that the well was dry"],
    [
      "The well has been dry since May, according to town figures.",
      "data: The well has been dry since May",
    ],
    ["Ann Lee has not said that she would dig the well.", "unsaid: that she would dig the well"],
    ["Ann Lee would not say which well would be dug.", "unsaid: which well would be dug"],
    ["Nobody said that the well was dry.", "unsaid: that the well was dry"],
    ["Ann Lee said that the well was dry.", "said: that the well was dry"],
    ["Ann Lee did not only say that the well was dry.", "said: that the well was dry"],
    ["Ann Lee warned the town that the well was dry.", "said: that the well was dry"],
  ])("%s → %s", (text, expected) => {
    expect(labelled(text)).toContain(expected);
  });
});

describe("an inferred speaker", () => {
  const inferred = (text: string) =>
    parse({ text }).attributions.map(({ speakers, inferred }) => [speakers.join(), inferred]);

  it("is marked where a description is resolved", () => {
    expect(inferred("Mayor Ann Lee came. “We will dig,” the mayor said.")).toEqual([
      ["Ann Lee", true],
    ]);
    expect(inferred("Mayor Ann Lee came. “We will dig,” Lee said.")).toEqual([
      ["Ann Lee", undefined],
    ]);
    expect(inferred("Mayor Ann Lee came. “We will dig,” the clerk said.")).toEqual([
      ["", undefined],
    ]);
  });
});

describe("according to", () => {
  it.each([
    [
      "Ines Okafor, who runs the mill, disagreed. According to her, the offer was too low.",
      "Ines Okafor (her, According to): the offer was too low",
    ],
    [
      "Captain Lars Moen left early. According to him, nobody had read the report.",
      "Lars Moen (him, According to): nobody had read the report",
    ],
    [
      "Otto Hart blamed the pump. The spare key was lost, according to him.",
      "Otto Hart (him, according to): The spare key was lost",
    ],
    [
      "Eva Holm and Ida Holm signed on Monday. According to them, the well had been dry for years.",
      "Eva Holm + Ida Holm (them, According to): the well had been dry for years",
    ],
    [
      "Mayor Ann Kerr met Piet Bos, the owner. According to her, the mill must reopen.",
      "Ann Kerr (her, According to): the mill must reopen",
    ],
    [
      "Nora Blake wept. According to her lawyer, the ring was a gift.",
      "nobody (her lawyer, According to): the ring was a gift",
    ],
    ["According to her, the ring was a gift.", "nobody (her, According to): the ring was a gift"],
    [
      "Nora Blake wept. According to her husband Rolf Blake, the ring was a gift.",
      "Rolf Blake (her husband Rolf Blake, According to): the ring was a gift",
    ],
  ])("whoever is one person says it: %s", (text, report) => {
    expect(reportsIn(text).filter((one) => /accord/i.test(one))).toEqual([report]);
  });
});
