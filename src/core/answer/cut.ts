/** What of a long question was not looked up is said with its answer. */
import type { Answer, Note } from "./answer.ts";
import { LONGEST_READ, type Question } from "./question/question.ts";
import { termsLeft } from "./question/terms.ts";

export const sayingCut = <Some extends Answer>(question: Question, answer: Some): Some => {
  const notes = [...beginning(question), ...rarest(question, answer)];
  return notes.length > 0 ? { ...answer, notes: [...answer.notes, ...notes] } : answer;
};

const beginning = ({ typed }: Question): readonly Note[] =>
  typed.length > LONGEST_READ ? [{ kind: "read-beginning", characters: LONGEST_READ }] : [];

const rarest = ({ rest }: Question, answer: Answer): readonly Note[] => {
  const words = holdsAll(answer) ? undefined : termsLeft(rest);
  return words === undefined ? [] : [{ kind: "rarest-words", words }];
};

/** Whatever it was found by, the whole wording was held against the print. */
const holdsAll = (answer: Answer): boolean =>
  answer.kind === "check" ||
  (answer.kind === "statements" && answer.statements.every(({ match }) => match === "exact"));
