/** What a button asks for, kept whole in its value: it works after a restart and in every process. */

/**
 * Where an answer stands. `private`: seen by the asker alone. `direct`: in a conversation with the bot.
 * `public`: in a channel. `modal`: in a dialogue.
 */
export type Place = "private" | "direct" | "public" | "modal";

/** Ids of buttons, before the number that tells those of one message apart. */
export const ACTIONS = {
  /** Asks another question. */
  ask: "whosaid.ask",
  next: "whosaid.next",
  first: "whosaid.first",
  share: "whosaid.share",
  context: "whosaid.context",
  explain: "whosaid.explain",
  /** Opens an article in the browser; Slack reports the click all the same. */
  open: "whosaid.open",
} as const;

export type Request = {
  /** `ask` a question, or `check` somebody's wording. */
  readonly kind: "ask" | "check";
  readonly words: string;
  /** Page of the answer, 1-based. */
  readonly page: number;
  /** Items of that page that were shown before. */
  readonly skip: number;
  readonly place: Place;
};

/** Room for the rest of a value of 2,000 characters. */
export const MAX_WORDS = 1900;

const PLACES: ReadonlyMap<string, Place> = new Map(
  Object.entries({
    p: "private",
    d: "direct",
    c: "public",
    m: "modal",
  }),
);
const KINDS: ReadonlyMap<string, Request["kind"]> = new Map(
  Object.entries({ a: "ask", w: "check" }),
);
// pa1.0.what did she say · not: x, pa1.what
const VALUE = /^([pdcm])([aw])(\d{1,6})\.(\d{1,6})\.(.*)$/s;

export const firstRequest = (kind: Request["kind"], words: string, place: Place): Request => ({
  kind,
  words: words.slice(0, MAX_WORDS),
  page: 1,
  skip: 0,
  place,
});

export const toValue = ({ kind, words, page, skip, place }: Request): string =>
  `${letter(PLACES, place)}${letter(KINDS, kind)}${page}.${skip}.${words}`;

/** Undefined where the value is none of ours. */
export const fromValue = (value: string): Request | undefined => {
  const [, placed = "", asked = "", page, skip, words = ""] = VALUE.exec(value) ?? [];
  const place = PLACES.get(placed);
  const kind = KINDS.get(asked);
  if (!place || !kind) return undefined;
  return { kind, words, page: Math.max(1, Number(page)), skip: Number(skip), place };
};

const letter = (table: ReadonlyMap<string, string>, name: string): string =>
  [...table].find(([, named]) => named === name)?.[0] ?? "";
