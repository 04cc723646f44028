/** A message to be sent: its shape, and how embeds share the 6,000 characters that one message has. */
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from "discord.js";
import { type Answer, noteLine, pageLine, titleLine, unaccountedLine } from "../app/index.ts";
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

/** Kept back for the page line in the last footer. */
const PAGE_LINE = 40;
const COLOUR = 0x2f_5d_8a;
/** Longest restated question, escaped: leaves room for title and notes. */
const QUESTION = 1500;

/** Embeds of `drafts` in order, as many as a message takes, and how many found no room. */
export const share = (
  drafts: readonly Draft[],
  total: number = limits.total - PAGE_LINE,
): { readonly embeds: readonly APIEmbed[]; readonly left: number } => {
  const whole = drafts.slice(0, limits.embeds).map((draft) => ({ draft, embed: draft(total) }));
  const most = levelFor(
    whole.map(({ embed }) => sizeOf(embed)),
    total,
  );
  const embeds = whole.map(({ draft, embed }) => ({
    color: COLOUR,
    ...presentable(sizeOf(embed) <= most ? embed : draft(most)),
  }));
  return { embeds, left: drafts.length - embeds.length };
};

/** The most that each may take so that all together take `total`: what the short ones leave is the long ones'. */
const levelFor = (sizes: readonly number[], total: number): number => {
  let room = total;
  let longer = sizes.length;
  for (const size of sizes.toSorted((a, b) => a - b)) {
    if (size * longer > room) break;
    room -= size;
    longer--;
  }
  return longer === 0 ? total : Math.floor(room / longer);
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
    answer.kind === "person" ? undefined : escapeWithin(oneLine(titleLine(answer)), 400);
  const head = [
    questionLine(answer.question),
    title,
    escapeWithin(oneLine(unaccountedLine(answer) ?? ""), 250),
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
