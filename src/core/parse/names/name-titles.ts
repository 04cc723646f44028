/** Titles before a name: *New York City Mayor*, *Dr.* */

import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { INITIAL, type Run } from "./name-runs.ts";

/** New York City Mayor Jo Doe → Jo Doe, titled. */
export const cutTitles = (
  tokens: readonly Token[],
  { first, last }: Run,
  vocabulary: Vocabulary,
) => {
  let core = first;
  let gender: "female" | "male" | undefined;
  let titled = false;
  for (let i = first; i < last; i++) {
    const width = titleAt(tokens, i, last, vocabulary);
    if (width === 0) continue;
    const known = vocabulary.title.get(tokens[i + width - 1]?.lower ?? "");
    if (known && known !== "either") gender = known;
    // Chief in "Martin Chief Smith" would be a surname: a title stands first or after titles, bodies and places
    core = i + width;
    titled = true;
    i = core - 1;
  }
  while (core < last && vocabulary.affiliation.has(tokens[core]?.lower ?? "")) core++;
  while (core <= last && onlySuffix(tokens[core], vocabulary)) core++;
  // Ohioan Jo Doe: what stands before a first name is no part of it
  const word = (i: number) => tokens[i]?.lower ?? "";
  const { firstName } = vocabulary.gazetteer;
  if (
    last - core > 1 &&
    !firstName(word(core)) &&
    firstName(word(core + 1)) &&
    !vocabulary.body.has(word(last)) &&
    !INITIAL.test(tokens[core]?.text ?? "")
  )
    core++;
  return { core, titled, gender };
};

export const isTitleWord = (
  token: Token | undefined,
  { title, role, gazetteer }: Vocabulary,
): boolean =>
  token !== undefined &&
  (title.has(token.lower) || role.person.has(token.lower) || role.people.has(token.lower)) &&
  !gazetteer.firstName(token.lower);

export const onlySuffix = (token: Token | undefined, { suffix }: Vocabulary): boolean =>
  token === undefined || suffix.has(token.lower) || token.text === ",";

const titleAt = (
  tokens: readonly Token[],
  i: number,
  last: number,
  { titlePhrases, title, role, suffix, body }: Vocabulary,
): number => {
  for (const phrase of titlePhrases)
    if (i + phrase.length <= last && phrase.every((word, k) => tokens[i + k]?.lower === word))
      return phrase.length;
  const token = tokens[i];
  if (!token || !(title.has(token.lower) || role.person.has(token.lower))) return 0;
  // the Observer Mail: a paper's name
  if (!title.has(token.lower) && body.has(token.lower)) return 0;
  return suffix.has(tokens[i + 1]?.lower ?? "") ? 0 : 1;
};
