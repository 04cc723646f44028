/** Parts of generated answers: articles, citations, sources, people, notes, with hostile text in every place. */
import fc from "fast-check";
import type {
  Note,
  Passage,
  PersonLine,
  PositionLine,
  Printing,
  Source,
  Statement,
} from "../../src/core/index.ts";
import { type Article, type Citation, cite, type Span } from "../../src/core/index.ts";
import { article } from "./articles.ts";
import { hostileText, longText } from "./hostile-text.ts";

export const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Fields that are absent rather than undefined, as the types ask. */
export const present = <T extends object>(
  fields: T,
): { [K in keyof T]: Exclude<T[K], undefined> } => JSON.parse(JSON.stringify(fields));

export const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom("javascript:alert(1)", "https://evil.example/|<!channel>", "not a link"),
);

export const anArticle: fc.Arbitrary<Article> = fc
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
export const inside = ({ text }: Article): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)).map(([a, b]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b) + 1,
  }));

export const citation = (from: Article): fc.Arbitrary<Citation> =>
  inside(from).map((span) => cite(from, span));

export const source = ({ id, text, hash, offset, ...known }: Article): fc.Arbitrary<Source> =>
  fc.integer({ min: 1, max: 90_000 }).map((line) => ({ ...known, article: id, line }));

export const passage = (from: Article): fc.Arbitrary<Passage> =>
  fc
    .record({
      citation: citation(from),
      marked: fc.array(inside(from), { maxLength: 3 }),
      source: source(from),
      speakers: optional(fc.array(hostileText, { maxLength: 2 })),
      marks: optional(fc.constantFrom("quoted" as const, "unnamed" as const, "hidden" as const)),
    })
    .map(({ speakers, marks, ...rest }) => ({
      ...rest,
      ...(speakers ? { speakers } : {}),
      ...(marks ? { marks } : {}),
    }));

export const printing = (from: Article): fc.Arbitrary<Printing> =>
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

export const statement = (from: Article): fc.Arbitrary<Statement> =>
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

export const person = (from: Article): fc.Arbitrary<PersonLine> =>
  fc
    .record({
      name: hostileText,
      kind: fc.constantFrom("person", "body"),
      role: optional(citation(from)),
      statements: fc.nat(900),
      articles: fc.nat(900),
    })
    .map(({ role, ...rest }) => ({ ...rest, ...(role ? { role } : {}) }));

export const position = (from: Article): fc.Arbitrary<PositionLine> =>
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
      because: optional(hostileText),
      evidence: fc.array(passage(from), { maxLength: 2 }),
    })
    .map(({ role, party, because, ...rest }) => ({
      ...rest,
      ...(role ? { role } : {}),
      ...(party ? { party } : {}),
      ...(because ? { because } : {}),
    }));

export const note = (from: Article): fc.Arbitrary<Note> =>
  fc.oneof(
    fc.record({
      kind: fc.constant("corrected-spelling" as const),
      asked: hostileText,
      used: hostileText,
    }),
    fc.record({ kind: fc.constant("undated" as const), articles: fc.nat(9) }),
    fc.record({ kind: fc.constant("unread-date" as const), asked: hostileText }),
    fc.record({
      kind: fc.constant("speakers-differ" as const),
      sides: fc.array(
        fc.record({
          speakers: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
          source: source(from),
        }),
        { minLength: 2, maxLength: 2 },
      ),
    }),
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
    fc.record({ kind: fc.constant("read-beginning" as const), characters: fc.nat(9_999) }),
    fc.record({ kind: fc.constant("rarest-words" as const), words: fc.nat(99) }),
    fc.record({
      kind: fc.constant("mixed-alphabets" as const),
      names: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
    }),
  );

export const base = (from: Article) => ({
  question: hostileText,
  notes: fc.array(note(from), { maxLength: 3 }),
  page: fc.integer({ min: 1, max: 4 }),
  pages: fc.integer({ min: 1, max: 40 }),
});
