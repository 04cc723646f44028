/** An address with the words to scroll to: https://wicg.github.io/scroll-to-text-fragment/ */

/** Words at either end by which a longer run is named. */
const ENDS = 5;
// matches what a text directive needs encoded beside what encodeURIComponent does: pro-choice
const DASH = /-/g;
const BLANKS = /\s+/;
// matches half a surrogate pair, which no address can hold; not: 😀
const HALF = /\p{Cs}/gu;

/** `https://example.org/a#:~:text=the%20first%20words,the%20last%20words` */
export const fragmentLink = (url: string, parts: readonly string[]): string => {
  const directives = parts.map(directiveOf).filter((directive) => directive !== "");
  if (directives.length === 0) return url;
  return `${url}${url.includes("#") ? "" : "#"}:~:${directives.join("&")}`;
};

const directiveOf = (part: string): string => {
  const words = part.trim().split(BLANKS);
  if (words[0] === "") return "";
  const ends = words.length > 2 * ENDS ? [words.slice(0, ENDS), words.slice(-ENDS)] : [words];
  return `text=${ends.map((run) => encoded(run.join(" "))).join(",")}`;
};

const encoded = (text: string): string =>
  encodeURIComponent(text.replace(HALF, "\ufffd")).replace(DASH, "%2D");
