/** Dialogues: a quotation in context, why it is ascribed to its speaker, an answer. */
import type { Answer, Citation, Context, Explanation } from "../app/index.ts";
import { amendmentLine, listed, sourceLine } from "../app/index.ts";
import { type Block, context, plain } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import { printed, printedAll } from "./printed.ts";
import { lay, type Setting } from "./render.ts";
import { MAX_WORDS } from "./request.ts";
import { bold, type Inline, inline, italic, lines, quote, rich, section } from "./rich-text.ts";
import { line, name } from "./sheet.ts";

export type Modal = {
  readonly type: "modal";
  readonly callback_id: string;
  readonly title: ReturnType<typeof plain>;
  readonly close: ReturnType<typeof plain>;
  readonly submit?: ReturnType<typeof plain>;
  readonly blocks: readonly Block[];
};

/** The input of the look-up dialogue: by block, and within it. */
export const WORDS_BLOCK = "whosaid.words";
export const WORDS_INPUT = "whosaid.typed";

/** Characters of a paragraph; longer ones are cut around what is marked. */
const PARAGRAPH = 2500;
const NEIGHBOUR = 800;
const MOST_REASONS = 5;

const modal = (title: string, blocks: readonly Block[]): Modal => ({
  type: "modal",
  callback_id: "whosaid.reading",
  title: plain(title, LIMITS.viewTitle),
  close: plain("Close", LIMITS.viewTitle),
  blocks,
});

export const contextView = ({
  source,
  before,
  paragraph,
  after,
  marked,
  speakers,
}: Context): Modal =>
  modal("In context", [
    ...(speakers.length > 0 ? [rich(section(bold(name(listed(speakers)))))] : []),
    rich(
      section(neighbour(before)),
      quote(printed(paragraph, marked, { limit: PARAGRAPH })),
      section(neighbour(after)),
    ),
    context(line(sourceLine(source))),
  ]);

const neighbour = (citation: Citation | undefined): readonly Inline[] =>
  citation ? printed(citation, [], { limit: NEIGHBOUR }) : [];

export const explanationView = (explanation: Explanation): Modal =>
  modal("Why this speaker", [
    rich(
      section(bold(name(listed(explanation.speakers) || "Nobody is named"))),
      quote(wordsOf(explanation)),
    ),
    rich(lines(...reasons(explanation))),
    context(
      line(sourceLine(explanation.source)),
      line(`rule ${explanation.rule} · confidence ${explanation.confidence.toFixed(2)}`),
    ),
  ]);

/** Without marks where the article prints none: a paraphrase is nobody's own words. */
const wordsOf = ({ kind, words }: Explanation): readonly Inline[] =>
  kind === "indirect"
    ? words.flatMap((each, at) => [...inline(at > 0 ? " … " : ""), ...printed(each)])
    : printedAll(words, []);

const reasons = ({
  because,
  cue,
  mention,
  antecedent,
  reasons: more,
  amended = [],
}: Explanation) => [
  ...amended.map((each) => bold(line(amendmentLine(each)))),
  inline(line(because)),
  cited("Reporting words: ", cue),
  cited("The speaker is printed as: ", mention),
  cited("The full name stands in: ", antecedent),
  more.length > 0
    ? [...italic("What counted most: "), ...inline(line(more.slice(0, MOST_REASONS).join("; ")))]
    : [],
];

const cited = (label: string, citation: Citation | undefined): readonly Inline[] =>
  citation ? [...italic(label), ...printed(citation, [], { limit: NEIGHBOUR })] : [];

export const answerView = (answer: Answer, setting: Setting): Modal =>
  modal("whosaid", lay(answer, setting).blocks);

export const lineView = (text: string): Modal => modal("whosaid", [rich(section(inline(text)))]);

/** Shown until the answer is there. */
export const WAITING = lineView("Looking it up …");

export const lookupView: Modal = {
  type: "modal",
  callback_id: "whosaid.lookup",
  title: plain("Look up a quote", LIMITS.viewTitle),
  close: plain("Close", LIMITS.viewTitle),
  submit: plain("Look up", LIMITS.viewTitle),
  blocks: [
    {
      type: "input",
      block_id: WORDS_BLOCK,
      label: plain("A phrase, a name or a question", LIMITS.inputLabel),
      element: {
        type: "plain_text_input",
        action_id: WORDS_INPUT,
        max_length: MAX_WORDS,
        placeholder: plain("Who said that?", LIMITS.inputPlaceholder),
      },
    },
  ],
};
