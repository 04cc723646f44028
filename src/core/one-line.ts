/** Words that are shown beside what is cited (a title, an outlet, a name): one line in which nothing acts. */

// "\n", "\u001b", "\u2028"; not: "é"
const ACTING = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
// U+202E, U+200F, U+2066, a soft hyphen, a zero-width space; not the joiners that scripts and emoji are written with
const UNSEEN = /[\p{Bidi_Control}\u00ad\u200b\u2060\ufeff]/gu;
const BLANKS = /\s+/g;

/** `text` without line breaks, control characters and such as turn its direction or cannot be seen. */
export const oneLine = (text: string): string =>
  text.replace(ACTING, " ").replace(UNSEEN, "").replace(BLANKS, " ").trim();
