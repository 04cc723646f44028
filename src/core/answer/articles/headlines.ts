/** Words that stand in an article's headline, which is known of it but is no part of its text. */
import { othersTurn } from "../../turn.ts";
import type { Answer } from "../answer.ts";
import { coverage, matchTerms } from "../question/terms.ts";
import { baseOf, inScope, pageOf, type Session } from "../session.ts";
import { readSentence } from "./document.ts";
import { passageOf } from "./present.ts";

/** Headlines are read one by one, so that only a small archive's are. */
const MOST_ARTICLES = 20_000;
/** Words of a subject that must be asked for: one alone stands in many headlines. */
const LEAST_TERMS = 2;
/** Share of the words' weight that the headline must hold. */
const SHARE = 0.85;
/** Headlines that are read before others have a turn. */
const AT_A_TIME = 500;

/** The articles whose headlines hold the words, each with its first sentence; undefined where none does. */
export const headlineAnswer = async (
  session: Session,
  words: string,
): Promise<Answer | undefined> => {
  const terms = session.terms(words);
  if (terms.length < LEAST_TERMS || session.summary.articles > MOST_ARTICLES) return undefined;
  const held: { readonly id: string; readonly share: number }[] = [];
  let read = 0;
  for (const { id, title = "" } of await session.archive.sources()) {
    if (!inScope(session, id)) continue;
    if (++read % AT_A_TIME === 0) await othersTurn();
    const share = coverage(
      matchTerms(terms, readSentence(title, { start: 0, end: title.length }, 0)),
    );
    if (share >= SHARE) held.push({ id, share });
  }
  const { shown, pages } = pageOf(
    held.toSorted((a, b) => b.share - a.share),
    session,
  );
  const docs = await session.library.docs(shown.map(({ id }) => id));
  const passages = docs.flatMap((doc) => {
    const [first] = doc.facts.sentences;
    return first ? [passageOf(doc, first, [])] : [];
  });
  if (passages.length === 0) return undefined;
  return { kind: "passages", ...baseOf(session, pages), about: "headline", people: [], passages };
};
