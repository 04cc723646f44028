/** A message to be sent: its shape, and how embeds share the 6,000 characters that one message has. */
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from "discord.js";
import { type Answer, noteLine, pageLine, titleLine } from "../app/index.ts";
import { escapeMarkup, escapeWithin, oneLine, plainWithin, unescapeMarkup } from "./escape.ts";
import { limits } from "./limits.ts";
import { lines } from "./markup.ts";

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export type Reply = {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
  /** For the asker alone, wherever Discord allows it. */
  readonly private: boolean;
};

/** Makes an embed of at most `budget` characters. */
export type Draft = (budget: number) => APIEmbed;

/** An embed with less room than this would show a torso. */
const LEAST = 500;
/** Kept back for the page line in the last footer. */
const PAGE_LINE = 40;
const COLOUR = 0x2f_5d_8a;
/** Longest restated question, escaped: leaves room for title and notes. */
const QUESTION = 1500;

/** Embeds of `drafts` in order, each with its share of what is left, and how many found no room. */
export const share = (
  drafts: readonly Draft[],
  total: number = limits.total - PAGE_LINE,
): { readonly embeds: readonly APIEmbed[]; readonly left: number } => {
  const embeds: APIEmbed[] = [];
  let room = total;
  const most = Math.min(drafts.length, limits.embeds);
  for (const [index, draft] of drafts.slice(0, most).entries()) {
    if (room < LEAST) break;
    const budget = Math.max(LEAST, Math.floor(room / (most - index)));
    const embed = draft(Math.min(budget, room));
    embeds.push({ color: COLOUR, ...presentable(embed) });
    room -= sizeOf(embed);
  }
  return { embeds, left: drafts.length - embeds.length };
};

/** Text of characters that nobody sees counts as none for Discord, which refuses an embed's part that is empty. */
const presentable = ({ author, title, description, footer, ...rest }: APIEmbed): APIEmbed => ({
  ...rest,
  ...(author && isSeen(author.name) ? { author } : {}),
  ...(isSeen(title) ? { title } : {}),
  ...(description === undefined ? {} : { description: isSeen(description) ? description : "—" }),
  ...(footer && isSeen(footer.text) ? { footer } : {}),
});

const isSeen = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== "";

/** The message around an answer: question and title above, page below. */
export const compose = (
  answer: Answer,
  drafts: readonly Draft[],
  more: { readonly components: (shown: number) => readonly Row[]; readonly private: boolean },
): Reply => {
  const { embeds, left } = share(drafts);
  const omitted = left > 0 ? `${left} more did not fit into this message.` : undefined;
  const title =
    answer.kind === "person" ? undefined : escapeWithin(oneLine(titleLine(answer)), 250);
  const head = [
    questionLine(answer.question),
    title,
    ...answer.notes.map((note) => escapeWithin(oneLine(noteLine(note)), 250)),
    omitted,
  ];
  return {
    content: lines(head, limits.content),
    embeds: withPage(embeds, pageLine(answer)),
    components: more.components(embeds.length),
    private: more.private,
  };
};

/** The question as it is asked and restated: one line, and never longer than a message can restate. */
export const askable = (typed: string): string => {
  const question = oneLine(typed);
  if (escapeMarkup(question).length <= QUESTION) return question;
  return oneLine(unescapeMarkup(escapeWithin(question, QUESTION)).replace(OMISSION, ""));
};
// "words […]" as escapeWithin ends; not "[…] words"
const OMISSION = / ?\[…\]$/;

const questionLine = (question: string): string | undefined => {
  const asked = escapeWithin(oneLine(question), QUESTION + OPENING.length);
  return asked === "" ? undefined : `${OPENING}${asked}${CLOSING}`;
};
const OPENING = "**“";
const CLOSING = "”**";

/** The question that one of our own messages restates. */
export const questionOf = (content: string): string | undefined => {
  const [first = ""] = content.split("\n");
  return first.startsWith(OPENING) && first.endsWith(CLOSING)
    ? unescapeMarkup(first.slice(OPENING.length, -CLOSING.length))
    : undefined;
};

const withPage = (embeds: readonly APIEmbed[], page: string | undefined): readonly APIEmbed[] => {
  const last = embeds.at(-1);
  if (page === undefined || last === undefined) return embeds;
  const before = last.footer === undefined ? "" : `${last.footer.text} · `;
  const text = `${plainWithin(before, limits.footer - PAGE_LINE)}${before && " "}${page}`;
  return [...embeds.slice(0, -1), { ...last, footer: { text } }];
};

const sizeOf = ({ title = "", description = "", author, footer, fields = [] }: APIEmbed): number =>
  [
    title,
    description,
    author?.name ?? "",
    footer?.text ?? "",
    ...fields.flatMap((field) => [field.name, field.value]),
  ].reduce((sum, text) => sum + text.length, 0);
