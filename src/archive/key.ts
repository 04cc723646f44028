/** Words and keys of an entry in one list. */

/** Stands before each key, as no word begins with it. */
export const KEY = "~";
