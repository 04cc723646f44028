/** What a probable answer is shown with: the sentences before and after the words that come first. */
import { type Citation, cite } from "../../article.ts";
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
  const around = await beside(session, shown.sentence);
  return { ...answer, statements: [{ ...first, around }, ...more] };
};

const beside = async ({ library }: Session, { article, span }: Citation): Promise<Neighbours> => {
  const [doc] = await library.docs([article]);
  if (!doc) return {};
  const before = sentenceOf(doc, doc.sentenceAt(span.start) - 1);
  const after = sentenceOf(doc, doc.sentenceAt(span.end - 1) + 1);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
};

const sentenceOf = ({ article, facts }: Doc, ordinal: number): Citation | undefined => {
  const span = facts.sentences[ordinal];
  return span && cite(article, trim(article.text, span));
};
