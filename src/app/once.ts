/** What is made when it is first needed. */

/** Makes it at the first call, from what that call asks; later ones get the same. */
export const once = <Asked extends readonly unknown[], T>(
  make: (...asked: Asked) => Promise<T>,
) => {
  let made: Promise<T> | undefined;
  const get = (...asked: Asked): Promise<T> => {
    made ??= make(...asked);
    return made;
  };
  return Object.assign(get, { begun: () => made });
};
