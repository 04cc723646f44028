/** The statements of one article by themselves, as answers show them. */
import type { Article } from "../../article.ts";
import type { Attribution, Facts } from "../../facts.ts";
import type { NameLink } from "../../people/index.ts";
import { asPrinted } from "../../unseen.ts";
import { openDoc } from "../articles/document.ts";
import { asEntities } from "../articles/entities.ts";
import { lineOf, lineOfText, parseRef, type Unit, unitsOf } from "../articles/unit.ts";
import type { Statement } from "../parts.ts";
import { statementOf } from "./statements.ts";

/** A statement of one printing, and what is known of it. */
export type Uttered = {
  readonly statement: Statement;
  /** Spans are offsets of the stored text. */
  readonly attribution: Attribution;
  /** Its words in the form in which printings are compared, each between two spaces. */
  readonly line: string;
};

export type KeptArticle = {
  readonly article: Article;
  readonly facts: Facts;
  readonly links?: readonly NameLink[];
};

/** In the order of the article. Who spoke is called as the archive knows them. */
export const utteredIn = ({ article, facts, links }: KeptArticle): readonly Uttered[] => {
  const doc = openDoc(article, asEntities(facts, links));
  return facts.attributions.flatMap((attribution, ordinal) =>
    unitsOf(doc, ordinal).map((unit) => toUttered(unit, attribution)),
  );
};

const toUttered = (unit: Unit, attribution: Attribution): Uttered => ({
  statement: asPrinted(statementOf({ found: [{ unit, score: 0, match: "exact", marked: [] }] })),
  attribution,
  line: lineOf(unit.words),
});

/** Shortest run of words by which a part of an utterance is known to be one. */
const LEAST_PART = 2;
/** The same of an earlier printing inside a longer one: few words may stand in anything. */
const LEAST_CORE = 5;

/** True where a line prints an utterance of which `known` is another printing. */
export const printsAgain = (line: string, known: string): boolean =>
  line === known ||
  (known.includes(line) && wordsIn(line) >= LEAST_PART) ||
  (line.includes(known) && wordsIn(known) >= LEAST_CORE);

const wordsIn = (line: string): number => line.split(" ").length - 2;

/** The line of words that are no unit's: a row of the index. */
export const spokenLine = (text: string): string => lineOfText(text);

/** The statement that `ref` names: at its place, else where its words stand since the article was corrected or parsed anew. */
export const utteredAt = (kept: KeptArticle, ref: string): Uttered | undefined => {
  const all = utteredIn(kept);
  const seal = parseRef(ref)?.seal;
  return (
    all.find(({ statement }) => statement.printings.some((one) => one.ref === ref)) ??
    all.find(({ statement }) =>
      statement.printings.some((one) => seal !== undefined && parseRef(one.ref)?.seal === seal),
    )
  );
};
