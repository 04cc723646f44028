/** An answer in two lists, for tools and scoring: who it is about, and where it stands printed. */
import type { Citation } from "../article.ts";
import type {
  Answer,
  Neighbours,
  Passage,
  PersonAnswer,
  PositionLine,
  Printing,
  Source,
  Statement,
} from "./answer.ts";
import { namedOf } from "./described.ts";
/** A span of a file, in the order shown. */
export type Evidence = { readonly article: string; readonly start: number; readonly end: number };

/** Who the answer is: the speakers of its first statement, the holders of a board, the person of a card. */
export const peopleOf = (answer: Answer): readonly string[] => {
  switch (answer.kind) {
    case "statements":
    case "check":
      return answer.statements
        .slice(0, 1)
        .flatMap(namedOf)
        .map(({ name }) => name);
    case "person":
      return [answer.person.name];
    case "which":
      return unique(answer.people.map((line) => line.name));
    case "positions":
      return unique(answer.people.map((line) => line.holder));
    case "passages":
      return unique(answer.people);
    case "closest":
    case "notFound":
    case "help":
      return [];
  }
};

/** Every span that the answer shows, offsets counted in the file it was read from. */
export const evidenceOf = (answer: Answer): readonly Evidence[] => {
  switch (answer.kind) {
    case "statements":
    case "check":
      return ofStatements(answer.statements);
    case "person":
      return ofPerson(answer);
    case "positions":
      return ofPositions([...answer.people, ...answer.groups]);
    case "passages":
      return ofPassages(answer.passages);
    case "closest":
    case "notFound":
      return answer.nearest.flatMap((near) =>
        near.kind === "statement" ? ofStatements([near.statement]) : ofPassages([near.passage]),
      );
    case "which":
    case "help":
      return [];
  }
};

/** First the sentence that prints what they are, also where it stands among what they said or stand for. */
const ofPerson = ({
  person,
  roles,
  positions,
  statements,
  mentions,
  about,
}: PersonAnswer): readonly Evidence[] => {
  const all = [
    ...ofPassages(roles),
    ...ofPositions(positions),
    ...ofStatements(statements),
    ...ofPassages(mentions),
    ...ofStatements(about),
  ];
  const { role } = person;
  const places = [
    ...positions.flatMap(({ evidence }) => evidence),
    ...statements.flatMap(({ printings }) =>
      printings.map(({ sentence, source }) => ({ citation: sentence, source })),
    ),
  ];
  const first = places.find(({ citation }) => role !== undefined && holds(citation, role));
  return first ? [inFile(first.source, first.citation), ...all] : all;
};

const holds = (outer: Citation, inner: Citation): boolean =>
  outer.article === inner.article &&
  outer.span.start <= inner.span.start &&
  inner.span.end <= outer.span.end;

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** First what is shown of each statement, then the places where it is printed too. */
const ofStatements = (statements: readonly Statement[]): readonly Evidence[] => [
  ...statements.flatMap((statement) => statement.printings.slice(0, 1).map(ofPrinting)),
  ...statements.flatMap(({ printings, around }) =>
    printings.slice(0, 1).flatMap(({ source }) => ofNeighbours(source, around)),
  ),
  ...statements.flatMap((statement) => statement.printings.slice(1).map(ofPrinting)),
];

const ofPrinting = ({ source, sentence }: Printing): Evidence => inFile(source, sentence);

const ofPassages = (passages: readonly Passage[]): readonly Evidence[] => [
  ...passages.map(({ source, citation }) => inFile(source, citation)),
  ...passages.flatMap(({ source, around }) => ofNeighbours(source, around)),
];

/** What is shown beside a probable answer, after it. */
const ofNeighbours = (source: Source, around: Neighbours = {}): readonly Evidence[] =>
  [around.before, around.after].flatMap((beside) => (beside ? [inFile(source, beside)] : []));

const ofPositions = (lines: readonly PositionLine[]): readonly Evidence[] =>
  lines.flatMap((line) => ofPassages(line.evidence));

const inFile = (source: Source, { span }: Citation): Evidence => {
  const offset = source.offset ?? 0;
  return {
    article: source.file ?? source.article,
    start: span.start + offset,
    end: span.end + offset,
  };
};
