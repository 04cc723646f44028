/** Answers of every kind with hostile text in every place, for properties that each face must hold. */
import fc from "fast-check";
import type {
  Context,
  Explanation,
  Note,
  Passage,
  PersonLine,
  PositionLine,
  Printing,
  Source,
  Statement,
} from "../../src/core/index.ts";
import { type Answer, type Article, type Citation, cite, type Span } from "../../src/core/index.ts";
import { article } from "./articles.ts";
import { hostileText, longText } from "./hostile-text.ts";

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Fields that are absent rather than undefined, as the types ask. */
const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  JSON.parse(JSON.stringify(fields));

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom("javascript:alert(1)", "https://evil.example/|<!channel>", "not a link"),
);

const anArticle: fc.Arbitrary<Article> = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 60 }),
    text: longText,
    title: optional(hostileText),
    outlet: optional(hostileText),
    origin: optional(fc.constantFrom("AP", "Reuters", "<!channel>")),
    published: optional(fc.constantFrom("2021-03-12", "2021-03-12T15:00:00Z")),
    url: optional(url),
  })
  .map(({ id, text, ...known }) => article(id, text, present(known)));

/** Everything below cites one article, drawn first. */
const inside = ({ text }: Article): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)).map(([a, b]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b) + 1,
  }));

const citation = (from: Article): fc.Arbitrary<Citation> =>
  inside(from).map((span) => cite(from, span));

const source = ({ id, text, hash, offset, ...known }: Article): fc.Arbitrary<Source> =>
  fc.integer({ min: 1, max: 90_000 }).map((line) => ({ ...known, article: id, line }));

const passage = (from: Article): fc.Arbitrary<Passage> =>
  fc
    .record({
      citation: citation(from),
      marked: fc.array(inside(from), { maxLength: 3 }),
      source: source(from),
      speakers: optional(fc.array(hostileText, { maxLength: 2 })),
    })
    .map(({ speakers, ...rest }) => ({ ...rest, ...(speakers ? { speakers } : {}) }));

const printing = (from: Article): fc.Arbitrary<Printing> =>
  fc
    .record({
      ref: fc.string({ minLength: 1, maxLength: 80 }),
      source: source(from),
      kind: fc.constantFrom("direct", "mixed", "indirect"),
      words: fc.array(citation(from), { minLength: 1, maxLength: 4 }),
      sentence: citation(from),
      cue: optional(citation(from)),
      mention: optional(citation(from)),
      marked: fc.array(inside(from), { maxLength: 3 }),
      differs: fc.array(inside(from), { maxLength: 3 }),
    })
    .map(({ cue, mention, ...rest }) => ({
      ...rest,
      ...(cue ? { cue } : {}),
      ...(mention ? { mention } : {}),
    }));

const statement = (from: Article): fc.Arbitrary<Statement> =>
  fc.record({
    speakers: fc.array(
      fc
        .record({ name: hostileText, role: optional(citation(from)) })
        .map(({ name, role }) => ({ name, ...(role ? { role } : {}) })),
      { maxLength: 3 },
    ),
    printings: fc.array(printing(from), { minLength: 1, maxLength: 4 }),
    origins: fc.array(hostileText, { maxLength: 3 }),
    match: fc.constantFrom("exact", "near", "related"),
    corrected: fc.boolean(),
  });

const person = (from: Article): fc.Arbitrary<PersonLine> =>
  fc
    .record({
      name: hostileText,
      kind: fc.constantFrom("person", "body"),
      role: optional(citation(from)),
      statements: fc.nat(900),
      articles: fc.nat(900),
    })
    .map(({ role, ...rest }) => ({ ...rest, ...(role ? { role } : {}) }));

const position = (from: Article): fc.Arbitrary<PositionLine> =>
  fc
    .record({
      holder: hostileText,
      group: fc.boolean(),
      role: optional(citation(from)),
      party: optional(fc.constantFrom("Democrat", "Republican")),
      target: hostileText,
      act: hostileText,
      stance: fc.constantFrom("for", "against", "withheld"),
      strength: fc.constantFrom("stated", "earlier", "reported", "implied", "declined", "silent"),
      evidence: fc.array(passage(from), { maxLength: 2 }),
    })
    .map(({ role, party, ...rest }) => ({
      ...rest,
      ...(role ? { role } : {}),
      ...(party ? { party } : {}),
    }));

