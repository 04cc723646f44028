/** Text that ought to be JSON. */

/** Undefined where it is not. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
