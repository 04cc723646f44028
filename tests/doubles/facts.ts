/** Statements, positions and passages from the built-in articles, cited as the core would. */
import type {
  Article,
  Passage,
  PersonLine,
  PositionLine,
  Printing,
  QuotationKind,
  Statement,
} from "../../src/core/index.ts";
import {
  ARCHIVED,
  HEADLINE,
  paragraphOf,
  said,
  sourceAt,
  spanOf,
  UPDATE,
  WETM,
} from "./articles.ts";

type Print = {
  readonly words: readonly string[];
  readonly kind?: QuotationKind;
  readonly cue?: string;
  readonly mention?: string;
  readonly marked?: readonly string[];
  readonly differs?: readonly string[];
};

const printing = (from: Article, print: Print): Printing => {
  const words = print.words.map((each) => said(from, each));
  const start = words[0]?.span.start ?? 0;
  return {
    ref: `${from.id}@${start}`,
    source: sourceAt(from, start),
    kind: print.kind ?? "direct",
    words,
    sentence: paragraphOf(from, print.words[0] ?? ""),
    ...(print.cue ? { cue: said(from, print.cue) } : {}),
    ...(print.mention ? { mention: said(from, print.mention) } : {}),
    marked: (print.marked ?? []).map((each) => spanOf(from.text, each)),
    differs: (print.differs ?? []).map((each) => spanOf(from.text, each)),
  };
};

const statement = (
  names: readonly string[],
  printings: readonly Printing[],
  more: Partial<Statement> = {},
): Statement => ({
  speakers: names.map((name) => ({ name })),
  printings,
  origins: ["AP"],
  match: "exact",
  ...more,
});

export const passage = (from: Article, words: string, marked: readonly string[] = []): Passage => {
  const citation = said(from, words);
  return {
    citation,
    marked: marked.map((each) => spanOf(from.text, each)),
    source: sourceAt(from, citation.span.start),
  };
};

export const CULTURE =
  "People know the difference between playing politics, bowing to cancel culture and the truth.";
export const DENIAL = "I did not do what has been alleged. Period";

export const onCulture: Statement = {
  ...statement(
    [],
    [WETM, UPDATE, ARCHIVED].map((from) =>
      printing(from, {
        words: from === WETM ? [DENIAL, CULTURE] : [CULTURE],
        cue: from === WETM ? "said, before evoking" : "added",
        marked: ["cancel culture"],
        differs: from === WETM ? [] : ["People"],
      }),
    ),
  ),
  speakers: [{ name: "Andrew Cuomo", role: said(WETM, "New York Gov.") }],
};

export const reckless = statement(
  ["Andrew Cuomo"],
  [printing(WETM, { words: ["reckless and dangerous"], kind: "mixed", cue: "condemned" })],
  { match: "near", corrected: true },
);

export const stayPut = statement(
  ["Andrew Cuomo"],
  [printing(WETM, { words: ["he would not step down"], kind: "indirect", cue: "insisted" })],
  { match: "related" },
);

export const joint = statement(
  ["Chuck Schumer", "Kirsten Gillibrand"],
  [
    printing(WETM, {
      words: [
        "Due to the multiple, credible sexual harassment and misconduct allegations, it is clear that Governor Cuomo has lost the confidence of his governing partners and the people of New York,",
        "Governor Cuomo should resign.",
      ],
      cue: "wrote in a joint statement",
      mention: "the Democratic senators",
      marked: ["Governor Cuomo should resign"],
    }),
  ],
);

export const unnamed = statement(
  [],
  [
    printing(HEADLINE, {
      words: ["We believe these women, we believe the reporting"],
      cue: "reads",
      mention: "the statement",
    }),
  ],
  { origins: ["Headline USA"] },
);

export const must = statement(
  ["Jerry Nadler"],
  [printing(HEADLINE, { words: ["Governor Cuomo must resign."] })],
);

export const maloneys: readonly (PersonLine & { readonly question: string })[] = [
  {
    name: "Sean Patrick Maloney",
    kind: "person",
    role: said(WETM, "the leader of the House Democratic campaign arm"),
    statements: 1,
    articles: 1,
    question: "Sean Patrick Maloney",
  },
  {
    name: "Carolyn Maloney",
    kind: "person",
    statements: 0,
    articles: 1,
    question: "Carolyn Maloney",
  },
];

export const stand = (holder: string, more: Partial<PositionLine>): PositionLine => ({
  holder,
  group: false,
  target: "Andrew Cuomo",
  act: "resign",
  stance: "for",
  strength: "stated",
  evidence: [],
  ...more,
});

const NADLER =
  "New York Congressional Democrats Alexandria Ocasio-Cortez and Jerry Nadler officially called for Cuomo’s resignation Friday";
const PSAKI =
  "White House press secretary Jen Psaki on Friday declined to say whether Biden believes Cuomo should resign.";

export const positions: readonly PositionLine[] = [
  stand("Jerry Nadler", {
    party: "Democrat",
    evidence: [passage(HEADLINE, NADLER, ["called for"])],
  }),
  stand("Kathleen Rice", {
    strength: "earlier",
    evidence: [passage(HEADLINE, "Kathleen Rice, who called for Cuomo’s resignation previously")],
  }),
  stand("Andrea Stewart-Cousins", {
    strength: "reported",
    role: said(HEADLINE, "Senate Democratic Leader"),
    evidence: [passage(HEADLINE, "including the Senate Democratic Leader Andrea Stewart-Cousins")],
  }),
  stand("Bill de Blasio", {
    strength: "implied",
    evidence: [passage(HEADLINE, "New York City Mayor Bill de Blasio")],
  }),
  stand("Andrew Cuomo", {
    stance: "against",
    evidence: [passage(UPDATE, "I’m not going to resign")],
  }),
  stand("Hakeem Jeffries", {
    stance: "withheld",
    evidence: [passage(ARCHIVED, "stopped short of demanding the governor’s resignation")],
  }),
  stand("Joe Biden", {
    stance: "withheld",
    strength: "declined",
    evidence: [passage(WETM, PSAKI)],
  }),
  stand("Kamala Harris", {
    stance: "withheld",
    strength: "silent",
    evidence: [
      passage(HEADLINE, "In Cuomo’s case she has kept mum, at least for now.", ["kept mum"]),
    ],
  }),
];

export const house = stand("19 of the state’s 27 U.S. House members", {
  group: true,
  evidence: [
    passage(UPDATE, "19 of the state’s 27 U.S. House members have called on him to step down"),
  ],
});
