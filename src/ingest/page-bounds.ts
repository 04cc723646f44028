/** Keeps a page small enough to be read: finding the article costs the square of its depth, and more. */

/** The little of an element that is read here. */
type Element = { readonly children: Iterable<Element>; remove(): void };

/** Pages of newsrooms nest less than 60 deep and hold less than 10,000 elements, a long live blog 30,000. */
const DEEPEST = 150;
const MOST = 60_000;

/** Removes what is nested deeper or comes later than can be read; says so, or undefined where nothing is lost. */
export const boundPage = (root: Element): string | undefined => {
  const waiting = [{ element: root, depth: 0 }];
  const cut = { deep: 0, late: 0 };
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, depth } = next;
    if (count === MOST || depth > DEEPEST) {
      cut[count === MOST ? "late" : "deep"]++;
      element.remove();
      continue;
    }
    count++;
    const inner = [...element.children].map((child) => ({ element: child, depth: depth + 1 }));
    waiting.push(...inner.reverse());
  }
  return cutLine(cut);
};

const cutLine = ({ deep, late }: { readonly deep: number; readonly late: number }) => {
  if (deep + late === 0) return undefined;
  const why = [
    ...(deep > 0 ? [`nests deeper than ${DEEPEST} elements`] : []),
    ...(late > 0 ? [`has more than ${MOST.toLocaleString("en-US")} elements`] : []),
  ];
  return `${why.join(" and ")}; the rest of it is left out`;
};
