/** Whose words or view a question asks for: *what did Doe say*, *Doe’s view on*, *Doe on taxes*. */
import { wordList } from "../../search/words.ts";
import { keyOf } from "../language/lemma.ts";
import type { QuestionWords } from "./lexicon.ts";

const SAY =
  "(?:say|said|saying|says|think|thinks|thought|make|makes|made|feel|feels|felt|react|respond|reply|answer|explain|tell|told|call|called|want|wants|see|sees|put|describe|described|argue|believe|reckon|claim|claims|take|took|write|wrote|tweet|comment|defend|promise|promised|predict|warn|suggest|propose|excuse|expect|deny|accuse|have to say|come back|hit back|fire back|mean|admit|plan|blame|regard|rate|like|explained|praised?|denied|criticized?|condemned?|apologized?|responded|reacted|replied|commented|defended|mocked?|attacked|slammed|accused|blamed|backed up|answered|rejected|dismissed|warned|ok with)";
const VIEW =
  "(?:view|views|opinion|reaction|reactions|response|answer|reply|comment|comments|comeback|thoughts|take|explanation|position|stance|words|quote|message|reason|excuse|argument|advice|warning|prediction|promise|defense|defence|description|denial|verdict|line|joke|complaint|claim|statement|side of the story|plan|theory|case|attitude|assessment|pitch|idea)";
const WHO = "((?:[\\w.@&'-]+ ?){1,6}?)";
const SLOW = "(?: really| actually| ever| just| already| himself| herself)*";

type Pattern = { readonly id: string; readonly form: RegExp };

/** In this order; the number of the pattern is a feature. */
const PATTERNS: readonly Pattern[] = [
  {
    id: "what did X say",
    form: new RegExp(
      `^(?:so |and |ok )?(?:what|how|why|where|who|when)(?:'s|s|'d| exactly| else)? ?(?:did|does|do|has|have|had|was|were|is|are|would|will|can)? ${WHO}${SLOW} ${SAY}\\b`,
    ),
  },
  { id: "what'd X say", form: new RegExp(`^(?:what|how)(?:'s|s|'d) ${WHO} ${SAY}\\b`) },
  {
    id: "X's view",
    form: new RegExp(
      `(?:^|\\b)(?:what (?:is|was|were|are)|what's|whats|the|any|has)? ?${WHO}(?:'s|s'|s)? (?:own |exact |actual |first )?${VIEW}\\b`,
    ),
  },
  { id: "X on", form: new RegExp(`^${WHO} (?:on|about|re|regarding)\\b`) },
  {
    id: "where does X stand",
    form: new RegExp(`^where(?:'s|s| does| do| did| is) ${WHO} (?:stand|on|come down)\\b`),
  },
  {
    id: "anything from X",
    form: new RegExp(
      `\\b(?:anything|something|quote|quotes|word|words|reply|response|statement|comment|comments|reaction) (?:said )?(?:from|by|of) ${WHO}(?: on| about| to| after|'s|\\?|$)`,
    ),
  },
  {
    id: "did X say",
    form: new RegExp(
      `^(?:did|does|do|has|have|is|was|so|were|would) (?:it true )?(?:that )?${WHO}${SLOW} ${SAY}\\b`,
    ),
  },
  {
    id: "according to X",
    form: new RegExp(`\\b(?:according to|per) ${WHO}(?:,|\\?|$| (?:is|was|are|what|how|who|why))`),
  },
  {
    id: "view of X on",
    form: new RegExp(`(?:view|opinion|reaction|comments|thoughts) of ${WHO} (?:on|about|to)\\b`),
  },
  {
    id: "X says",
    form: new RegExp(
      `\\b${WHO} (?:says?|said|thinks?|reckons?|claims?|argues?|calls?|called|wrote|tweeted|told|believes?)\\b`,
    ),
  },
];
const [WHAT_DID, , , X_ON] = [0, 1, 2, 3];
const X_SAYS = 9;

// what prints is no speaker: what does the article say about the bridge
const NOBODY = new Set(
  "it that this there who what which anyone anybody you people i article articles story stories report reports coverage text texts".split(
    " ",
  ),
);
const NO_NAME = new Set("which who when where whose number many much".split(" "));
// matches what no name holds: which party won · how many voters
const CLAUSE = /\b(?:which|who|when|where|many|much|number|did|was|were|that|made|gets?|got|ran)\b/;
const OTHER_ASKED = /^(?:so )?(?:who|when|where|how (?:many|much|long|old|far))/;
const ASKS = /^(?:who|what|which|how|why)\b/;
const LONGEST = 4;

export type AskedSpeaker = {
  /** Keys of the words that name them. */
  readonly keys: readonly string[];
  /** Place of the pattern, or -1. */
  readonly pattern: number;
};

export const askedSpeaker = (
  lower: string,
  { stop, frame }: QuestionWords,
  isName: (key: string) => boolean,
): AskedSpeaker => {
  for (const [pattern, { form }] of PATTERNS.entries()) {
    const who = form.exec(lower)?.[1]?.trim();
    if (who === undefined || CLAUSE.test(who) || isOtherwise(pattern, who, lower)) continue;
    const all = wordList(who);
    const words = all.filter((word) => !stop.has(word) && word !== "s");
    const keys = words.map(keyOf).filter((key) => !frame.has(key) || isName(key));
    if (keys.length === 0 || keys.length > LONGEST) continue;
    if (NOBODY.has(words[0] ?? "") || NO_NAME.has(all[0] ?? "")) continue;
    if (pattern === X_ON && !keys.some(isName)) continue;
    return { keys, pattern };
  }
  return { keys: [], pattern: -1 };
};

/** The pattern fits, but asks for something else: *when did the mayor say*, *who says*, *how much goes on roads*. */
const isOtherwise = (pattern: number, who: string, lower: string): boolean =>
  (pattern === WHAT_DID && OTHER_ASKED.test(lower)) ||
  ((pattern === X_SAYS || pattern === X_ON) && ASKS.test(who));
