/** Answers of every kind with hostile text in every place, for properties that each face must hold. */
import fc from "fast-check";
import type { Answer, Article, Context, Explanation } from "../../src/core/index.ts";
import {
  anArticle,
  base,
  citation,
  inside,
  passage,
  person,
  position,
  source,
  statement,
} from "./generated-parts.ts";
import { hostileText } from "./hostile-text.ts";

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
          { kind: "negation" as const, printed: true, word: "not" },
          { kind: "negation" as const, printed: false, word: "<!channel>" },
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
      "not-in-time",
      "outlet-unknown",
      "filtered-out",
      "unread-date",
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
