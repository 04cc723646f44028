/** Hostile input as data: a unit again and again, perhaps between two ends, or nested. */
export type Shape = {
  readonly unit: string;
  readonly before?: string;
  readonly after?: string;
  /** What closes each unit again: units nest. */
  readonly close?: string;
};

/** Of about `length` UTF-16 units. */
export const shaped = (
  { unit, before = "", after = "", close = "" }: Shape,
  length: number,
): string => {
  const times = Math.max(1, Math.round(length / (unit.length + close.length)));
  return before + unit.repeat(times) + close.repeat(times) + after;
};

/** What a shape is called in a test's name. */
export const shapeName = ({ unit, before = "", after = "", close }: Shape): string =>
  JSON.stringify([before, unit, close, after].filter(Boolean).join(" · "));
