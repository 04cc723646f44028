/** A statement: who, in which words, where printed. */
import type { Passage, Printing, Span, Speaker, Statement } from "../app/index.ts";
import {
  articlesLine,
  CORRECTED,
  kindLabel,
  listed,
  marksLabel,
  matchLabel,
  originsLine,
  printedAs,
  printingLine,
  roleLine,
  sourceLine,
  speakerLine,
  unsaidLabel,
} from "../app/index.ts";
import { actions, type Block, type Button, button, context, plain } from "./blocks.ts";
import { cut, webLink } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { type Manner, printed, printedAll } from "./printed.ts";
import { ACTIONS } from "./request.ts";
import { bold, type Inline, inline, italic, quote, rich, section } from "./rich-text.ts";
import { type Item, line, name, ROLE, spoken } from "./sheet.ts";

/** Printings beside the first whose differing words are shown. */
const VARIANTS = 2;
const VARIANT = 400;

/** How statements are shown; `searched` is false where no words were looked for, so that they match nothing. */
type Showing = { readonly searched: boolean };

export const statementItem = (
  statement: Statement,
  showing: Showing = { searched: true },
): Item => {
  const [first] = statement.printings;
  if (!first) return { blocks: [rich(section(bold(name(speakerLine(statement)))))], text: "" };
  const who = speakers(statement);
  const words = wordsOf(first, first.marked);
  const below = labels(statement, first, showing);
  return {
    blocks: [
      rich(section(who), quote(words)),
      context(line(below)),
      ...variants(statement.printings.slice(1)),
      ...actions(...statementButtons(first)),
    ],
    text: `${spoken(who)}: ${spoken(words)} (${below})`,
  };
};

/** The speakers in bold with their roles as printed; how the article puts them, where it names them otherwise. */
const speakers = (statement: Statement): readonly Inline[] => {
  const as = printedAs(statement);
  const several = statement.speakers.length > 1;
  return [
    ...bold(name(speakerLine(statement))),
    ...statement.speakers.slice(0, 4).flatMap((speaker) => role(speaker, several)),
    ...(as ? italic(` (printed as “${line(as)}”)`) : []),
  ];
};

const role = (speaker: Speaker, several: boolean): readonly Inline[] =>
  speaker.role
    ? [
        ...inline(several ? ` · ${name(speaker.name)}: ` : " · "),
        ...inline(cut(roleLine(speaker.role), ROLE)),
      ]
    : [];

/**
 * Of a quotation its words, in marks. Of a partial quote or a paraphrase the sentence, because its words alone
 * would say more than is printed.
 */
const wordsOf = (
  { kind, words, sentence }: Printing,
  marked: readonly Span[],
  manner: Manner = {},
): readonly Inline[] =>
  kind === "direct"
    ? printedAll(words, marked, manner)
    : printed(sentence, marked.length > 0 ? marked : words.map(({ span }) => span), manner);

const labels = (statement: Statement, first: Printing, { searched }: Showing): string =>
  [
    printingLine(first),
    originsLine(statement),
    searched && statement.match !== "exact" ? matchLabel(statement.match) : undefined,
    statement.corrected ? CORRECTED : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" · ");

/** Where else it is printed; the words too, where they differ. */
const variants = (others: readonly Printing[]): readonly Block[] => {
  if (others.length === 0) return [];
  const differing = others.filter(({ differs }) => differs.length > 0).slice(0, VARIANTS);
  return [
    ...differing.map((each) =>
      rich(
        section(
          italic(line(`${kindLabel(each)} in ${sourceLine(each.source)}, worded otherwise:`)),
        ),
        quote(wordsOf(each, each.differs, { limit: VARIANT, emphasis: { italic: true } })),
      ),
    ),
    context(
      line(`Also printed: ${articlesLine(others)}`),
      ...(others.some(({ corrected }) => corrected) ? [line(`Of these, ${CORRECTED}`)] : []),
    ),
  ];
};

const statementButtons = ({ ref, source }: Printing): readonly Button[] => [
  button(ACTIONS.context, "In context", ref),
  button(ACTIONS.explain, "Why this speaker", ref),
  ...openButton(source.url),
];

const openButton = (url: string | undefined): readonly Button[] => {
  const link = webLink(url);
  if (link === undefined || link.length > LIMITS.buttonUrl) return [];
  return [
    {
      type: "button",
      action_id: ACTIONS.open,
      text: plain("Open article", LIMITS.buttonText),
      url: link,
    },
  ];
};

/** Words of an article that answer, in nobody's mouth unless it says whose. */
export const passageItem = (passage: Passage): Item => {
  const words = printed(passage.citation, passage.marked);
  const { marks, speakers: named = [] } = passage;
  const unsaid = unsaidLabel(passage);
  const nobodys = marks === undefined ? "the reporter’s words" : marksLabel(marks);
  const whose = [
    named.length > 0 ? `said by ${listed(named)}` : nobodys,
    ...(named.length > 0 && unsaid ? [unsaid] : []),
  ].join(" · ");
  const below = `${whose} · ${sourceLine(passage.source)}`;
  return {
    blocks: [
      rich(quote(words)),
      context(line(below)),
      ...actions(...openButton(passage.source.url)),
    ],
    text: `${spoken(words)} (${below})`,
  };
};
