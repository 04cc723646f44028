/** Offices that an article prints around a name, asked for in other words than those printed. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product, Whosaid } from "../../../src/app/index.ts";
import { peopleOf } from "../../../src/core/answer/summary.ts";
import { openFolder } from "./open-archive.ts";

const ARTICLES = join(import.meta.dirname, "offices-articles");

const HOLDERS: readonly (readonly [office: string, name: string, words: string])[] = [
  ["chilean president", "Lucía Ferrand", "The road is paid for,"],
  ["president of chile", "Lucía Ferrand", "The road is paid for,"],
  ["president of norway", "Olaf Brekke", "Snow decides here,"],
  ["norwegian president", "Olaf Brekke", "Snow decides here,"],
  ["kenyan president", "Amos Wekesa", "I have a country to see to,"],
  ["president of kenya", "Amos Wekesa", "I have a country to see to,"],
  ["austrian chancellor", "Dora Lind", "Ask me on Monday,"],
  ["trade envoy of finland", "Aino Salo", "The tunnel will be dug by hand if need be,"],
  ["american ambassador", "Carl Venn", "Trust is a small word for a long night,"],
  ["us ambassador", "Carl Venn", "Trust is a small word for a long night,"],
  ["fisheries minister of holland", "Joop Kramer", "We fish where our fathers fished,"],
  ["purser", "Ruth Amery", "Not a seat was left,"],
  ["groundsman", "Jim Odell", "Roll it and play,"],
  ["bellringer", "Hugh Tarn", "The rope broke,"],
  ["shipwright", "Ada Brock", "Nobody sails in that,"],
  ["surveyor", "Ned Pask", "The keel was bent,"],
  ["diver", "Una Vail", "I saw the hole,"],
  ["insurer’s assessor", "Piet Lang", "We will pay half,"],
];

/** Nobody here holds it: another country's, one's brother's, somebody's no more. */
const NOBODY_HERE = [
  "austrian president",
  "swedish chancellor",
  "trade envoy of sweden",
  "british ambassador",
  "danish fisheries minister",
  "ferryman",
  "ropemaker",
  "tuesday",
  "slipway",
  "cooper",
  "chilean historian",
];

describe("offices as printed around a name", () => {
  let product: Product;
  let whosaid: Whosaid;
  beforeAll(async () => {
    product = await openFolder(ARTICLES);
    whosaid = await product.whosaid();
  });
  afterAll(() => product.close());

  it.each(HOLDERS)("what did the %s say: %s", async (office, name, words) => {
    const answer = await whosaid.ask(`what did the ${office} say`);
    if (answer.kind !== "statements") throw new Error(answer.kind);
    expect(peopleOf(answer)).toEqual([name]);
    expect(JSON.stringify(answer.statements)).toContain(words);
  });

  it.each(NOBODY_HERE)("what did the %s say: nobody's words", async (office) => {
    const answer = await whosaid.ask(`what did the ${office} say`);
    expect(["notFound", "closest"]).toContain(answer.kind);
    expect(peopleOf(answer)).toEqual([]);
  });

  it("asks which president is meant", async () => {
    const answer = await whosaid.ask("what did the president say");
    if (answer.kind !== "which") throw new Error(answer.kind);
    expect(answer.people.map(({ name }) => name).toSorted()).toEqual([
      "Amos Wekesa",
      "Lucía Ferrand",
      "Olaf Brekke",
    ]);
  });
});
