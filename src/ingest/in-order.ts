/** Work on many things at once whose results are wanted one after the other. */

/** Results of `work` in the order of `items`, up to `most` of them under way at once. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const under: Promise<Result>[] = [];
  for await (const item of items) {
    const begun = work(item);
    // whoever asks for it is told; until then it is nobody's
    begun.catch(() => undefined);
    under.push(begun);
    const first = under.length < most ? undefined : under.shift();
    if (first) yield await first;
  }
  for (const begun of under) yield await begun;
}
