/** Asides between commas, dashes and brackets, and whom they part from a verb. */
import { isWhose, type List, listEndingAt } from "./lists.ts";
import { kindAt, REACH, type Sentence } from "./sentence.ts";

const OPENERS: ReadonlyMap<string, string> = new Map([
  ["comma", "comma"],
  ["dash", "dash"],
  ["close", "open"],
  // the comma stands inside the mark
  ["quote", "comma"],
]);

type Aside = { readonly list: List; readonly attribution: boolean };

/** The phrase before the aside that item `j` closes. */
export const asideBefore = (sentence: Sentence, j: number): Aside | undefined => {
  const opener = OPENERS.get(kindAt(sentence, j) ?? "");
  for (let m = j - 1; m >= Math.max(0, j - REACH); m--) {
    if (kindAt(sentence, m) === "stop") return undefined;
    if (kindAt(sentence, m) !== opener || kindAt(sentence, m - 1) !== "phrase") continue;
    const kind = asideKind(sentence, m + 1, j - 1);
    const list = kind === "none" ? undefined : unwound(sentence, m - 1);
    // Doe, whose brother, Roe, left early, said: the aside is all of what Roe stands in
    if (list && isWhose(sentence, list.item) && finiteIn(sentence, m, j) >= 0) continue;
    if (list) return parted(sentence, list) ?? { list, attribution: kind === "attribution" };
  }
  return undefined;
};

/** *The ferry, said Doe, | a deckhand, is safe*: what stands before the attribution that the phrase is the subject of. */
const parted = (sentence: Sentence, { item }: List): Aside | undefined => {
  const said = sentence.drafts[sentence.clauseAt.get(item - 1) ?? -1];
  if (!said?.inverted || kindAt(sentence, item - 2) !== "comma") return undefined;
  const list = unwound(sentence, item - 3);
  return list && { list, attribution: true };
};

/** Over an apposition before it: of *Doe, the mayor of Ames, Iowa, said* Doe. */
const unwound = (sentence: Sentence, at: number): List | undefined => {
  let found = listEndingAt(sentence, at);
  for (let step = 0; step < 3 && found; step++) {
    if (
      isWhose(sentence, found.item) ||
      kindAt(sentence, found.item - 1) !== "comma" ||
      kindAt(sentence, found.item - 2) !== "phrase"
    )
      break;
    const before = listEndingAt(sentence, found.item - 2);
    if (!before || before.phrases.length > 1 || found.phrases.length > 1) break;
    const { phrase } = sentence.items[found.item] ?? {};
    if (phrase?.kind === "name" && !isPlaceLike(sentence, found.item)) break;
    found = before;
  }
  return found;
};

/** A name right behind a comma that another comma closes may be a place's: *of Ames, Iowa,*. */
const isPlaceLike = (sentence: Sentence, item: number): boolean =>
  kindAt(sentence, item + 1) === "comma" && kindAt(sentence, item - 2) === "phrase";

type AsideKind = "apposition" | "attribution" | "none";

const APPOSING = new Set(["relative", "preposition", "subordinator"]);

/** What items `from` to `to` are between two commas. */
const asideKind = (sentence: Sentence, from: number, to: number): AsideKind => {
  const lead = kindAt(sentence, from);
  if (from > to || APPOSING.has(lead ?? "") || isWhose(sentence, from)) return "apposition";
  if (lead === "verb") return verbAside(sentence, from);
  const named = lead === "phrase" || lead === "other";
  const finite = finiteIn(sentence, from, to);
  if (finite < 0) return named ? "apposition" : "none";
  if (lead === "phrase" && isReport(sentence, finite)) return "attribution";
  return relativeBefore(sentence, from, finite) ? "apposition" : "none";
};

/** *…, said Doe, …* · *…, speaking in Ames, …* · *…, endorsed by Roe, …* */
const verbAside = (sentence: Sentence, v: number): AsideKind => {
  if (sentence.items[v]?.group?.form !== "finite") return "apposition";
  if (isReport(sentence, v)) return "attribution";
  return isReduced(sentence, v) ? "apposition" : "none";
};

const isReport = ({ items, known }: Sentence, v: number): boolean =>
  known.reports(items[v]?.group?.lemma ?? "");

/** *Doe, endorsed by Roe,* · *Doe, born in Iowa,*: a past form with no subject of its own. */
const isReduced = (sentence: Sentence, v: number): boolean =>
  kindAt(sentence, v + 1) === "preposition";

const relativeBefore = (sentence: Sentence, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (kindAt(sentence, i) === "relative") return true;
  return false;
};

const finiteIn = (sentence: Sentence, from: number, to: number): number => {
  for (let i = from; i <= to; i++) if (sentence.items[i]?.group?.form === "finite") return i;
  return -1;
};
