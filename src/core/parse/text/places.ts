/** Finding things of a text by their token: everything the parser lists is in order of the text. */

/** Place in `items` of the first that begins at or after token `at`; their number where none does. */
export const placeFrom = (items: readonly { readonly first: number }[], at: number): number =>
  firstPlace(items.length, (i) => (items[i]?.first ?? 0) >= at);

/** The first of 0 … `length` - 1 that `holds`, where it holds for all after it; `length` where it holds for none. */
export const firstPlace = (length: number, holds: (place: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
