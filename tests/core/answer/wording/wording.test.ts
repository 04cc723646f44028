import { beforeAll, describe, expect, it } from "vitest";
import type { CheckAnswer, Product, Turn, Whosaid } from "../../../../src/app/index.ts";
import { FACT_ARTICLES, MORE_ARTICLES } from "../expected.ts";
import { openFolder, SEEDS } from "../open-archive.ts";

type Row = readonly [
  words: string,
  verdict: CheckAnswer["verdict"] | "notFound",
  speakers?: string,
  changed?: string,
];

const PASTED: readonly Row[] = [
  ["I’m not going to resign", "exact", "Andrew Cuomo"],
  ["I'm not going to resign", "exact", "Andrew Cuomo"],
  ["I am not going to resign", "same", "Andrew Cuomo"],
  ["I will not resign", "altered", "Andrew Cuomo", "will"],
  ["Governor Cuomo must resign", "exact", "Jerry Nadler"],
  ["Gov. Cuomo should resign", "exact", "Chuck Schumer, Kirsten Gillibrand"],
  [
    "People know the difference between [...] cancel culture and the truth",
    "exact",
    "Andrew Cuomo",
  ],
  ["No one is above the law", "exact", "Hakeem Jeffries"],
  ["No man is above the law", "altered", "Hakeem Jeffries", "man"],
  ["the moon is made of green cheese", "notFound"],
];

/** As people write them to each other. */
const MESSAGES: readonly Row[] = [
  ['"Governor Cuomo must resign" - Nadler', "exact", "Jerry Nadler"],
  ['Schumer said "Governor Cuomo must resign"', "altered", "Chuck Schumer, Kirsten Gillibrand"],
  ["lol Nadler really said “Governor Cuomo must resign” today, wow", "exact", "Jerry Nadler"],
  ["Governor Cuomo must resign, said Nadler", "exact", "Jerry Nadler"],
  ["Nadler: Governor Cuomo must resign", "exact", "Jerry Nadler"],
  ["Hakeem Jeffries says that no one is above the law", "exact", "Hakeem Jeffries"],
  ["Schumer said that no one is above the law!", "other-speaker", "Hakeem Jeffries"],
  ["No one is above the law — Hakeem Jeffries, 2021", "exact", "Hakeem Jeffries"],
  ["he keeps saying “I’m not going to resign”, so what", "exact", "Andrew Cuomo"],
  ["my aunt said that the soup is too hot", "notFound"],
  ["my aunt calls it “a soup for giants”", "notFound"],
];

const ASKED: readonly Row[] = [
  ["did Nadler say Governor Cuomo must resign", "exact", "Jerry Nadler"],
  ["did Nadler say Governor Cuomo should resign", "altered", "Jerry Nadler", "should"],
  ["did Jeffries say nobody is above the law", "altered", "Hakeem Jeffries", "nobody"],
  ["did Jeffries say cancel culture is a disgrace", "notFound"],
  ["did Schumer say no one is above the law", "other-speaker", "Hakeem Jeffries"],
];

const OF_OTHERS: readonly Row[] = [
  ["Trust is not a crime", "exact", "Paul Kessler"],
  ["trust is no crime", "altered", "Paul Kessler", "no"],
  ["A bridge that may fall is not a bridge", "altered", "Teresa Lindqvist", "may"],
  ["They are paying a palace price for a shed", "altered", "Marcus Feld", "shed"],
  ["Nine minutes is a long time", "exact", "Harold Brandt"],
  ["the harvest of the vineyards was poor", "notFound"],
];

/** Of the articles made up for facts and wordings. */
const OF_FACTS: readonly Row[] = [
  ["did Lena Dorsey say we did not lose a single life", "exact", "Lena Dorsey"],
  // Winter is also somebody's name
  ["did Bock say the state can't wait for another winter", "exact", "Irene Bock"],
  ["did bock say the state can’t wait for another winter?", "exact", "Irene Bock"],
  ["did Brandvik say our members will not sail another winter", "other-speaker", "Paula Renn"],
  ["did Renn say our members will not sail another summer", "altered", "Paula Renn", "summer"],
  ["did Okafor say he is with the crews", "same", "Tom Okafor"],
  ["the concrete is tired, but it is not beaten", "same", "Ravi Solano"],
  ["did Bock say the state cannot wait for another winter", "same", "Irene Bock"],
  ["did Albrecht say nobody should go back until the engineers say so", "other-speaker"],
  ["did Karsten say nobody should go back until the engineers tell them", "other-speaker"],
  ["did Brandvik say the crews are right", "notFound"],
];

