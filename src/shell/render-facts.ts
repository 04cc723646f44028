/** What parsing found in one article, as lines. */
import { count, kindLabel, listed, positionLabel, proposition } from "../app/index.ts";
import {
  type Article,
  type Attribution,
  type Facts,
  lineAt,
  type Person,
  type Position,
  type Span,
} from "../core/index.ts";
import { type Line, line, type Run, run, spaced } from "./lines.ts";

const INDENT = 3;

export const renderFacts = (article: Article, facts: Facts): readonly Line[] =>
  spaced([
    [
      line(0, run(article.id, "title"), run(knownOf(article), "dim")),
      line(0, run(talliesOf(facts), "dim")),
    ],
    ...facts.attributions.map((attribution) => attributionLines(article, attribution)),
    headed("People", facts.people.map(personLine)),
    headed(
      "Positions",
      facts.positions.map((position) => positionLine(article, position)),
    ),
  ]);

const knownOf = ({ outlet, byline, origin, published }: Article): string =>
  [outlet, byline, origin, published]
    .filter((part) => part !== undefined)
    .map((part) => ` · ${part}`)
    .join("");

const talliesOf = ({ attributions, people, positions }: Facts): string =>
  [
    count(attributions.length, "quotation"),
    count(people.length, "name"),
    count(positions.length, "position"),
  ].join(", ");

const headed = (title: string, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? [] : [line(0, run(title, "title")), ...lines];

const attributionLines = (article: Article, attribution: Attribution): readonly Line[] => {
  const { content, cue, speakers, rule } = attribution;
  const at = lineOf(article, content[0] ?? { start: 0, end: 0 });
  const cueText = cue ? ` · “${textOf(article, cue)}”` : "";
  return [
    line(0, run(speakers.length > 0 ? listed(speakers) : unnamed(article, attribution), "name")),
    line(INDENT, ...contentRuns(article, attribution)),
    line(
      INDENT,
      run(kindLabel(attribution), "label"),
      run(`${cueText} · ${rule} · line ${at}`, "dim"),
    ),
  ];
};

const unnamed = (article: Article, { mention }: Attribution): string =>
  mention ? `Speaker not named (“${textOf(article, mention)}”)` : "Speaker not named";

const contentRuns = (article: Article, { kind, content }: Attribution): readonly Run[] => {
  const [open, close] = kind === "indirect" ? ["", ""] : ["“", "”"];
  return content.map((span, i) =>
    run(`${i > 0 ? " … " : ""}${open}${textOf(article, span)}${close}`),
  );
};

const personLine = ({ name, aliases, roles, party, state }: Person): Line => {
  const more = [...roles.map(({ text }) => text), party, state].filter(
    (part) => part !== undefined,
  );
  const also = aliases.length > 0 ? ` · also ${aliases.join(", ")}` : "";
  return line(
    INDENT,
    run(name, "name"),
    run(`${more.map((part) => `, ${part}`).join("")}${also}`, "dim"),
  );
};

const positionLine = (article: Article, position: Position): Line => {
  const [first] = position.evidence;
  const at = first ? ` · line ${lineOf(article, first)}` : "";
  return line(
    INDENT,
    run(position.holder, "name"),
    run(` ${positionLabel(position)}`, "label"),
    run(` · ${proposition(position)}${at}`, "dim"),
  );
};

const textOf = (article: Article, { start, end }: Span): string => article.text.slice(start, end);

/** Line of the file, 1-based. */
const lineOf = (article: Article, { start }: Span): number =>
  (article.line ?? 1) + lineAt(article.text, start) - 1;
