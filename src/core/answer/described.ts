/** Of speakers whom an article does not name, what it calls them: *the source*, *a person close to him*. */
import { oneLine } from "../one-line.ts";
import { NEVER_SUBJECTS, SPEAKER_PRONOUNS } from "../parse/text/closed-classes.ts";
import { wordList } from "../search/words.ts";
import type { Answer, Statement } from "./answer.ts";

export const describing = (answer: Answer): Answer => {
  switch (answer.kind) {
    case "statements":
    case "check":
      return { ...answer, statements: answer.statements.map(described) };
    case "person":
      return { ...answer, about: answer.about.map(described) };
    case "closest":
    case "notFound":
      return {
        ...answer,
        nearest: answer.nearest.map((near) =>
          near.kind === "statement" ? { ...near, statement: described(near.statement) } : near,
        ),
      };
    default:
      return answer;
  }
};

const described = (statement: Statement): Statement => {
  const [first] = statement.printings;
  if (statement.speakers.length > 0 || !first?.mention) return statement;
  const name = oneLine(first.mention.text);
  // *she* describes nobody
  if (wordList(name).every((word) => SPEAKER_PRONOUNS.has(word) || NEVER_SUBJECTS.has(word)))
    return statement;
  return { ...statement, speakers: [{ name, unnamed: true }] };
};

/** Those of the speakers whom an article names. */
export const namedOf = ({ speakers }: Statement): Statement["speakers"] =>
  speakers.filter(({ unnamed }) => !unnamed);
