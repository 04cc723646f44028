/** Keeps what was made of the same values the time before: one more article changes few people of a block. */

/** `make`, which is asked again only where another value, or another order of them, is given. */
export const remembering = <Value extends object, Made>(
  make: (values: readonly Value[]) => Made,
): ((values: readonly Value[]) => Made) => {
  const known = new WeakMap<Value, { readonly values: readonly Value[]; readonly made: Made }>();
  return (values) => {
    const [first] = values;
    const before = first && known.get(first);
    if (before && areSame(before.values, values)) return before.made;
    const made = make(values);
    if (first) known.set(first, { values: [...values], made });
    return made;
  };
};

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
