/** The asker's wording against the print: what stands there otherwise is struck out, what is left out underlined. */
import type { CheckAnswer, WordDiff } from "../app/index.ts";
import { escapeWithin, oneLine } from "./escape.ts";
import { limits } from "./limits.ts";
import { lines } from "./markup.ts";
import { statementDraft } from "./render-statement.ts";
import type { Draft } from "./reply.ts";

export const checkDrafts = (answer: CheckAnswer): readonly Draft[] => [
  ...(answer.wording.some(({ as }) => as !== "same") || answer.claimed
    ? [wordingDraft(answer)]
    : []),
  ...answer.statements.map((statement, index) => statementDraft(statement, { number: index + 1 })),
];

const wordingDraft =
  ({ wording, claimed }: CheckAnswer): Draft =>
  (budget) => {
    const author = { name: "Your wording against the print" };
    const max = Math.min(limits.description, budget - author.name.length);
    const parts = [
      claimed && `Asked as said by: ${escapeWithin(oneLine(claimed), 120)}`,
      wordingText(wording, max - 300),
      wording.some(({ as }) => as === "changed") ? "~~struck out~~: yours, not printed" : undefined,
      wording.some(({ as }) => as === "missing")
        ? "__underlined__: printed, not in yours"
        : undefined,
    ];
    return { author, description: lines(parts, max) || "—" };
  };

const MARKS: Readonly<Record<WordDiff["as"], string>> = {
  same: "",
  mark: "",
  changed: "~~",
  missing: "__",
};

/** As many pieces as fit; neighbours never share their marks, which Discord would misread. */
const wordingText = (wording: readonly WordDiff[], max: number): string => {
  const shown: string[] = [];
  let left = max;
  for (const { text: inner, as } of joined(wording)) {
    const marks = MARKS[as];
    const room = left - 2 * marks.length - 2;
    if (room < SHORTEST) break;
    const piece = `${marks}${escapeWithin(inner, room)}${marks}`;
    shown.push(piece);
    left -= piece.length + 1;
  }
  return shown.join(" ");
};
const SHORTEST = 12;

/** Words that differ in the same way one after another, as one piece. */
const joined = (wording: readonly WordDiff[]): readonly WordDiff[] => {
  const pieces: WordDiff[] = [];
  for (const { text, as } of wording) {
    const words = oneLine(text);
    const last = pieces.at(-1);
    if (words === "") continue;
    if (last && MARKS[last.as] === MARKS[as])
      pieces.splice(-1, 1, { as, text: `${last.text} ${words}` });
    else pieces.push({ as, text: words });
  }
  return pieces;
};
