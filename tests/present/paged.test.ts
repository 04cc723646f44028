/** Every item stands whole on exactly one page. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { itemsOf, paged, present, type Sheet, wordsOf } from "../../src/present/index.ts";
import { ANSWERS } from "../doubles/answers.ts";

const BUDGET = 4000;
const costOf = (sheet: Sheet): number =>
  sheet.verdict.length + wordsOf(sheet.lead).length + JSON.stringify(itemsOf(sheet)).length;

it("places 1 to 200 items of any length, in order", () => {
  const length = fc.oneof(fc.nat(200), fc.nat(3500));
  fc.assert(
    fc.property(fc.array(length, { minLength: 1, maxLength: 200 }), fc.nat(200), (sizes, apart) => {
      const items = sizes.map((size, at) => ({
        who: [{ name: `${at}` }],
        small: ["x".repeat(size)],
      }));
      const groups = [
        { heading: "a", items: items.slice(0, apart) },
        { heading: "b", items: items.slice(apart), apart: true },
      ];
      const sheet = { ...present(ANSWERS.help), groups };
      const pages = paged(sheet, (page) => costOf(page) <= BUDGET);
      expect(pages.flatMap(itemsOf)).toEqual(items);
      for (const page of pages) {
        expect(costOf(page)).toBeLessThanOrEqual(BUDGET);
        expect(itemsOf(page).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

it("shortens in sight, around its first mark, what no page holds", () => {
  const sheet = present(ANSWERS.statements);
  const [first] = itemsOf(sheet);
  const part = first?.quote?.parts.find(({ marked }) => marked.length > 0);
  const shown = (page: Sheet): number =>
    itemsOf(page)
      .flatMap(({ quote }) => quote?.parts ?? [])
      .reduce((sum, { citation: { span }, shown: some = span }) => sum + some.end - some.start, 0);
  const pages = paged(sheet, (page) => shown(page) <= 60);
  for (const page of pages) expect(shown(page)).toBeLessThanOrEqual(60);
  const [mark] = part?.marked ?? [];
  expect(mark).toBeDefined();
  const [window] = itemsOf(pages[0] ?? sheet).flatMap(({ quote }) => quote?.parts ?? []);
  expect(window?.shown?.start).toBeLessThanOrEqual(mark?.start ?? 0);
  expect(window?.shown?.end).toBeGreaterThanOrEqual(mark?.end ?? Number.NaN);
});

it("shows a board of 60 holders wholly, ten rows a page, and says which", () => {
  const [holder] = ANSWERS.positions.people;
  const people = Array.from({ length: 60 }, (_, at) => ({ ...holder, holder: `Holder ${at}` }));
  const pages = paged(present({ ...ANSWERS.positions, people: people as never }), () => true);
  expect(pages.flatMap(itemsOf).flatMap(({ who }) => who.map(({ name }) => name))).toEqual(
    people.map((each) => each.holder),
  );
  expect(pages.map(({ notes: [range] }) => range)).toEqual(
    [1, 11, 21, 31, 41, 51].map((from) => `${from}–${from + 9} of 60`),
  );
});
