/** What a word is does not hang on what was read before: not in its article, nor in those read earlier by the same process. */
import { expect, it } from "vitest";
import { createTokeniser } from "../../../../src/core/parse/text/tokens.ts";
import { indirectIn } from "../said.ts";

const tokenise = createTokeniser(new Set());
const wordsOf = (text: string) =>
  tokenise(text, [{ start: 0, end: text.length }]).tokens.map(({ text: word, pos }) => [word, pos]);

it.each([
  "The pear was Orlanth's.",
  "It was Orlanth's, they say",
  "Orlanth's-era walls",
  "Orlanth's... and",
  "ORLANTH'S WELL",
])("a mark of possession is a word of its own, also behind %s", (before) => {
  wordsOf(before);
  expect(wordsOf("Ann Orlanth's aide left.")).toEqual([
    ["Ann", "PROPN"],
    ["Orlanth", "PROPN"],
    ["'s", "PART"],
    ["aide", "NOUN"],
    ["left", "VERB"],
    [".", "PUNCT"],
  ]);
});

it("a verb behind a pronoun stays a verb", () => {
  expect(
    wordsOf("It's dry and who's there, that's all.").filter(([word]) => word === "'s"),
  ).toEqual([
    ["'s", "AUX"],
    ["'s", "AUX"],
    ["'s", "AUX"],
  ]);
});

it("the owner of an aide is not the aide", () => {
  const text = "The hat is Vantree's. Vantree's aide said the well was dry.";
  expect(indirectIn(text)).toEqual(["Vantree's aide: the well was dry"]);
});

const abbreviated = createTokeniser(new Set(["no.", "ill.", "gov.", "vs."]));

it.each([
  ["She said no. Lee left.", ["She said no.", "Lee left."]],
  ["He was ill. Roe stayed.", ["He was ill.", "Roe stayed."]],
  ["He sat. Roe stayed.", ["He sat.", "Roe stayed."]],
  ["The No. 4 shaft gave way.", ["The No. 4 shaft gave way."]],
  ["Seeded no. 4, he lost.", ["Seeded no. 4, he lost."]],
  ["He lives in Peoria, Ill. Roe does not.", ["He lives in Peoria, Ill. Roe does not."]],
  ["They met Gov. Roe.", ["They met Gov. Roe."]],
  ["It was Lee vs. Roe.", ["It was Lee vs. Roe."]],
])("a word that is an abbreviation in capitals, too, ends its sentence: %s", (text, sentences) => {
  const found = abbreviated(text, [{ start: 0, end: text.length }]).sentences;
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
