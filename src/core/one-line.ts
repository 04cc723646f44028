/** Words as they are shown: beside what is cited (a title, an outlet, a name) one line in which nothing acts. */

// "\n", "\u001b", "\u2028"; not: "é"
const ACTING = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
// U+202E, U+200F, U+2066, a soft hyphen, a zero-width space; not the joiners that scripts and emoji are written with
const UNSEEN = /[\p{Bidi_Control}\u00ad\u200b\u2060\ufeff]/gu;
const BLANKS = /\s+/g;
// U+202E, U+2066; not the marks U+200E and U+200F, which turn nothing but themselves
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** `text` without line breaks, control characters and such as turn its direction or cannot be seen. */
export const oneLine = (text: string): string =>
  text.replace(ACTING, " ").replace(UNSEEN, "").replace(BLANKS, " ").trim();

/** `text` without what turns the direction of the words around it, so that they read as they are printed. */
export const undirected = (text: string): string => text.replace(TURNING, "");

// what JSON lets stand though it acts where it is shown: "\u009b", "\u202e"
const RAW = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** JSON in which nothing acts, and which reads back as `value`. */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    RAW,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
