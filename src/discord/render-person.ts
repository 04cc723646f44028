/** A person's card: roles as printed, where they stand, what they said, what is said about them. */
import {
  eachSentence,
  type PersonAnswer,
  type PersonLine,
  personTally,
  type Statement,
} from "../app/index.ts";
import { escapeWithin, oneLine, plainWithin } from "./escape.ts";
import { limits } from "./limits.ts";
import { bold, lines } from "./markup.ts";
import { passageLine } from "./render-passage.ts";
import { positionLines } from "./render-positions.ts";
import { speakersText, statementDraft, wordsText } from "./render-statement.ts";
import type { Draft } from "./reply.ts";

/** The card, then an embed for each statement. */
export const personDrafts = (answer: PersonAnswer): readonly Draft[] => [
  cardDraft(answer),
  ...answer.statements.map((statement, index) =>
    statementDraft(statement, { number: index + 1, searched: false }),
  ),
];

const cardDraft =
  (answer: PersonAnswer): Draft =>
  (budget) => {
    const { person, roles, positions, about, mentions } = answer;
    const author = { name: plainWithin(nameLine(person), Math.min(limits.author, budget / 4)) };
    const max = Math.min(limits.description, budget - author.name.length);
    const section = (heading: string, parts: readonly string[]): readonly string[] =>
      parts.length === 0 ? [] : [bold(heading), ...parts];
    const description = lines(
      [
        escapeWithin(personTally(person), 200),
        person.aliases.length === 0
          ? undefined
          : `Also printed as: ${escapeWithin(oneLine(person.aliases.join(", ")), 200)}`,
        ...section("As printed", eachSentence(roles).map(passageLine)),
        ...section("Where they stand", positionLines(positions)),
        ...section("Said about them", about.map(aboutLine)),
        ...section("Mentioned", mentions.map(passageLine)),
      ],
      max,
    );
    return { author, description: description || "—" };
  };

/** `Ann Lee — mayor of Springfield`. */
export const nameLine = ({ name, role }: PersonLine): string =>
  role ? `${name} — ${role.text}` : name;

const aboutLine = (statement: Statement): string => {
  const [printing] = statement.printings;
  const words = printing === undefined ? "" : wordsText(printing, 300);
  return `${escapeWithin(oneLine(speakersText(statement)), 120)}:\n${words}`;
};
