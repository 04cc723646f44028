/** What an operator or `config/people.json` says of who is who. */
import { nameKey } from "../search/words.ts";

export type PeopleChange =
  /** These names are one person's. */
  | { readonly act: "join"; readonly names: readonly string[] }
  /** These names are never one person's. */
  | { readonly act: "part"; readonly names: readonly string[] }
  /** In these articles the name is another person's, shown as `as`. */
  | {
      readonly act: "split";
      readonly name: string;
      readonly articles: readonly string[];
      readonly as: string;
    };

/** A change that somebody made, as the archive's log keeps it. */
export type PeopleCorrection = PeopleChange & {
  readonly by: string;
  /** ISO 8601 date or instant. */
  readonly at: string;
  readonly why: string;
};

/** Articles in which a change says whose a name is. */
export const articlesSplit = (change: PeopleChange): readonly string[] =>
  change.act === "split" ? change.articles : [];

/** Folded names of which a change says whether they are one person's. */
export const namesIn = (change: PeopleChange): readonly string[] =>
  change.act === "split" ? [] : change.names.map(nameKey);

export type Rules = {
  areJoined(key: string, other: string): boolean;
  areParted(key: string, other: string): boolean;
  /** The folded name in whose block somebody of this one stands: one of those it is joined with. */
  leader(key: string): string | undefined;
  /** What a name is to be read as in an article. */
  split(key: string, article: string): string | undefined;
};

/** Later changes go before earlier ones. */
export const rulesOf = (changes: readonly PeopleChange[]): Rules => {
  const told = new Map<string, "join" | "part">();
  const splits = new Map<string, string>();
  const leaders = new Map<string, string>();
  for (const change of changes) {
    if (change.act === "split")
      for (const id of change.articles) splits.set(`${nameKey(change.name)}|${id}`, change.as);
    else {
      const keys = [...new Set(change.names.map(nameKey))];
      for (const pair of pairsOf(keys)) told.set(pair, change.act);
      if (change.act === "join") lead(leaders, keys);
    }
  }
  return {
    areJoined: (key, other) => told.get(pairOf(key, other)) === "join",
    areParted: (key, other) => told.get(pairOf(key, other)) === "part",
    leader: (key) => leaders.get(key),
    split: (key, article) => splits.get(`${key}|${article}`),
  };
};

const pairsOf = (keys: readonly string[]): readonly string[] =>
  keys.flatMap((key, i) => keys.slice(i + 1).map((other) => pairOf(key, other)));

/** Those that are joined stand in one block, also where they are parted again. */
const lead = (leaders: Map<string, string>, keys: readonly string[]): void => {
  const [first] = keys;
  const leader = first === undefined ? undefined : (leaders.get(first) ?? first);
  if (leader === undefined) return;
  const led = new Set(keys.map((key) => leaders.get(key) ?? key));
  for (const [key, its] of leaders) if (led.has(its)) leaders.set(key, leader);
  for (const key of keys) leaders.set(key, leader);
};

const pairOf = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

export const NO_RULES: Rules = rulesOf([]);
