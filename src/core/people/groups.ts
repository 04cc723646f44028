/** Those of one key together, in the order in which the keys come first. */
export const groupsOf = <T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
};