const TURNED: readonly (readonly [question: string, ...turns: readonly Turn[]])[] = [
  ["did Dorsey say we will lose a single life", { kind: "negation", printed: true, word: "not" }],
  ["did Teague say somebody should go back", { kind: "negation", printed: true, word: "nobody" }],
  [
    "did Teague say nobody must go back until the engineers say so",
    { kind: "modal", asked: "must", printed: "should" },
  ],
  ["did Solano say the concrete is beaten", { kind: "negation", printed: true, word: "not" }],
  [
    "did Bock say the state can wait for another winter",
    { kind: "negation", printed: true, word: "not" },
  ],
  ["did Kohl say he expects an arrest", { kind: "negation", printed: true, word: "not" }],
  ["did Ilves say it was damaged", { kind: "negation", printed: true, word: "never" }],
  [
    "did Renn say we may not call this off tomorrow",
    { kind: "negation", printed: false, word: "not" },
  ],
  ["did Renn say we must call this off tomorrow", { kind: "modal", asked: "must", printed: "may" }],
  ["did Brandvik say the ferries are unsafe", { kind: "negation", printed: false, word: "unsafe" }],
  // turned by nothing: the same denial in other words, other words beside the point
  ["did Kohl say he expects no arrest"],
  ["did Solano say the concrete is not beaten"],
  ["did Okafor say he has a shop to manage"],
  ["did Albrecht say they should have heard their own inspectors"],
];

const named = (rows: readonly Row[]) => rows.map((row) => ({ row, words: row[0] }));

const missesOf = async (whosaid: Whosaid, row: Row, check: boolean) => {
  const [words, verdict, speakers, changed] = row;
  const answer = await (check ? whosaid.check(words) : whosaid.ask(words));
  if (answer.kind !== "check") return answer.kind === verdict ? [] : [`is ${answer.kind}`];
  const named = answer.statements[0]?.speakers
    .map(({ name }) => name)
    .toSorted()
    .join(", ");
  const diff = answer.wording.filter(({ as }) => as === "changed").map(({ text }) => text.trim());
  return [
    ...(answer.verdict === verdict ? [] : [`is ${answer.verdict}`]),
    ...(speakers === undefined || speakers === named ? [] : [`is of ${named}`]),
    ...(changed === undefined || diff.includes(changed) ? [] : [`changes ${diff.join(" ")}`]),
  ];
};

describe("the misquote check", () => {
  let seeds: Product;
  let others: Product;
  let facts: Product;
  beforeAll(async () => {
    seeds = await openFolder(SEEDS);
    others = await openFolder(MORE_ARTICLES);
    facts = await openFolder(FACT_ARTICLES);
  });

  it.each(named(PASTED))("$words", async ({ row }) => {
    expect(await missesOf(await seeds.whosaid(), row, true)).toEqual([]);
  });
  it.each(named(MESSAGES))("$words", async ({ row }) => {
    expect(await missesOf(await seeds.whosaid(), row, true)).toEqual([]);
  });
  it.each(named(ASKED))("$words", async ({ row }) => {
    expect(await missesOf(await seeds.whosaid(), row, false)).toEqual([]);
  });
  it.each(named(OF_OTHERS))("$words", async ({ row }) => {
    expect(await missesOf(await others.whosaid(), row, true)).toEqual([]);
  });
  it.each(named(OF_FACTS))("$words", async ({ row }) => {
    expect(await missesOf(await facts.whosaid(), row, false)).toEqual([]);
  });

  it.each(TURNED.map(([question, ...turns]) => ({ question, turns })))(
    "tells what turns the meaning: $question",
    async ({ question, turns }) => {
      const answer = await (await facts.whosaid()).ask(question);
      expect(answer.kind === "check" && answer.verdict !== "exact" && answer.turns).toEqual(turns);
    },
  );

  it("shows the half of a contraction that was left out", async () => {
    const answer = await (await facts.whosaid()).ask(
      "did Bock say the state can wait for another winter",
    );
    const missing = answer.kind === "check" && answer.wording.filter(({ as }) => as === "missing");
    expect(missing).toEqual([{ text: "not ", as: "missing" }]);
  });
});

describe("statements gathered from their printings", () => {
  let seeds: Product;
  beforeAll(async () => {
    seeds = await openFolder(SEEDS);
  });

  const statementsOn = async (question: string) => {
    const answer = await (await seeds.whosaid()).ask(question);
    if (answer.kind !== "statements" && answer.kind !== "check") throw new Error(answer.kind);
    return answer.statements;
  };

  it("takes Gov. and Governor for one", async () => {
    const [first] = await statementsOn("Governor Cuomo should resign");
    const files = first?.printings.map(({ source }) => source.file).toSorted();
    expect(files).toEqual(["000_9a2bdc7412ce5077.txt", "002_de8cc7e558f6fd00.txt"]);
    expect(first?.printings[1]?.differs).toHaveLength(1);
  });

  it("takes must and should for two", async () => {
    const [first] = await statementsOn("Governor Cuomo must resign");
    const words = first?.printings.flatMap((printing) => printing.words.map(({ text }) => text));
    expect(words).toEqual(["Governor Cuomo must resign."]);
  });

  it("takes Period, and Period. for one, in three articles of one origin", async () => {
    const [first] = await statementsOn("I did not do what has been alleged");
    expect(first?.printings).toHaveLength(3);
    expect(first?.origins).toEqual(["AP"]);
  });

  it("shows the whole sentence before a part of it", async () => {
    const [first] = await statementsOn("sure and steady leadership");
    expect(first?.printings.map(({ kind }) => kind)).toEqual(["direct", "mixed"]);
  });
});
