/** One article’s facts as `parse --json` prints them: a line for tools and scoring, all spans in offsets of the file. */
import type { Article, Attribution, Facts, Person, Position, Span } from "../core/index.ts";

type Printed = Span & { readonly text: string };

/** Stable: keys are added, never renamed. */
export const factsJson = (article: Article, facts: Facts): Readonly<Record<string, unknown>> => {
  const { id, hash, offset, text: _, line: __, place: ___, file, ...provenance } = article;
  const printed = ({ start, end }: Span): Printed => ({
    start: start + offset,
    end: end + offset,
    text: article.text.slice(start, end),
  });
  return {
    file: file ?? id,
    article: id,
    hash,
    offset,
    ...provenance,
    parser: facts.parser,
    attributions: facts.attributions.map((attribution) => attributionJson(attribution, printed)),
    people: facts.people.map((person) => personJson(person, printed)),
    positions: facts.positions.map((position) => positionJson(position, printed)),
  };
};

type Print = (span: Span) => Printed;

const attributionJson = (attribution: Attribution, printed: Print) => {
  const { kind, content, clause, cue, mention, antecedent, ...decision } = attribution;
  return {
    kind,
    content: content.map(printed),
    // The scorer’s format has null where an attribution has no mention.
    mention: mention ? { ...printed(mention), kind: mention.kind } : null,
    ...(clause ? { clause: printed(clause) } : {}),
    ...(cue ? { cue: printed(cue) } : {}),
    ...(antecedent ? { antecedent: printed(antecedent) } : {}),
    ...decision,
  };
};

const personJson = ({ mentions, roles, ...person }: Person, printed: Print) => ({
  ...person,
  mentions: mentions.map(printed),
  roles: roles.map(({ span }) => printed(span)),
});

const positionJson = ({ evidence, ...position }: Position, printed: Print) => ({
  ...position,
  evidence: evidence.map(printed),
});
