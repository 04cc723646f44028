/** Questions that are whole only after the one before: *who hasn't?*, *and Democrats?*, *what about taxes?* */

export type Side = "for" | "against" | "withheld";

/** What a follow-up changes of the question before. */
type FollowUpKind = "side" | "group" | "swap" | "topic" | "more" | "others" | "circumstance";

export type FollowUpRule = {
  readonly id: string;
  readonly kind: FollowUpKind;
  /** Reads folded text without marks at the end. Groups: group, what, pronoun. */
  readonly pattern: RegExp;
  /** Of the kind `side`: the one that the full question asks for. */
  readonly side?: Side;
  /** Each: the question before, the follow-up, the question as read. */
  readonly examples: readonly (readonly [before: string, typed: string, read: string])[];
  readonly counters: readonly string[];
};

export const FOLLOW_UP_RULES: readonly FollowUpRule[] = [
  {
    id: "who-else",
    kind: "others",
    pattern:
      /^(?:and |but |ok(?:ay)? )?(?:(?:did )?(?:anybody|anyone)|who) else(?: (?:said (?:so|anything|something)|did|spoke|talked)(?: about (?:it|that|this))?)?$/,
    examples: [
      [
        "what did Doe say about the bridge",
        "who else?",
        "what did others than Doe say about the bridge",
      ],
      [
        "what did Jane Doe say about taxes",
        "and did anyone else",
        "what did others than Jane Doe say about taxes",
      ],
    ],
    counters: ["who else called for a strike", "what else", "and Roe?"],
  },
  {
    id: "more-of-it",
    kind: "more",
    pattern:
      /^(?:and |but |ok(?:ay)? )?(?:(?:who|what|anybody|anyone|anything) else|more|any more|any others?|others|next)(?: (?:said (?:so|it|that)|did|does|was there|is there))?$/,
    examples: [
      ["what did Doe say about the bridge", "what else?", "what did Doe say about the bridge"],
      ["who called for Doe to resign", "and who else", "who called for Doe to resign"],
    ],
    counters: ["who else called for a strike", "what else did Doe say"],
  },
  {
    id: "circumstance",
    kind: "circumstance",
    pattern:
      /^(?:and |but |ok(?:ay)? )?(?<what>when|where|why|how)(?: exactly)?(?: (?:was|is|did|does) (?:that|this|it|(?<pronoun>he|she|they))(?: (?:happen|happened|do (?:that|it|so)|call for (?:that|it)))?)?$/,
    examples: [
      [
        "did Doe call for Roe to resign",
        "and when was that?",
        "when did Doe call for Roe to resign",
      ],
      ["when did the plant close", "why?", "why did the plant close"],
      ["when was the bridge built", "where", "where was the bridge built"],
    ],
    counters: ["when did the plant close", "where does Doe live", "how many died"],
  },
  {
    id: "who-has-not",
    kind: "side",
    side: "withheld",
    pattern:
      /^(?:and |but )?who (?:else )?(?:(?:has|have|did|does|do|is|are) not|never did)(?: (?:yet|so far|done so|done it|called|said so|supported it|backed it))?$/,
    examples: [
      ["who called for Doe to resign", "who hasn't?", "who has not called for Doe to resign"],
      ["who backs the strike", "and who doesn't", "who has not backed the strike"],
    ],
    counters: ["who hasn't called for Doe to resign", "who has not paid"],
  },
  {
    id: "who-is-against-it",
    kind: "side",
    side: "against",
    pattern:
      /^(?:and |but )?who (?:else )?(?:is against|was against|opposes|opposed|rejects|rejected|disagrees(?: with)?)(?: (?:it|that|this|the idea))?$/,
    examples: [["who backs the strike", "who opposes it?", "who opposes the strike"]],
    counters: ["who opposes the strike"],
  },
  {
    id: "who-is-for-it",
    kind: "side",
    side: "for",
    pattern:
      /^(?:and |but )?who (?:else )?(?:(?:is|was) for|supports|supported|backs|backed|favors|agrees(?: with)?|has|did|does)(?: (?:it|that|this|the idea|so))?$/,
    examples: [
      ["who opposes the strike", "and who supports it?", "who supports the strike"],
      ["who has not called for Doe to resign", "who has?", "who called for Doe to resign"],
    ],
    counters: ["who supports the strike", "who has the ball"],
  },
  {
    id: "which-group",
    kind: "group",
    pattern:
      /^(?:and |but |or )?(?:which|what|any|which of the) (?!about |did |does |is |are )(?<group>(?:other )?[a-z]+(?: [a-z]+){0,2})(?: (?:did|have|has|do|does|are|have not|did not|has not))?$/,
    examples: [
      [
        "who called for Doe to resign",
        "which Republicans?",
        "which republicans have called for Doe to resign",
      ],
      [
        "who has not called for Doe to resign",
        "and which senators",
        "which senators have not called for Doe to resign",
      ],
    ],
    counters: ["which republicans called for Doe to resign"],
  },
  {
    id: "about-subject",
    kind: "topic",
    pattern:
      /^(?:and |but |or )?(?:what did (?<pronoun>he|she|they) say )?(?:about|on|regarding) (?<what>.+)$/,
    examples: [
      ["what did Doe say about the bridge", "and on taxes?", "what did Doe say about taxes"],
    ],
    counters: ["what did Doe say about taxes"],
  },
  {
    id: "and-another",
    kind: "swap",
    pattern:
      /^(?:and(?: what about| how about)?|what about|how about|or) (?<what>[^ ]+(?: [^ ]+){0,4})$/,
    examples: [
      ["what did Doe say about the bridge", "and Roe?", "what did Roe say about the bridge"],
      ["who called for Doe to resign", "what about Roe", "did Roe call for Doe to resign"],
      [
        "which republicans have called for Doe to resign",
        "and Democrats?",
        "which democrats have called for Doe to resign",
      ],
    ],
    counters: ["what did Doe say", "who is Roe"],
  },
];
