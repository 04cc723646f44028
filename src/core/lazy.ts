/** What is worked out when it is first asked for. */

export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** `whole` with other `parts`, each made when first read; parts of `whole` that are so made stay unread. */
export const withParts = <Whole extends object>(
  whole: Whole,
  parts: { readonly [Name in keyof Whole]?: () => Whole[Name] },
): Whole =>
  Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(whole),
      ...Object.fromEntries(
        Object.entries<(() => unknown) | undefined>(parts).map(([name, make]) => [
          name,
          { enumerable: true, get: make && once(make) },
        ]),
      ),
    },
  ) as Whole;
