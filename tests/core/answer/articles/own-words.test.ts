import { describe, expect, it } from "vitest";
import { toldOf } from "../told.ts";

const OWN = "The reporter’s own words, not a quotation";
const UNSURE = "Printed in these articles; whose words these are the print does not show";
const ASKED = "the pier is past saving and the boats are aground";
const WORDS = "The pier is past saving and the boats are aground.";

describe("words that stand in no marks", () => {
  it.each<[string, string]>([
    ["a plain paragraph", `The storm passed at noon.\n\n${WORDS}\n`],
    ["a dateline", `ELMSUND — The storm passed at noon. ${WORDS}\n`],
    ["whole quotations beside them", `“We leave,” said Ana Roe. ${WORDS}\n\n“Go,” said Bo Lind.\n`],
    ["a colon in the middle", `One thing is sure: nobody comes.\n\n${WORDS}\n`],
    ["a short heading after them", `${WORDS}\n\nWhat comes next?\n\nNobody knows.\n`],
  ])("are the reporter’s with %s", async (_, text) => {
    expect((await toldOf({ a: text }, ASKED))[0]).toBe(OWN);
  });

  it.each<[string, string]>([
    ["a sentence before them that ends in a colon", `In a letter, Ana Roe wrote:\n\n${WORDS}\n`],
    ["half a pair of marks", `It rained.\n\n${WORDS.slice(0, -1)},” said Ana Roe, the engineer.\n`],
    ["spoilt marks", `It rained.\n\n\uFFFD${WORDS.slice(0, -1)},\uFFFD said Ana Roe.\n`],
    ["marks of another code page", `It rained.\n\nâ€œ${WORDS}â€\u009d said Ana Roe.\n`],
    ["a label", `It rained all day.\n\nSecond witness: ${WORDS}\n`],
    ["a name of a record", `Question time\n\nMr RUDGE (Exham—Minister) (3.18 pm)—${WORDS}\n`],
    ["a name line below", `It rained.\n\n${WORDS}\n\nAna Roe, Harbour Master\n`],
    ["a signature below", `It rained.\n\n${WORDS}\n\n— Ana Roe\n`],
    ["somebody who says I", `It rained.\n\n${WORDS} I said so in May.\n`],
    ["the sign of a quotation in Markdown", `It rained.\n\n> ${WORDS}\n`],
  ])("are nobody’s in particular with %s", async (_, text) => {
    const [title] = await toldOf({ a: text }, ASKED);
    expect(title).not.toBe(OWN);
    expect([UNSURE, expect.stringMatching(/quot|statement|Not found/i)]).toContainEqual(title);
  });
});
