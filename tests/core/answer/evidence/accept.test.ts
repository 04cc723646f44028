import { describe, expect, it } from "vitest";
import { answerTo, type Texts, toldOf } from "../told.ts";

const HARBOUR: Texts = {
  harbour: `The trawler Petrel sank off Corran Head on Sunday night after its engine failed.

Harbour master Ines Varga said the crew of six were rescued by helicopter. “They were lucky to be alive,” she said.

Pilot Sam Ode landed the helicopter on the beach because the pier was flooded. The rescue took nine hours.

Councillor Leo Brandt, who opposes the new quay, called the harbour a death trap.
`,
};

const first = async (question: string) => (await toldOf(HARBOUR, question)).slice(0, 2);

describe("what is called the answer", () => {
  it.each<[string, string]>([
    ["why did the helicopter land on the beach", "because the pier was flooded"],
    ["how long did the rescue take", "The rescue took nine hours."],
    ["who called the harbour a death trap", "Leo Brandt"],
    ["why did the trawler sink", "after its engine failed"],
  ])("shows the sentence that answers: %s", async (question, words) => {
    expect((await first(question))[1]).toContain(words);
  });

  it.each([
    "did the trawler explode",
    "how much did the helicopter cost",
    "what did varga say about taxes",
    "when will the new quay open",
    "did brandt sell the trawler",
  ])("is never sure of what is not printed: %s", async (question) => {
    const [title] = await toldOf(HARBOUR, question);
    expect(title).toMatch(/^(?:Probably|Closest in print|Not found)/);
  });

  it("says what comes closest where nothing answers", async () => {
    const told = await toldOf(HARBOUR, "did the trawler explode");
    expect(told[0]).toBe("Closest in print");
    expect(told[1]).toContain("The trawler Petrel sank off Corran Head");
  });
});

/** One outburst in two papers, of which the first prints more. */
const MILL: Texts = {
  courier: `Rain fell all week on the valley. Mill owner Greta Lindqvist told reporters the inspector was “a petty tyrant with a clipboard”. Talks resume on Monday.
`,
  herald: `Work on the mill stopped on Friday. Mill owner Greta Lindqvist called the inspector “a petty tyrant”. The site was fenced off.
`,
};

describe("a probable answer", () => {
  it.each(["what did lindqvist say about the inspection", "lindqvist on the petty inspector"])(
    "is shown between the sentences of the article that is shown: %s",
    async (question) => {
      const answer = await answerTo(MILL, [question]);
      expect(answer).toMatchObject({
        kind: "statements",
        certainty: "probable",
        statements: [
          {
            printings: [{ source: { article: "courier" } }, { source: { article: "herald" } }],
            around: {
              before: { text: "Rain fell all week on the valley." },
              after: { text: "Talks resume on Monday." },
            },
          },
        ],
      });
    },
  );
});

/** What she says stands between the words of others. */
const COUNCIL: Texts = {
  bins: `“Every bin shall be blue,” said councillor Piet Haan. “Charging for the bins is a mistake we will regret,” said Mayor Olga Wren. “I would weigh them twice a year,” said clerk Jon Moss.
`,
  buses: `Few came. “Charging pupils on the buses is a mistake, in my view,” said Mayor Olga Wren. She left early.
`,
};

describe("between the sentences of others", () => {
  it.each<[string, string, object]>([
    ["what did wren say about charges for bins", "bins", {}],
    [
      "what did wren say about pupils’ bus charges",
      "buses",
      { before: { text: "Few came." }, after: { text: "She left early." } },
    ],
  ])("nothing stands beside it that another says: %s", async (question, article, around) => {
    const answer = await answerTo(COUNCIL, [question]);
    expect(answer).toMatchObject({ kind: "statements", certainty: "probable" });
    const [first] = answer.kind === "statements" ? answer.statements : [];
    expect(first?.speakers).toEqual([expect.objectContaining({ name: "Olga Wren" })]);
    expect(first?.printings).toMatchObject([{ source: { article } }]);
    expect(first?.around).toMatchObject(around);
    expect(Object.keys(first?.around ?? { none: 0 })).toEqual(Object.keys(around));
  });
});

/** A report that two papers print alike, and one that tells it otherwise. */
const DAM: Texts = {
  gazette: `Engineers found cracks in the Ostra dam on Tuesday. About 900 villagers left their homes below the dam after the siren sounded.
`,
  post: `About 900 villagers left their homes below the dam after the siren sounded on Tuesday. Schools stay shut.
`,
  tribune: `Nearly a thousand people fled when the siren of the Ostra dam sounded. Buses took them to Vell.
`,
};
describe("one sentence in several papers", () => {
  it.each(["how many villagers left when the siren sounded", "who left their homes"])(
    "is one answer, with each place that prints it: %s",
    async (question) => {
      const answer = await answerTo(DAM, [question]);
      expect(answer).toMatchObject({
        kind: "passages",
        passages: [{ source: { article: "gazette" } }, { source: { article: "post" } }],
      });
    },
  );
});

/** A band and a fare, and somebody called Something. */
const FARES: Texts = {
  fares: `Fares on the Tarn ferry rise on Monday. Something Corporate, a band, will play on deck.

“Paying more will not sink anybody,” pilot Ida Holm said of the fares. The band Something is late.
`,
};

describe("a word that asks", () => {
  it.each([
    "something about paying more not sinking anybody",
    "anything about paying more not sinking anybody",
  ])("is nobody's name: %s", async (question) => {
    const [, words] = await toldOf(FARES, question);
    expect(words).toContain("Paying more will not sink anybody");
  });

  it("leaves it at nothing where nobody of the name said anything", async () => {
    const [title] = await toldOf(FARES, "what did something corporate say about paying more");
    expect(title).toMatch(/^Not found/);
  });
});
