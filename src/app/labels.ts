/** What the kinds, sides and reasons of an answer are called: plain text, never markup. */
import type {
  Marks,
  Match,
  Passage,
  PositionLine,
  Printing,
  QuotationKind,
  ReportLabel,
  Stance,
  Strength,
} from "../core/index.ts";

const KINDS: Readonly<Record<QuotationKind, string>> = {
  direct: "quote",
  mixed: "partial quote",
  indirect: "paraphrase",
};

const MATCHES: Readonly<Record<Match, string>> = {
  exact: "these words",
  near: "nearly these words",
  related: "related",
};

const STANCES: Readonly<Record<Stance, string>> = {
  for: "for",
  against: "against",
  withheld: "took no side",
};

const STRENGTHS: Readonly<Record<Strength, string>> = {
  stated: "stated",
  earlier: "stated earlier",
  reported: "reported by somebody else",
  implied: "implied only",
  declined: "declined to say",
  silent: "reported silent",
};

/** Where a side was withheld, how it was withheld says it all. */
const WITHHELD: Readonly<Partial<Record<Strength, string>>> = {
  stated: "stopped short",
  declined: "declined to say",
  silent: "reported silent",
};

/** How a statement is labelled that an operator corrected. */
export const CORRECTED = "corrected by an operator";

const MARKS: Readonly<Record<Marks, string>> = {
  quoted: "partly in quotation marks",
  unnamed: "in quotation marks, the speaker is not known",
  hidden: "in quotation marks, the statement hidden by an operator",
  unsure: "the print does not show whose words these are",
};

/** What is to be said of words in marks that no statement shows as somebody's. */
export const marksLabel = (marks: Marks): string => MARKS[marks];

/** Of a passage, where its words stand in marks and are nobody's. */
export const unsaidLabel = ({ marks }: Passage): string | undefined =>
  marks === undefined || marks === "quoted" ? undefined : MARKS[marks];

const REPORTS: Readonly<Record<ReportLabel, string>> = {
  view: "view, as reported",
  data: "what data shows, as reported",
  unsaid: "not said, as reported",
  act: "what was done, as reported",
};

/** `quote`, `partial quote` or `paraphrase`; `quote, without marks` where a transcript or an interview prints none. */
export const kindLabel = ({
  kind,
  unmarked,
  label,
}: Pick<Printing, "kind" | "unmarked" | "label">): string => {
  if (label) return REPORTS[label];
  return unmarked ? `${KINDS[kind]}, without marks` : KINDS[kind];
};

export const matchLabel = (match: Match): string => MATCHES[match];

/** How a side was taken and how firmly that is known: `for, stated earlier`; `declined to say`. */
export const positionLabel = ({
  stance,
  strength,
  corrected,
}: Pick<PositionLine, "stance" | "strength" | "corrected">): string => {
  const known = stance === "withheld" ? WITHHELD[strength] : undefined;
  const label = known ?? `${STANCES[stance]}, ${STRENGTHS[strength]}`;
  return corrected ? `${label}, ${CORRECTED}` : label;
};