const note = (from: Article): fc.Arbitrary<Note> =>
  fc.oneof(
    fc.record({
      kind: fc.constant("corrected-spelling" as const),
      asked: hostileText,
      used: hostileText,
    }),
    fc.record({ kind: fc.constant("undated" as const), articles: fc.nat(9) }),
    fc.record({
      kind: fc.constant("also" as const),
      people: fc.array(person(from), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant("named-of-group" as const),
      named: fc.nat(99),
      group: citation(from),
    }),
    fc.record({ kind: fc.constant("mentioned-not-quoted" as const), name: hostileText }),
    fc.record({ kind: fc.constant("as-printed" as const), what: fc.constant("date" as const) }),
  );

const base = (from: Article) => ({
  question: hostileText,
  notes: fc.array(note(from), { maxLength: 3 }),
  page: fc.integer({ min: 1, max: 4 }),
  pages: fc.integer({ min: 1, max: 40 }),
});

const searched = fc.record({ articles: fc.nat(), statements: fc.nat(), speakers: fc.nat() });
const many = <T>(of: fc.Arbitrary<T>, most = 8) => fc.array(of, { maxLength: most });

const answerFrom = (from: Article): fc.Arbitrary<Answer> =>
  fc.oneof(
    fc.record({
      ...base(from),
      kind: fc.constant("statements" as const),
      statements: many(statement(from)),
      total: fc.nat(400),
    }),
    fc.record({
      ...base(from),
      kind: fc.constant("check" as const),
      verdict: fc.constantFrom("exact", "same", "altered", "partial", "other-speaker"),
      forms: many(fc.constantFrom("contraction", "abbreviation", "reported"), 3),
      turns: many(
        fc.constantFrom(
          { kind: "negation" as const, printed: true },
          { kind: "negation" as const, printed: false },
          { kind: "modal" as const, asked: "must", printed: "should" },
        ),
        2,
      ),
      claimed: hostileText,
      wording: many(
        fc.record({
          text: hostileText,
          as: fc.constantFrom("same", "changed", "missing", "mark"),
        }),
        60,
      ),
      statements: many(statement(from), 4),
    }),
    fc.record({
      ...base(from),
      kind: fc.constant("person" as const),
      person: fc
        .tuple(person(from), many(hostileText))
        .map(([line, aliases]) => ({ ...line, aliases })),
      roles: many(passage(from)),
      positions: many(position(from)),
      statements: many(statement(from)),
      total: fc.nat(400),
      about: many(statement(from)),
      mentions: many(passage(from)),
    }),
    fc.record({
      ...base(from),
      kind: fc.constant("which" as const),
      asked: hostileText,
      people: many(
        fc.tuple(person(from), hostileText).map(([line, question]) => ({ ...line, question })),
        40,
      ),
    }),
    fc.record({
      ...base(from),
      kind: fc.constant("positions" as const),
      target: hostileText,
      act: hostileText,
      asked: fc.constantFrom("for", "against", "withheld", "any"),
      people: many(position(from), 40),
      groups: many(position(from)),
    }),
    fc.record({
      ...base(from),
      kind: fc.constant("passages" as const),
      about: fc.constantFrom("fact", "date", "number", "words", "conflict", "event"),
      people: many(hostileText),
      passages: many(passage(from)),
    }),
    notFoundFrom(from),
    fc.record({
      ...base(from),
      kind: fc.constant("help" as const),
      searched,
      examples: many(hostileText),
      articles: many(source(from), 60),
    }),
  );

const notFoundFrom = (from: Article): fc.Arbitrary<Answer> =>
  fc.record({
    ...base(from),
    kind: fc.constant("notFound" as const),
    searched,
    reason: fc.constantFrom(
      "nothing-like-it",
      "person-unknown",
      "not-quoted",
      "not-about-that",
      "not-printed",
      "undated",
    ),
    words: many(fc.record({ word: hostileText, sentences: fc.nat(99) })),
    nearest: many(
      fc.oneof(
        statement(from).map((found) => ({ kind: "statement" as const, statement: found })),
        passage(from).map((found) => ({ kind: "passage" as const, passage: found })),
      ),
    ),
    didYouMean: many(hostileText, 30),
  });

/** An answer together with the one article that all its citations are of. */
export const generatedAnswer: fc.Arbitrary<{ readonly from: Article; readonly answer: Answer }> =
  anArticle.chain((from) => answerFrom(from).map((answer) => ({ from, answer })));

export const generatedContext: fc.Arbitrary<Context> = anArticle.chain((from) =>
  fc.record({
    source: source(from),
    before: citation(from),
    paragraph: citation(from),
    after: citation(from),
    marked: fc.array(inside(from), { maxLength: 3 }),
    speakers: many(hostileText),
  }),
);

export const generatedExplanation: fc.Arbitrary<Explanation> = anArticle.chain((from) =>
  fc.record({
    source: source(from),
    speakers: many(hostileText),
    kind: fc.constantFrom("direct", "mixed", "indirect"),
    words: fc.array(citation(from), { minLength: 1, maxLength: 3 }),
    cue: citation(from),
    mention: citation(from),
    antecedent: citation(from),
    rule: fc.string({ minLength: 1, maxLength: 40 }),
    because: hostileText,
    reasons: many(hostileText),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);
