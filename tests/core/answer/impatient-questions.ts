/** Questions as they are typed in a hurry, over articles of the golden set. Each row: the article's folder, then what must come. */
import type { Expected } from "./expected.ts";

/** A follow-up begins with `>`: it is asked after the row before it. */
export const IMPATIENT: Readonly<Record<string, readonly Expected[]>> = {
  "wire-strike": [
    // A known word is not read as another that looks like it.
    ["who demanded an apology from the union", "notFound"],
    ["who accused the union of breaking its word", "passages", ["Lyle Farnham"]],
  ],
  "nigeria-fuel": [["who warned harder", "notFound"]],
  "court-fraud": [
    // Words that say nothing are nobody's.
    ["did prowse admit it", "notFound"],
    ["did prowse deny it", "passages", ["Nigel Prowse"], "denied 12 counts"],
  ],
  "bbc-school": [
    ["when does the school close", "passages", [], "close in July"],
    ["when did the governors vote", "passages", [], "on Tuesday night"],
    ["when did the pupils vote", "notFound"],
  ],
  "science-squid": [["how big is the squid", "notFound"]],
  "times-hospital": [["why did the governor resign", "notFound"]],
  "tabloid-mansion": [
    // Who tells in their own words what they did, did it.
    ["who threw a gnome", "passages", ["Gordon Tillotson"], "I threw a gnome"],
    ["who threw a brick", "notFound"],
  ],
};
