/** The base form behind an irregular verb or plural, so that *won* finds *win* and *women* finds *woman*. */

import { wordSet } from "../../lexicon.ts";
import { stem } from "../../search/stem.ts";
import { MEANINGS } from "./meanings.ts";

const BASES: ReadonlyMap<string, string> = new Map(
  MEANINGS.irregular.flatMap(([base = "", ...forms]) =>
    forms.map((form): [string, string] => [form, base]),
  ),
);

const FORMS: ReadonlyMap<string, readonly string[]> = (() => {
  const forms = new Map<string, string[]>();
  for (const [form, base] of BASES) forms.set(base, [...(forms.get(base) ?? []), form]);
  return forms;
})();

/** Past forms and participles that the table knows (*won*, *shot*, *put*). */
const SAME_IN_PAST = wordSet("sameInPast");

/** The base form of a folded word where it is irregular, the word itself otherwise. */
export const lemma = (word: string): string => BASES.get(word) ?? word;

/** The irregular forms of a base: *won* of *win*. */
export const irregularForms = (base: string): readonly string[] => FORMS.get(base) ?? [];

/** What two forms of one word share. */
export const keyOf = (word: string): string => stem(lemma(word));

/** Whether a folded verb form can tell of something that happened or happens: *resigned*, *won*, *resigns*; not: *resign*, *resigning*. */
export const isFiniteForm = (word: string): boolean =>
  word.endsWith("ed") ||
  SAME_IN_PAST.has(word) ||
  (BASES.has(word) && !word.endsWith("ing")) ||
  (word.endsWith("s") && !word.endsWith("ss"));
