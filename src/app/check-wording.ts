/** What the misquote check found, in words. */
import type { CheckAnswer, Turn } from "../core/index.ts";

const VERDICTS: Readonly<Record<CheckAnswer["verdict"], string>> = {
  exact: "Printed in exactly these words",
  same: "The same words",
  altered: "Not in these words; the nearest that is printed",
  partial: "Only part of this is printed",
  "other-speaker": "Printed, but said by somebody else",
};

const FORMS: Readonly<Record<NonNullable<CheckAnswer["forms"]>[number], string>> = {
  contraction: "a contraction is written otherwise",
  abbreviation: "a title or word is written short or in full",
  reported: "put as reported speech",
};

/** The verdict, how the same words are written otherwise, and what turns their meaning. */
export const checkTitle = ({
  verdict,
  statements,
  forms = [],
  turns = [],
}: CheckAnswer): string => {
  const altered = verdict === "other-speaker" && statements[0]?.match !== "exact";
  const how = [altered ? NEARLY : VERDICTS[verdict], ...forms.map((form) => FORMS[form])];
  return [`${how.join("; ")}.`, ...turns.map(turnLine)].join(" ");
};

const NEARLY = "Nearly these words are printed, but said by somebody else";

/** What turns the meaning, said plainly. */
const turnLine = (turn: Turn): string => {
  if (turn.kind !== "negation")
    return `Careful: the print says “${turn.printed}”, this wording “${turn.asked}”.`;
  return turn.printed
    ? `Careful: the print says “${turn.word}”, which this wording leaves out; that turns the meaning.`
    : `Careful: this wording says “${turn.word}”, which is not printed; that turns the meaning.`;
};
