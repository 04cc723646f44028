/** What a probable answer is shown with: the sentences before and after the words that come first. */
import { type Citation, cite, type Span } from "../../article.ts";
import { nameKey } from "../../search/words.ts";
import { overlaps } from "../../spans.ts";
import type { Answer, Neighbours } from "../answer.ts";
import type { Doc } from "../articles/document.ts";
import { trim } from "../articles/present.ts";
import type { Session } from "../session.ts";

export const withNeighbours = async (session: Session, answer: Answer): Promise<Answer> => {
  if (answer.certainty !== "probable") return answer;
  if (answer.kind === "passages") {
    const [first, ...more] = answer.passages;
    if (!first) return answer;
    const around = await beside(session, first.citation);
    return { ...answer, passages: [{ ...first, around }, ...more] };
  }
  if (answer.kind !== "statements") return answer;
  const [first, ...more] = answer.statements;
  // the printing shown may be another than the one that was found
  const [shown] = first?.printings ?? [];
  if (!first || !shown) return answer;
  const theirs = new Set(first.speakers.map(({ name }) => nameKey(name)));
  const around = await beside(session, shown.sentence, theirs);
  return { ...answer, statements: [{ ...first, around }, ...more] };
};

/** Of a statement, nothing that somebody else says: `theirs` are the keys of who speaks. */
const beside = async (
  { library }: Session,
  { article, span }: Citation,
  theirs?: ReadonlySet<string>,
): Promise<Neighbours> => {
  const [doc] = await library.docs([article]);
  if (!doc) return {};
  const near = (ordinal: number): Citation | undefined => {
    const sentence = doc.facts.sentences[ordinal];
    if (!sentence || (theirs && isOthers(doc, sentence, theirs))) return undefined;
    return cite(doc.article, trim(doc.article.text, sentence));
  };
  const before = near(doc.sentenceAt(span.start) - 1);
  const after = near(doc.sentenceAt(span.end - 1) + 1);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
};

const isOthers = ({ facts }: Doc, sentence: Span, theirs: ReadonlySet<string>): boolean =>
  facts.attributions.some(
    ({ content, speakers }) =>
      content.some((part) => overlaps(part, sentence)) &&
      !speakers.some((name) => theirs.has(nameKey(name))),
  );
