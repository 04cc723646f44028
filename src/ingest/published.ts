/** A date as a page gives it → ISO 8601, where that leaves nothing to guess. */

// 2021-03-12, 2021-03-12T15:00:00-04:00, 2021-03-12 15:00; not: 12/03/2021, 2021-13-40
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
// March 12, 2021; Sept. 3, 2020; not: March 12
const MONTH_FIRST = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;
// 12 March 2021; Fri, 12 Mar 2021 15:00:00 GMT, as feeds have it; not: 12.3.2021
const DAY_FIRST =
  /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})(?: \d{2}:\d{2}(?::\d{2})? (?:[A-Z]{3}|[+-]\d{4}))?$/;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `text` as an ISO date or instant; undefined where it is neither, or could mean two days. */
export const toPublished = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? "";
  const iso = ISO.exec(trimmed);
  if (iso && !Number.isNaN(Date.parse(trimmed)))
    return dateOf(iso[1], Number(iso[2]), iso[3]) && trimmed;
  const first = MONTH_FIRST.exec(trimmed);
  if (first) return dateOf(first[3], monthOf(first[1]), first[2]);
  const second = DAY_FIRST.exec(trimmed);
  return second ? dateOf(second[3], monthOf(second[2]), second[1]) : undefined;
};

const monthOf = (name = ""): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const dateOf = (year = "", month: number, day = ""): string | undefined => {
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${date}T00:00:00Z`);
  const real = month > 0 && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
  return real ? date : undefined;
};
