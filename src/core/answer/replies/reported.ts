/** Words that the reporter prints as typed. */
import type { Span } from "../../article.ts";
import { wordList } from "../../search/words.ts";
import type { Answer } from "../answer.ts";
import type { Sentence } from "../articles/document.ts";
import { type Chosen, passagesAnswer } from "../evidence/passages.ts";
import { rowsOf, type Session } from "../session.ts";

/** Words at the beginning that are looked up in a row. */
const PHRASE = 12;

/** Fewer words than these in a row may be anybody's. */
const LEAST_REPORTED = 5;
const REPORTED_ROWS = 10;

/** Sentences of the reporter's that print the words as typed; undefined where a quotation or none does. */
export const reportedPhrase = async (
  session: Session,
  words: string,
  least = LEAST_REPORTED,
): Promise<Answer | undefined> => {
  const phrase = wordList(words);
  if (phrase.length < least) return undefined;
  const phrases = [phrase.slice(0, PHRASE)];
  const limit = REPORTED_ROWS;
  const said = await rowsOf(session, { kind: "quotation", phrases, limit });
  const rows = said.length > 0 ? [] : await rowsOf(session, { kind: "sentence", phrases, limit });
  const docs = await session.library.docs(rows.map(({ article }) => article));
  const chosen = rows.flatMap(({ article, ordinal }): Chosen[] => {
    const doc = docs.find((one) => one.article.id === article);
    const sentence = doc?.sentence(ordinal);
    const marked = sentence && runIn(sentence, phrase);
    return doc && sentence && marked
      ? [
          {
            candidate: { doc, sentence, matches: [], share: 1, named: 1 },
            score: 1,
            marked: [marked],
          },
        ]
      : [];
  });
  return chosen.length === 0
    ? undefined
    : passagesAnswer(session, chosen, { about: "words", people: [] });
};

/** Where the words stand in a row in a sentence, as one span. */
const runIn = ({ words }: Sentence, phrase: readonly string[]): Span | undefined => {
  const at = words.findIndex((_, i) => phrase.every((word, k) => words[i + k]?.text === word));
  const [first, last] = [words[at], words[at + phrase.length - 1]];
  return at >= 0 && first && last ? { start: first.start, end: last.end } : undefined;
};
