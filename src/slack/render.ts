/** Answer → Slack message or view: the sheet of its kind, as much of it as fits, and buttons for the rest. */
import type { Answer } from "../app/index.ts";
import { noteLine, pageLine, unaccountedLine } from "../app/index.ts";
import { actions, type Block, type Button, button, context, numbered } from "./blocks.ts";
import { cut, escapeText } from "./escape.ts";
import { LIMITS, sizeOf } from "./limits.ts";
import {
  checkSheet,
  closestSheet,
  notFoundSheet,
  passagesSheet,
  statementsSheet,
} from "./render-found.ts";
import { helpSheet } from "./render-help.ts";
import { personSheet, whichSheet } from "./render-person.ts";
import { positionsSheet } from "./render-positions.ts";
import { ACTIONS, MAX_WORDS, type Request, toValue } from "./request.ts";
import { bold, rich, section } from "./rich-text.ts";
import { type Item, line, type Sheet, withHeadings } from "./sheet.ts";

export type Message = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
};

export type Setting = {
  readonly request: Request;
  /** The slash command as it is named here: a workspace may rename it. */
  readonly command?: string;
  /** The question was too long to be looked up whole. */
  readonly shortened?: boolean;
  /** Who shares the answer with a channel: their name, not a mention, which would ping them. */
  readonly sharedBy?: string;
};

/** Notes shown below an answer. */
const NOTES = 5;

export const renderAnswer = (answer: Answer, setting: Setting): Message => {
  const laid = lay(answer, setting);
  return message(laid.blocks, laid.text);
};

const message = (blocks: readonly Block[], text: string): Message => ({
  text: cut(escapeText(text), LIMITS.text),
  blocks,
  unfurl_links: false,
  unfurl_media: false,
});

/** A message of one line. */
export const renderLine = (text: string): Message =>
  message([rich(section([{ type: "text", text }]))], text);

/** What a message and a dialogue have in common. */
export const lay = (
  answer: Answer,
  setting: Setting,
): { readonly blocks: readonly Block[]; readonly text: string } => {
  const { request, sharedBy } = setting;
  const made = sheetOf(answer, setting);
  const asked = sharedBy ? `${sharedBy} asked` : "You asked";
  const continued = request.skip > 0 ? "continued" : undefined;
  const title = [made.title, pageLine(answer), continued].filter(Boolean).join(" · ");
  const head = [
    ...(answer.kind === "help" ? [] : [context(line(`${asked}: “${answer.question}”`))]),
    rich(section(bold(line(title)))),
    ...made.head,
  ];
  const below = (left: number) => foot(answer, setting, made, left);
  // The foot is the longest where most is left.
  const shown = withHeadings(made.items.slice(request.skip));
  const items = fitting(shown, [...head, ...below(made.items.length)]);
  const left = made.items.length - request.skip - items.length;
  return {
    blocks: numbered([...head, ...items.flatMap(({ blocks }) => blocks), ...below(left)]),
    text: [title, ...items.map(({ text }) => text)].join("\n"),
  };
};

const sheetOf = (answer: Answer, { request: { place }, command = "/whosaid" }: Setting): Sheet => {
  switch (answer.kind) {
    case "statements":
      return statementsSheet(answer);
    case "check":
      return checkSheet(answer);
    case "person":
      return personSheet(answer);
    case "which":
      return whichSheet(answer, place);
    case "positions":
      return positionsSheet(answer);
    case "passages":
      return passagesSheet(answer);
    case "closest":
      return closestSheet(answer);
    case "notFound":
      return notFoundSheet(answer, place);
    case "help":
      return helpSheet(answer, place, command);
  }
};

/** As many items as the limits allow beside `others`, from the first; one item always fits. */
const fitting = (items: readonly Item[], others: readonly Block[]): readonly Item[] => {
  let blocks = others.length;
  let size = sizeOf(others);
  const over = items.findIndex((item) => {
    blocks += item.blocks.length;
    size += sizeOf(item.blocks);
    return blocks > LIMITS.messageBlocks || size > LIMITS.messageSize;
  });
  return over < 0 ? items : items.slice(0, Math.max(1, over));
};

const foot = (answer: Answer, setting: Setting, made: Sheet, left: number): readonly Block[] => {
  const unaccounted = unaccountedLine(answer);
  const notes = [
    ...(setting.shortened ? [`Only the first ${MAX_WORDS} characters were looked up.`] : []),
    ...(unaccounted ? [line(unaccounted)] : []),
    ...answer.notes.slice(0, NOTES).map((note) => line(noteLine(note))),
  ];
  // A shared copy keeps what explains it; turning its pages would change it for everybody.
  if (setting.sharedBy) return notes.length > 0 ? [context(...notes)] : [];
  return [
    ...(notes.length > 0 ? [context(...notes)] : []),
    ...(made.foot.length > 0 ? [context(...made.foot)] : []),
    ...actions(...made.buttons),
    ...actions(...turning(answer, setting.request, left, made.items.length)),
  ];
};

const turning = (
  answer: Answer,
  request: Request,
  left: number,
  all: number,
): readonly Button[] => {
  const next: Request | undefined =
    left > 0
      ? { ...request, skip: all - left }
      : answer.page < answer.pages
        ? { ...request, page: answer.page + 1, skip: 0 }
        : undefined;
  const begun = request.page > 1 || request.skip > 0;
  return [
    ...(next
      ? [button(ACTIONS.next, left > 0 ? `Next (${left} more)` : "Next", toValue(next))]
      : []),
    ...(begun
      ? [button(ACTIONS.first, "Back to the start", toValue({ ...request, page: 1, skip: 0 }))]
      : []),
    ...(shareable(answer, request) ? [button(ACTIONS.share, "Share", toValue(request))] : []),
  ];
};

/** What the asker alone sees may be shown to the channel, if it says something. */
const shareable = ({ kind }: Answer, { place }: Request): boolean =>
  place === "private" && kind !== "help" && kind !== "which";
