/** Text in and out of Slack's markup. Blocks built here hold none; only top-level `text` is ever read as markup. */

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
const ENTITY = /&(amp|lt|gt);/g;
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">" }),
);
// Control characters but tab and newline; a button's value keeps what is left unchanged.
const CONTROL = /(?![\n\t])\p{Cc}/gu;
const WEB = /^https?:\/\/[^\s<>|]+$/i;

/**
 * Text that Slack shows as it stands where it would else read markup. An emoji code has no escape, so an
 * invisible space parts it: meant for notifications only, never for words shown as printed.
 */
export const escapeText = (text: string): string =>
  text
    .replace(SPECIAL, (found) => ENTITIES.get(found) ?? found)
    .replace(EMOJI_CODE, `:${INVISIBLE}`);

/** What a person typed, from the markup in which Slack passes it on: labels of links, no mentions of `bot`. */
export const plainWords = (marked: string, bot?: string): string =>
  marked
    .replace(MARKUP, (_, sign: string, target: string, label?: string) =>
      sign === "@" && target === bot ? " " : spoken(sign, target, label),
    )
    .replace(ENTITY, (found, name: string) => CHARACTERS.get(name) ?? found)
    .replace(CONTROL, " ")
    .trim();

const spoken = (sign: string, target: string, label: string | undefined): string => {
  if (label) return label;
  return sign === "" ? target : `${sign === "!" ? "@" : sign}${target}`;
};

/** The link if it is one that a button may open. */
export const webLink = (url: string | undefined): string | undefined =>
  url !== undefined && WEB.test(url) && URL.canParse(url) ? url : undefined;

/** At most `limit` UTF-16 units, cut at a space where one is near, never inside a character. */
export const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const room = limit - 1;
  const space = text.lastIndexOf(" ", room);
  const end = space > room * 0.8 ? space : room;
  const whole = isLeading(text.charCodeAt(end - 1)) ? end - 1 : end;
  return `${text.slice(0, whole).trimEnd()}…`;
};

const isLeading = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
