/** Turns as messages, dialogues and the Home tab, within Slack's limits. */
import type { PersonLine } from "../app/index.ts";
import { type Asking, type Field, FORM, MOST_TYPED, type Turn } from "../conversation/index.ts";
import { itemsOf, plain as phrase, SENTENCES, SIGNS, sheetOf } from "../present/index.ts";
import {
  type Block,
  flattened,
  inline,
  numbered,
  option,
  part,
  plain,
  rich,
  small,
} from "./blocks.ts";
import { escapeText } from "./escape.ts";
import { LIMITS, sizeOf } from "./limits.ts";
import { type Place, paint } from "./paint.ts";

export type Message = {
  /** For notifications and screen readers; the one text that Slack reads as markup. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
};

const message = (text: string, blocks: readonly Block[]): Message => ({
  text: escapeText(text).slice(0, LIMITS.text),
  blocks: numbered(blocks),
  unfurl_links: false,
  unfurl_media: false,
});

/** Blocks that a line about who shares it may still take. */
const SPARE = 2;
export const fits: Asking["fits"] = (turn) => {
  const blocks = paint(turn, { place: "private", share: "123456789012" });
  return (
    blocks.length <= LIMITS.messageBlocks - SPARE &&
    sizeOf(blocks) <= LIMITS.messageSize &&
    blocks.every((block) => block.type !== "rich_text" || sizeOf([block]) <= LIMITS.messageSize)
  );
};

/** `One person said this: Ann Lee (The Paper)` */
const spoken = ({ sheet }: Turn): string => {
  const [first] = itemsOf(sheet);
  const names = first?.who.map(({ name }) => name).join(", ") ?? "";
  const outlet = first?.where ? ` (${first.where.outlet})` : "";
  const lead = sheet.lead.map(({ text }) => text).join("");
  return [sheet.verdict, sheet.table || names === "" ? lead : `${names}${outlet}`]
    .filter(Boolean)
    .join(": ");
};

/** `share`: the id under which the turn is kept to be shared. */
export const answerMessage = (turn: Turn, place: Place, share?: string): Message =>
  message(spoken(turn), paint(turn, { place, ...(share ? { share } : {}) }));

/** What was seen, for all, with who shares it. */
export const sharedMessage = (kept: Message, who: string, question: string): Message => {
  const line = small(`${who} ${SENTENCES.asked(question)}`);
  return { ...kept, blocks: [...kept.blocks, line] };
};

export const lineMessage = (text: string): Message =>
  message(text, rich(part("rich_text_section", inline(text))));

export const waitMessage = (text: string): Message => message(text, [small(`⏳  ${text}`)]);

export type Modal = {
  readonly type: "modal";
  readonly callback_id: string;
  readonly title: ReturnType<typeof plain>;
  readonly close: ReturnType<typeof plain>;
  readonly submit?: ReturnType<typeof plain>;
  readonly private_metadata?: string;
  readonly blocks: readonly Block[];
};

const modal = (title: string, blocks: readonly Block[]): Modal => ({
  type: "modal",
  callback_id: "whosaid.reading",
  title: plain(title, LIMITS.viewTitle),
  close: plain("Close", LIMITS.viewTitle),
  blocks: numbered(blocks),
});

/** A short verdict is the dialogue's title. */
export const answerView = (turn: Turn): Modal => {
  const title = `${SIGNS[turn.sheet.tone]} ${turn.sheet.verdict}`;
  return title.length <= LIMITS.viewTitle
    ? modal(title, nonEmpty(paint(turn, { place: "modal", title: false })))
    : modal("whosaid", paint(turn, { place: "modal" }));
};

const nonEmpty = (blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 0 ? blocks : [small("–")];

export const lineView = (text: string): Modal =>
  modal("whosaid", rich(part("rich_text_section", inline(text))));
export const WAITING = lineView(SENTENCES.lookingUp());

/** The field to ask in, by block and within it, and that for a name. */
export const WORDS = "whosaid.words";
export const TYPED = "whosaid.typed";
export const PERSON = "whosaid.person";

const field = (dispatch: boolean): Block => ({
  type: "input",
  block_id: WORDS,
  ...(dispatch ? { dispatch_action: true } : { optional: true }),
  label: plain(SENTENCES.anything(), LIMITS.inputLabel),
  element: {
    type: "plain_text_input",
    action_id: TYPED,
    max_length: LIMITS.inputLength,
    placeholder: plain("Who said that?", LIMITS.inputPlaceholder),
    ...(dispatch ? { dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] } } : {}),
  },
});

const people: Block = {
  type: "section",
  text: plain("Or somebody by name", LIMITS.sectionText),
  accessory: {
    type: "external_select",
    action_id: PERSON,
    min_query_length: 2,
    placeholder: plain("Begin to type a name", LIMITS.inputPlaceholder),
  },
};

/** Choices of the field for a name; the name is what is asked about. */
export const peopleOptions = (found: readonly PersonLine[]) => ({
  options: [...new Set(found.map(({ name }) => name))]
    .filter((name) => name.trim() !== "" && name.length <= LIMITS.optionValue)
    .map((name) => option({ label: name, value: name })),
});

export const lookupView: Modal = {
  ...modal("Look up a quote", [field(false), people]),
  callback_id: "whosaid.lookup",
  submit: plain("Look up", LIMITS.viewTitle),
};

/** The form for what is wrong with the printing of `ref`. */
export const REPORT = "whosaid.report";
export const reportView = (ref: string): Modal => ({
  ...modal(SENTENCES.isWrong(), FORM.map(formField)),
  callback_id: REPORT,
  private_metadata: ref,
  submit: plain(SENTENCES.send(), LIMITS.viewTitle),
});

const formField = ({ name, label, choices }: Field): Block => ({
  type: "input",
  block_id: name,
  optional: choices === undefined,
  label: plain(label, LIMITS.inputLabel),
  element: {
    ...(choices
      ? { type: "static_select", options: choices.map(option) }
      : { type: "plain_text_input", max_length: MOST_TYPED }),
    action_id: `whosaid.${name}`,
  },
});

/** The Home tab: a field, a choice of people, and below them how to ask or the last answer. */
export const homeView = (turn?: Turn) => ({
  type: "home" as const,
  blocks: numbered([
    { type: "header", text: plain("Who said that?", LIMITS.headerText) },
    field(true),
    people,
    { type: "divider" },
    ...(turn ? paint(turn, { place: "modal" }) : paint(WAITING_TURN, { place: "modal" })),
  ]),
});
export type Tab = ReturnType<typeof homeView>;
const WAITING_TURN: Turn = {
  sheet: sheetOf("help", SENTENCES.help(), { lead: phrase(SENTENCES.lookingUp()) }),
  request: { kind: "ask", words: "", page: 1, part: 0, view: "" },
};

/** As it is sent: to a server that draws no rich text, with markup of the same look in its place. */
export const posted = <T extends { readonly blocks: readonly Block[] }>(
  richText: boolean,
  { blocks, ...rest }: T,
) => ({ ...rest, blocks: richText ? [...blocks] : blocks.flatMap(flattened) });
