/** Numbers in a wording, whether in figures or in words: *fifty-five*, *55*, *two hundred*, *1,200*. */
import type { Token } from "./wording-words.ts";

export type WrittenNumber = { readonly value: number; readonly text: string };

const SMALL: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, i) => [word, (i + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
  ["half", 0.5],
  ["twice", 2],
]);
// matches: 55 · 1200 · 3.5; not: 2nd
const FIGURES = /^\d+(?:\.\d+)?$/;

type Open = { readonly value: number; readonly words: readonly string[]; readonly last: number };

/** The numbers of a stretch of words, in order; neighbouring words of one number are read together. */
export const numbersOf = (tokens: readonly Token[]): readonly WrittenNumber[] => {
  const found: Open[] = [];
  let open: Open | undefined;
  for (const { form } of tokens) {
    const longer: Open | undefined = open && continued(open, form);
    if (longer) found.pop();
    open = longer ?? begun(form);
    if (open) found.push(open);
  }
  return found.map(({ value, words }) => ({ value, text: words.join(" ") }));
};

const begun = (form: string): Open | undefined => {
  const tens = TENS.get(form);
  const value = unitOf(form) ?? tens ?? SCALES.get(form);
  return value === undefined ? undefined : { value, words: [form], last: tens ?? 0 };
};

/** *two* + *hundred*, *fifty* + *five*; undefined: another number, or none. */
const continued = ({ value, words, last }: Open, form: string): Open | undefined => {
  const scale = SCALES.get(form);
  if (scale !== undefined) return { value: value * scale, words: [...words, form], last: 0 };
  const unit = unitOf(form);
  return unit !== undefined && unit < 10 && last >= 20
    ? { value: value + unit, words: [...words, form], last: 0 }
    : undefined;
};

const unitOf = (form: string): number | undefined =>
  SMALL.get(form) ?? (FIGURES.test(form) ? Number(form) : undefined);
