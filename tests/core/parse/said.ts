/** Short cases: a text, and whom its last words in marks belong to; or what it reports without marks. */
import { expect, it } from "vitest";
import { readParser } from "../../../src/lab/read-parser.ts";

const parse = readParser();

/** Reporter's words: `Ann Lee: the well was dry`. */
export const indirectIn = (text: string): readonly string[] =>
  parse({ text }).attributions.flatMap(({ kind, speakers, mention, content }) => {
    if (kind !== "indirect") return [];
    const words = mention ? text.slice(mention.start, mention.end) : "nobody";
    return content.map(
      ({ start, end }) => `${speakers.join(" + ") || words}: ${text.slice(start, end)}`,
    );
  });

/** Each whole report: `Ann Lee (the mayor, said): the well was dry`; an act or view with its label. */
export const reportsIn = (text: string): readonly string[] => {
  const words = (span: { start: number; end: number } | undefined): string =>
    span ? text.slice(span.start, span.end) : "–";
  return parse({ text }).attributions.flatMap((one) =>
    one.kind === "indirect"
      ? [
          `${one.label ? `[${one.label}] ` : ""}${one.speakers.join(" + ") || "nobody"} (${words(one.mention)}, ${words(one.cue)}): ${one.content.map(words).join(" … ")}`,
        ]
      : [],
  );
};

/** Each quotation whole: `Ann Lee (Lee, called): a farce`, with the reporter's clause around it: `… = the well a “farce”`. */
export const quotationsIn = (text: string): readonly string[] => {
  const words = (span: { start: number; end: number } | undefined): string =>
    span ? text.slice(span.start, span.end) : "–";
  return parse({ text }).attributions.flatMap((one) =>
    one.kind === "indirect"
      ? []
      : [
          `${one.speakers.join(" + ") || "nobody"} (${words(one.mention)}, ${words(one.cue)}): ${one.content.map(words).join(" … ")}${one.clause ? ` = ${words(one.clause)}` : ""}`,
        ],
  );
};

/** Who said the first words in marks; `nobody`, `none`. */
export const firstSpeaker = (text: string): string => {
  const first = parse({ text }).attributions.find(({ kind }) => kind !== "indirect");
  return first ? first.speakers.join(" + ") || "nobody" : "none";
};

/** Who said the last words in marks: `Ann Lee + Tom Ray`, `nobody`; `none` where there are none. */
export const lastSpeaker = (text: string): string => {
  const last = parse({ text }).attributions.findLast(({ kind }) => kind !== "indirect");
  return last ? last.speakers.join(" + ") || "nobody" : "none";
};

type Case = readonly [text: string, expected: string];
type Whole = readonly [text: string, ...expected: string[]];

/** Each text, and all that `read` finds in it. */
export const eachWhole = (
  read: (text: string) => readonly string[],
  cases: readonly Whole[],
): void =>
  it.each(cases.map(([text, ...expected]) => [text, expected] as const))(
    "%s → %j",
    (text, expected) => {
      expect(read(text)).toEqual(expected);
    },
  );

export const eachLastSpeaker = (cases: readonly Case[]): void =>
  it.each(cases)("%s → %s", (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected);
  });

/** Reader and parser still differ: the case fails as soon as the parser learns it, and moves up. */
export const eachNotYet = (cases: readonly Case[]): void =>
  it.fails.each(cases)("not yet: %s → %s", (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected);
  });
