/** Reads text as Discord's clients do, in so far as to tell what they would not show as it stands. */
type Read = { readonly text: string; readonly markup: readonly string[] };

/** What Discord takes as markup at a place in a line; after simple-markdown's rules as its clients extend them. */
const INLINE: readonly RegExp[] = [
  /^\*\*(?:\\[\s\S]|[^\\])+?\*\*(?!\*)/,
  /^__(?:\\[\s\S]|[^\\])+?__(?!_)/,
  /^~~(?:\\[\s\S]|[^\\])+?~~/,
  /^\|\|[\s\S]+?\|\|/,
  /^\*(?=\S)(?:\\[\s\S]|[^\\*])+?\*(?!\*)/,
  /^_(?=\S)(?:\\[\s\S]|[^\\_])+?_/,
  /^`+[\s\S]*?[^`]`+(?!`)/,
  /^\[[^\]]+\]\([^)]*\)/,
  /^<(?:@[!&]?|#)\d+>/,
  /^<a?:\w+:\d+>/,
  /^<t:-?\d+(?::[a-zA-Z])?>/,
  /^<\/[^>]+:\d+>/,
  /^<id:[^>]+>/,
  /^<[^ >]+:\/?[^ >]*>/,
  /^@(?:everyone|here)\b/,
  /^(?:https?|steam|discord):\/\/[^\s<]+/,
  /^discord\.gg\/\w+/,
  /^:[a-z_]\w+:/,
];

/** … and at the beginning of a line. */
const LINE: readonly RegExp[] = [
  /^[ \t]*>>> /,
  /^[ \t]*> /,
  /^[ \t]*#{1,3} /,
  /^[ \t]*-# /,
  /^[ \t]*[-*+] /,
  /^[ \t]*\d+[.)] /,
];

const ESCAPE = /^\\([^0-9A-Za-z\s])/;

/** The text that a reader sees, and every piece of markup met on the way. */
export const readMarkup = (source: string): Read => {
  const markup: string[] = [];
  let text = "";
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const rules = at === 0 || source[at - 1] === "\n" ? [...LINE, ...INLINE] : INLINE;
    const found = rules.map((rule) => rule.exec(rest)?.[0]).find((match) => match !== undefined);
    const escaped = ESCAPE.exec(rest);
    if (escaped) text += escaped[1];
    else if (found !== undefined) markup.push(found);
    else text += rest[0];
    at += escaped ? escaped[0].length : (found?.length ?? 1);
  }
  return { text: text.replaceAll("\u200b", ""), markup };
};

/** Markup that only we write: emphasis, links, and what begins a line. */
const OWN = /^(?:\*\*[\s\S]*\*\*|~~[\s\S]*~~|> |-# |## |\[[^\]]*\]\(https?:[^)]*\)?)/;

/** Markup of another kind than ours, and emphasis that swallows markup. */
export const foreignMarkup = (text: string): readonly string[] =>
  readMarkup(text).markup.flatMap((found) => {
    if (!OWN.test(found)) return [found];
    const inner = found.replace(/^(\*\*|~~)([\s\S]*)\1$/, "$2");
    return inner === found ? [] : readMarkup(inner).markup;
  });
