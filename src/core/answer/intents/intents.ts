/**
 * What a question asks for, as rules. The first rule that matches and finds something answers; `{say}` and the like stand
 * for the lists below. Patterns read the text of `readQuestion`: folded, contractions spelt out, no mark at the end.
 */

export type IntentKind =
  | "help"
  | "which-one"
  | "who-said"
  | "did-say"
  | "said"
  | "board"
  | "stance"
  | "will"
  | "age"
  | "number"
  | "date"
  | "place"
  | "reason"
  | "relation"
  | "who-is"
  | "who-did"
  | "thing"
  | "yes-no";

export type IntentRule = {
  readonly id: string;
  readonly kind: IntentKind;
  /** With named groups: who, words, topic, prop, group, rest, unit, relation. */
  readonly pattern: string;
  /** Marks a variant of the kind, e.g. a board of those who have not. */
  readonly variant?:
    | "quote"
    | "earlier"
    | "for"
    | "against"
    | "withheld"
    | "any"
    | "calendar"
    | "name";
  readonly examples: readonly string[];
  readonly counters: readonly string[];
};

const LISTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    say: "(?:say|said|says|saying|state|stated|claim|claimed|tell|told|write|wrote|written|tweet|tweeted|post|posted|announce|announced|argue|argued|remark|remarked|declare|declared|add|added|reply|replied|respond|responded|promise|promised|admit|admitted|deny|denied|insist|insisted|warn|warned|explain|explained|mention|mentioned|testify|testified|suggest|suggested)",
    about:
      "(?:about|on|regarding|concerning|of|over|in response to|in reply to|in reaction to|with regard to|as to|to)",
    at: "(?:in|at|during|while|when|after|from|before|for|by|with)",
    do: "(?:did|does|do|has|have|had|is|was|were|are)",
    words:
      "(?:statements?|quotes?|quotations?|comments?|remarks?|reactions?|responses?|words|reply|replies|tweets?|posts?|opinions?|thoughts|take|message|speech|letter|press release|interview|testimony)",
    call: "(?:call|called|calls|calling|ask|asked|asks|asking|urge|urged|urges|urging|demand|demanded|demands|demanding|push|pushed|pushes|pushing|press|pressed|pressing|appeal|appealed|plead|pleaded)",
    want: "(?:want|wants|wanted|think|thinks|thought|believe|believes|believed|feel|feels|say|says|said|agree|agrees|agreed|argue|argues|argued|insist|insists|insisted|propose|proposes|proposed|recommend|recommends|recommended)",
    back: "(?:support|supports|supported|supporting|back|backs|backed|backing|endorse|endorses|endorsed|endorsing|favor|favors|favored|favour|favours|favoured|approve of|approves of|approved of|agree with|agrees with|agreed with|is for|are for|is in favor of|are in favor of|voted for|vote for)",
    oppose:
      "(?:oppose|opposes|opposed|opposing|reject|rejects|rejected|rejecting|refuse|refuses|refused|resist|resists|resisted|disagree with|disagrees with|is against|are against|was against|were against|voted against|is opposed to|are opposed to|objected to|objects to)",
    ought: "(?:should|must|ought to|needs to|need to|has to|have to|had to)",
  }),
);

// matches: {say}
const LIST = /\{([a-z]+)\}/g;

// Groups of alternatives may not share a name: who2 is who.
const NUMBERED = /\d+$/;

/** The pattern of a rule with its lists put in. */
const patternOf = (rule: IntentRule): RegExp => {
  const expand = (text: string): string =>
    text.replace(LIST, (_, name: string) => LISTS.get(name) ?? "");
  return new RegExp(`^(?:${expand(rule.pattern)})$`);
};

export type Intent = {
  readonly rule: string;
  readonly kind: IntentKind;
  readonly variant?: IntentRule["variant"];
  readonly slots: Readonly<Record<string, string>>;
};

export type Compiled = { readonly rule: IntentRule; readonly pattern: RegExp };

export const compileIntents = (rules: readonly IntentRule[]): readonly Compiled[] =>
  rules.map((rule) => ({ rule, pattern: patternOf(rule) }));

/** All readings of `text`, in the order of the rules. */
export const matchIntents = (text: string, compiled: readonly Compiled[]): readonly Intent[] =>
  compiled.flatMap(({ rule, pattern }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const slots: Record<string, string> = {};
    for (const [name, value] of Object.entries(match.groups ?? {}))
      if (value?.trim()) slots[name.replace(NUMBERED, "")] = value.trim();
    return [
      {
        rule: rule.id,
        kind: rule.kind,
        ...(rule.variant ? { variant: rule.variant } : {}),
        slots,
      },
    ];
  });
