/** Words and kinds as numbers, for the learnt rankers: unknown ones are 0. */

/** Numbers groups of words from 1: words have blanks between them, groups bars. */
export const code = (groups: string): ((word: string) => number) => {
  const codes = new Map(
    groups.split("|").flatMap((group, i) => group.split(" ").map((word) => [word, i + 1] as const)),
  );
  return (word) => codes.get(word) ?? 0;
};

/** Words before a phrase that tell how it stands in its sentence; a ranker may add groups of its own behind them. */
export const PHRASE_LEADS = 'to|by|of|from|for|with|in on at|about|and|that|,|"|:';

export const mentionKind = code("name|nominal|pronoun");
export const nameKind = code("person|body|place|unknown");
export const headKind = code("person|people|body|document|other");
export const cueKind = code("speech|judgement|directive|view|according|noun");

/** *saying* 1, *warned* 2, *says* 3. */
export const tense = (lower: string): number =>
  lower.endsWith("ing") ? 1 : lower.endsWith("ed") ? 2 : lower.endsWith("s") ? 3 : 0;

/** Value of a feature for the candidate that there is none. */
export const ABSENT = -9;
