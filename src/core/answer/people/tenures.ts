/** Who of those printed with one office holds it now, and who held it before, by the dates of the articles. */

import type { Citation } from "../../article.ts";
import { wordSet } from "../../lexicon.ts";
import { bestFit, furtherWords, isPast } from "../language/roles.ts";

/** A role as an article prints it. */
export type PrintedRole = {
  readonly text: string;
  readonly citation: Citation;
  /** The article's date, where it is printed. */
  readonly published?: string;
};

export type Holder = { readonly name: string; readonly roles: readonly PrintedRole[] };

export type Holders = {
  /** Several: it is open who is meant. */
  readonly now: readonly Holder[];
  /** Those who held the same office before, the latest first. */
  readonly before: readonly Holder[];
};

/** Of `holders`, whose roles all fit the words asked for. */
export const tenuresOf = (asked: readonly string[], holders: readonly Holder[]): Holders => {
  const fitting = holders.map((holder) => onlyFitting(asked, holder));
  const former = fitting.filter((holder) => isFormer(asked, holder));
  const current = fitting.filter((holder) => !former.includes(holder));
  if (current.length === 0) return { now: fitting.toSorted(latestFirst), before: [] };
  const [latest, ...earlier] = current.toSorted(latestFirst);
  const succeeded =
    latest !== undefined &&
    areOfOne(asked, current) &&
    earlier.every((one) => lastDate(one) !== "" && lastDate(one) < firstDate(latest));
  const now = succeeded ? [latest] : current.toSorted(latestFirst);
  const before = [...(succeeded ? earlier : []), ...former].toSorted(latestFirst);
  const one = now.length === 1 && areOfOne(asked, [...now, ...before]);
  return { now, before: one ? before : [] };
};

const onlyFitting = (asked: readonly string[], { name, roles }: Holder): Holder => ({
  name,
  roles: roles
    .filter(({ text }) => bestFit(asked, [text]) > 0 || isPast(asked, [text]))
    .toSorted((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1)),
});

/** Printed as a former holder, and not as a holder in any later article. */
const isFormer = (asked: readonly string[], { roles }: Holder): boolean => {
  const past = roles.filter(({ text }) => isPast(asked, [text]));
  if (past.length === 0) return false;
  const present = roles.filter((role) => !past.includes(role));
  const [lastPast, lastPresent] = [past, present].map((its) => its[0]?.published ?? "");
  return present.length === 0 || (lastPast ?? "") >= (lastPresent ?? "");
};

/** Offices that one person holds at a time, by the word that names them. */
const SOLE = wordSet("heldByOne");
/** Of these there are several, whatever they stand before. */
const SEVERAL = wordSet("heldBySeveral");

/** Whether all hold one and the same office: what it is of is asked for, or printed alike of each. */
const areOfOne = (asked: readonly string[], holders: readonly Holder[]): boolean => {
  if (!asked.some((word) => SOLE.has(word)) || asked.some((word) => SEVERAL.has(word)))
    return false;
  const further = holders.map(({ roles }) => furtherWords(asked, roles[0]?.text ?? "").join(" "));
  const [first = "", ...others] = further;
  return others.every((words) => words === first) && (first !== "" || saysOfWhat(asked));
};

/** *mayor of Alton*, not *mayor*. */
const saysOfWhat = (asked: readonly string[]): boolean =>
  furtherWords([], asked.join(" ")).length > 0;

const latestFirst = (a: Holder, b: Holder): number =>
  lastDate(a) === lastDate(b) ? 0 : lastDate(a) < lastDate(b) ? 1 : -1;

const lastDate = ({ roles }: Holder): string => roles[0]?.published ?? "";
const firstDate = ({ roles }: Holder): string => roles.at(-1)?.published ?? "";
