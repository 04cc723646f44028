/** A sheet cut into pages, so that every item stands whole on exactly one. */

import { SENTENCES } from "./sentences.ts";
import { type Group, type Item, itemsOf, type Sheet } from "./sheet.ts";
import { abridged } from "./words.ts";

/** Whether a face can show the page as one message. */
export type Fits = (page: Sheet) => boolean;

/** Characters of its words that an item longer than a page keeps at least. */
const LEAST = 40;

type Placed = { readonly item: Item; readonly group: Group };

/** At least one page. Notes and choices stand on the first; what no page holds is shortened in sight. */
export const paged = (sheet: Sheet, fits: Fits): readonly Sheet[] => {
  const placed = sheet.groups.flatMap((group) => group.items.map((item) => ({ item, group })));
  const pages: Placed[][] = [[]];
  for (const next of placed) {
    const last = pages.at(-1) ?? [];
    const begins = next.group.apart === true && last.at(-1)?.group !== next.group;
    const room = last.length < sheet.most && !(begins && last.length > 0);
    if (last.length > 0 && !(room && fits(pageOf(sheet, [...last, next], pages.length - 1))))
      pages.push([next]);
    else last.push(next);
  }
  return pages.map((page, at) => {
    const whole = pageOf(sheet, page, at);
    return ranged(fits(whole) ? whole : shortened(sheet, page, { at, fits }), sheet, pages, at);
  });
};

/** What is said once, and never paged: the first page, which counts what it leaves out. */
export const onOnePage = (sheet: Sheet, fits: Fits, more: (left: number) => string): Sheet => {
  const [first = sheet, ...rest] = paged(sheet, fits);
  const left = rest.reduce((sum, page) => sum + itemsOf(page).length, 0);
  return left === 0 ? first : { ...first, notes: [...first.notes, more(left)] };
};

const pageOf = (sheet: Sheet, placed: readonly Placed[], at: number): Sheet => {
  const groups: { heading?: string; items: Item[]; of: Group }[] = [];
  for (const { item, group } of placed) {
    const last = groups.at(-1);
    if (last?.of === group) last.items.push(item);
    else
      groups.push({
        ...(group.heading ? { heading: group.heading } : {}),
        items: [item],
        of: group,
      });
  }
  const first = at === 0 ? {} : { notes: [], choices: [] };
  return { ...sheet, groups: groups.map(({ of: _, ...group }) => group), ...first };
};

/** Its one item with as many of its words as the page holds. */
const shortened = (
  sheet: Sheet,
  placed: readonly Placed[],
  { at, fits }: { readonly at: number; readonly fits: Fits },
): Sheet => {
  const withMost = (most: number): Sheet =>
    pageOf(
      sheet,
      placed.map(({ item, group }) => ({ item: abridged(item, most), group })),
      at,
    );
  let low = LEAST;
  let high = Math.max(LEAST, ...placed.map(({ item }) => lengthOf(item)));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(withMost(middle))) low = middle;
    else high = middle - 1;
  }
  return withMost(low);
};

const lengthOf = ({ quote }: Item): number =>
  Math.max(0, ...(quote?.parts ?? []).map(({ citation }) => citation.text.length));

/** Of a table, which rows of how many. */
const ranged = (page: Sheet, sheet: Sheet, pages: readonly Placed[][], at: number): Sheet => {
  if (!sheet.table || pages.length < 2) return page;
  const before = pages.slice(0, at).reduce((sum, { length }) => sum + length, 0);
  const range = SENTENCES.range(before + 1, before + itemsOf(page).length, itemsOf(sheet).length);
  const last = at === pages.length - 1 ? sheet.notes : [];
  return { ...page, notes: [range, ...(at === 0 && pages.length > 1 ? [] : last)] };
};
