/** What kind of thing a question asks for, read from its form: a number, a date, a reason, who somebody is … */

const TYPES = {
  percent: /percent|share of|what share|%|proportion|poll numbers|numbers in|edge over|lead over/,
  age: /\bage\b|how old/,
  duration: /how long/,
  when: /\bwhen\b|what (?:day|date|year|time|month)|which (?:day|year|month)|\bdate of\b|date\?|how soon|what night/,
  where:
    /\bwhere\b(?! (?:does|do|did|is|'s|s)? ?\w+ ?\w* (?:stand|on))|(?:what|which) (?:city|state|place|town|country|hotel|venue)|\bvenue\b|location/,
  // not: who blamed the mayor
  why: /\bwhy\b|how come|what for\b|die of|because of what|^(?!who).*\b(?:reason|excuse|motive|cause[ds]?|blame[ds]?|killed)\b/,
  who: /\bwho\b|whose|\bwhos\b|who's|which (?:senator|person|candidate|republican|democrat|governor|lawmaker)|name of|name the|names of/,
  check:
    /^(?:so )?(?:did|is|was|has|does|do|are|were|true|can|will|would|have|had)\b|is it true|,? ?true ?\??$|,? right ?\??$|i heard|i think|is that so|really\?$/,
  says: /\b(?:say|said|think|tell|told|call|claim|promise|according|view|make of|reaction|respond|comment)\b/,
  asks: /\b(?:what|who|whos|whose|which|when|where|why|how|whats|hows)\b|\?/,
  which: /\b(?:which|what) (?!did|does|do|is|was|has|have|'s|the|are|were|would|will|s\b)[a-z]+/,
  // not: who called for it
  name: /\bnames?\b|\b(?:is|was|are|were|'s) .*\b(?:called|named)$/,
  whoSaid:
    /who (?:said|says|wrote|tweeted|called|came up|told|was it|thinks|argues|claims|reckons|warned|blamed|accused|described|compared|objects|supports|opposes|wants)/,
} as const;

const MONEY_WORD =
  /how much (?!of|damage|time|support)|how many (?:dollars|millions|billions)|\b(?:cost|salary|price|spend|spending|worth|paid|earn|raise[ds]?|donat|fetch|pay)\b/;
const MONEY_FORM = /how (?:much|many)|\bcost\b|salary|price|spending|worth|amount|total|fetch/;
const NUMBER =
  /how (?:many|much|big|long|old|far|often|high|tall|large|thick|wide|deep|heavy|fast|cold|hot|small|strong)\b|weight of|height of|length of|size of|speed of|\bnumber of|\bage\b|toll|\btally\b|\btotal\b|count of|margin|by how|how .* points|ratings|score|figure/;
const WHO_IS = /^(?:and |so |ok )?who(?:'s|s| is| was| are)\b/;
const WHO_IS_OTHERWISE =
  /who (?:dat|is (?:that|this|he|she)|again)|= ?who|\bis who\b|remind me who|(?:'s|s|his|her|whose) (?:job|role|title)\b|what (?:is|does|did) [\w ]+ do\b|who are the|position\?$|for a living|'s job|connection|works? for who|tell me who/;
const WHO_DID =
  /^(?:and |so )?(?:who|whos|who's|which \w+)(?:'s|s| is| are| was| has| have| will)? (?:\w+ly )?(?!did|does|do\b)\w+/;
const NEGATED =
  /\bnot\b|n't|\bnever\b|\bno\b|\bdont\b|\bdoesnt\b|\bdidnt\b|\bisnt\b|\bwont\b|without|against|refus/;

export type AskedTypes = Readonly<
  Record<
    keyof typeof TYPES | "money" | "number" | "whoIs" | "whoDid" | "phrase" | "negated",
    boolean
  >
>;

export type TypeContext = {
  /** A speaker is asked for. */
  readonly speaker: boolean;
  /** Every word that counts names somebody or is of the frame. */
  readonly onlyNames: boolean;
  readonly verb: boolean;
};

export const askedTypes = (
  lower: string,
  { speaker, onlyNames, verb }: TypeContext,
): AskedTypes => {
  const has = (type: keyof typeof TYPES): boolean => TYPES[type].test(lower);
  const money = MONEY_WORD.test(lower) && MONEY_FORM.test(lower);
  const percent = has("percent");
  const whoIs = (WHO_IS.test(lower) && onlyNames) || WHO_IS_OTHERWISE.test(lower);
  const asks = has("asks");
  const check = has("check");
  return {
    percent,
    age: has("age"),
    duration: has("duration"),
    when: has("when"),
    where: has("where"),
    why: has("why"),
    who: has("who"),
    check,
    says: speaker || has("says"),
    asks,
    which: has("which"),
    name: has("name"),
    whoSaid: has("whoSaid"),
    money,
    number: NUMBER.test(lower) || percent || money,
    whoIs,
    whoDid: WHO_DID.test(lower) && verb && !whoIs,
    phrase: !asks && !check && !speaker,
    negated: NEGATED.test(lower),
  };
};

const COUNTED = [
  /how (?:many|much) (?:(?:[\w'-]+ ){0,2}?)([\w'-]+?)(?:s)?(?: (?:did|does|do|has|have|had|was|were|is|are|will|would|in|on|at|of|for|from|to|got|lost|put|voted|came)\b|\?|$)/,
  /(?:number|share|percentage|proportion|names?|total|amount) of (?:the )?(?:[\w'-]+ )??([\w'-]+)/,
  /\b(?:which|what) (?!did|does|do|is|was|has|have|the|are|were|would|will|share|percent)([a-z]+)/,
];

/** The asked kind of thing: *voters* of *how many voters*. */
export const focusOf = (lower: string): string | undefined => {
  for (const form of COUNTED) {
    const found = form.exec(lower)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
};
