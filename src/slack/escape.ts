/** Text in and out of Slack's markup, which top-level `text`, links and what stands beside a button are read as. */
import { undirected } from "../app/index.ts";
import type { Written } from "./payloads.ts";

// & < > and nothing else: docs.slack.dev, formatting message text, "escaping text"
const SPECIAL = /[&<>]/g;
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ "&": "&amp;", "<": "&lt;", ">": "&gt;" }),
);
// :rotating_light: :+1: :flag-us::skin-tone-2: · not: 3:30, a: b
const EMOJI_CODE = /:(?=[a-z0-9_+'-]+:)/gi;
const INVISIBLE = "\u200b";

// <https://a.example|label> <https://a.example> <@U1|name> <#C1|general> <!subteam^S1|@team> · not: 1 < 2, <3
const MARKUP = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;
// *from:nadler* ~struck out~ `code` · not: a * b, snake_case_word
const STYLED = /(^|[\s(“"])([*~`_]{1,3})(\S(?:[^\n*~`]{0,300}?\S)?)\2(?=$|[\s,.:;!?)”"])/g;
const ENTITY = /&(amp|lt|gt);/g;
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">" }),
);
// Control characters but tab and newline; a button's value keeps what is left unchanged.
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/**
 * Text that Slack shows as it stands where it would else read markup. An emoji code has no escape, so an
 * invisible space parts it: meant for notifications only, never for words shown as printed.
 */
export const escapeText = (text: string): string =>
  undirected(text)
    .replace(SPECIAL, (found) => ENTITIES.get(found) ?? found)
    .replace(EMOJI_CODE, `:${INVISIBLE}`);

// * _ ~ ` have no escape: an invisible space before one keeps it from pairing
const FORMAT = /[*_~`]/g;

/** Text within markup of our own, that Slack shows as it stands. */
export const escapeMarkup = (text: string): string =>
  escapeText(text).replace(FORMAT, `${INVISIBLE}$&`);

/** What a person typed, from the markup in which Slack passes it on: labels of links, no mentions of `bot`. */
export const plainWords = (marked: string, bot?: string): string =>
  marked
    .replace(MARKUP, (_, sign: string, target: string, label?: string) =>
      sign === "@" && target === bot ? " " : spoken(sign, target, label),
    )
    .replace(STYLED, "$1$3")
    .replace(ENTITY, (found, name: string) => CHARACTERS.get(name) ?? found)
    .replace(CONTROL, " ")
    .trim();

const spoken = (sign: string, target: string, label: string | undefined): string => {
  // <https://example.org|example.org>: Slack links what is typed as an address
  if (label && !(sign === "" && target.endsWith(`//${label}`))) return label;
  return sign === "" ? target : `${sign === "!" ? "@" : sign}${target}`;
};

/** What a message says: what it forwards, else its own words, else those of its blocks or of what is attached. */
export const wordsOf = ({ text, blocks, attachments }: Written): string => {
  const attached = Array.isArray(attachments) ? attachments : [];
  const forwarded = attached.find((each) => Object(each).is_share || Object(each).is_msg_unfurl);
  const own = forwarded ? "" : text;
  return own.trim() || textsOf(forwarded) || textsOf(blocks) || textsOf(attached) || text;
};

/** The texts of blocks and attachments, as they are nested. */
const textsOf = (part: unknown): string => {
  if (Array.isArray(part)) return part.map(textsOf).filter(Boolean).join(" ");
  const { text, elements, fields, message_blocks, blocks, message, fallback } = Object(part);
  if (typeof text === "string" && text.trim() !== "") return text;
  return (
    textsIn([text, elements, fields, message_blocks, blocks, message]) || String(fallback ?? "")
  );
};
const textsIn = (parts: readonly unknown[]): string =>
  parts
    .filter((part) => typeof part === "object" && part !== null)
    .map(textsOf)
    .filter(Boolean)
    .join(" ");
