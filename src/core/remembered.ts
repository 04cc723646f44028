/** What was made of the texts met last: two generations bound the memory without forgetting what is frequent. */

/** `make`, asked once for each of the `most` to 2 × `most` texts met last. */
export const remembered = <Made extends NonNullable<unknown>>(
  make: (text: string) => Made,
  most: number,
): ((text: string) => Made) => {
  let recent = new Map<string, Made>();
  let older = recent;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const made = older.get(text) ?? make(text);
    if (recent.size >= most) [older, recent] = [recent, new Map()];
    recent.set(text, made);
    return made;
  };
};
