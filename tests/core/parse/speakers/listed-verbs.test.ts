/** A verb of speech that somebody adds to the word list works, whatever the tagger takes it for. */
import { expect, it } from "vitest";
import { readGazetteer } from "../../../../src/app/gazetteer.ts";
import { createParser } from "../../../../src/core/index.ts";
import { readLexicon, readParserWeights } from "../../../../src/lab/lexicon.ts";

const lexicon = readLexicon();
const parse = createParser({
  lexicon: { ...lexicon, cues: { ...lexicon.cues, speech: [...lexicon.cues.speech, "snarl"] } },
  weights: readParserWeights(),
  gazetteer: readGazetteer(),
  threshold: 0.4,
});

const said = (text: string) =>
  parse({ text }).attributions.map(({ kind, content, speakers }) => {
    const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
    return `${kind}: ${speakers.join(" + ")}: ${words}`;
  });

it.each([
  [
    "“We will dig again,” Nora Kettle snarled on Monday.",
    "direct: Nora Kettle: We will dig again,",
  ],
  [
    "“We will dig again,” snarled Nora Kettle on Monday.",
    "direct: Nora Kettle: We will dig again,",
  ],
  ["Nora Kettle snarled: “We will dig again.”", "direct: Nora Kettle: We will dig again."],
  ["Nora Kettle snarled that the well was dry.", "indirect: Nora Kettle: that the well was dry"],
  ["The well was dry, Nora Kettle snarled.", "indirect: Nora Kettle: The well was dry"],
])("%s", (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

it("finds no speech in what is caught or growls", () => {
  expect(said("The dog snarled at Nora Kettle.")).toEqual([]);
  expect(said("Nora Kettle, snarled in a net, was freed.")).toEqual([]);
});
