/** The intent rules on what was said and on where people stand. Order matters: the first that finds an answer gives it. */
import type { IntentRule } from "./intents.ts";

export const SPEECH_RULES: readonly IntentRule[] = [
  {
    id: "help",
    kind: "help",
    pattern:
      "(?:help|help me|commands?|examples?|usage|what can (?:you|i|we) (?:do|ask)(?: you)?|how (?:does this|do you|does it) work|how (?:do|can) i (?:use|search|ask).*|what (?:do|are) you(?: do| know)?|who are you|(?:what|which|how many) articles (?:do you have|are there|have you(?: got)?)|hi|hey|hello|there|start|menu|who|what|when|where|why|how|which|)",
    examples: ["help", "What can you do?", "how does this work?", "hi", "hello there", "what?"],
    counters: ["who can help the victims", "what did the mayor do"],
  },
  {
    id: "which-one",
    kind: "which-one",
    pattern:
      "(?:which|what) (?:one of |of )?(?:the )?(?<who>(?:(?!of |is |are |was |were |one )[^ ]+ ?){1,3}?)(?: (?:do you mean|is (?:it|that|meant|this)|are there))?",
    examples: ["which Doe?", "which Doe do you mean"],
    counters: ["which Doe resigned after the vote", "which is it"],
  },
  {
    id: "who-warned",
    kind: "who-did",
    pattern:
      "who (?<rest>(?:warned|promised|threatened|vowed|pledged) (?!that |of |about |to |against ).+)",
    examples: ["who warned the drivers", "who threatened the council"],
    counters: ["who warned that the bridge may fall", "who vowed to stay", "who warned of floods"],
  },
  {
    id: "who-said",
    kind: "who-said",
    pattern:
      "(?:who|which (?<group>[a-z]+(?: [a-z]+)?)) (?:was it (?:that|who) |was the (?:one|person) (?:that|who) |else |first |actually )?(?:said|says|wrote|tweeted|stated|uttered|claimed|declared|is quoted (?:as )?saying|was quoted (?:as )?saying|used the (?:words?|phrase|term|expression)|coined|talked about|spoke (?:about|of)|talks about|mentioned|commented on|(?:promised|warned|insisted)(?= (?:that|of|about|to|he|she|they|it|there|we|i) ))(?: that| about| of)? (?<words>.+?)(?: first)?",
    examples: [
      "which senator said the roof leaks",
      "who said the river will not wait",
      "Who talked about the harvest?",
      "who was quoted as saying the roof leaks",
      "who used the phrase paper tiger",
    ],
    counters: ["who is the mayor", "who called for a strike", "what did Doe say"],
  },
  {
    id: "who-called-it",
    kind: "who-said",
    variant: "name",
    pattern:
      "who (?:was it (?:that|who) |else |first |also )?(?:called|calls|described|describes|branded|labelled|labeled|dubbed|characterised|characterized|compared|likened|referred to) (?!for |on |upon |off |in |out |an? )(?<words>(?:(?:the|his|her|their|its|our) \\S+|(?!(?:the|his|her|their|its|our) )\\S+) \\S.*)",
    examples: [
      "who called it a disgrace",
      "who described the fire as a crime",
      "who called Doe reckless",
    ],
    counters: ["who called for a strike", "who called a meeting", "who called the police"],
  },
  {
    id: "said-by-others",
    kind: "who-said",
    pattern:
      "what (?:did|do) (?:others|people|anyone|anybody) (?:else )?(?:than|but|besides|except(?: for)?|apart from|other than) (?<except>.+?) {say} (?:about|on|of|regarding) (?<words>.+)|who (?:else )?(?:but|besides|except(?: for)?|apart from|other than) (?<except2>.+?) (?:spoke|talked|commented|said (?:anything|something)) (?:about|on|of|regarding) (?<words2>.+)",
    examples: [
      "what did others than Doe say about the bridge",
      "what did anyone other than Doe say about taxes",
      "who besides Doe spoke about the bridge",
    ],
    counters: ["what did others say about the bridge", "what did Doe say about the bridge"],
  },
  {
    id: "said-of",
    kind: "who-said",
    pattern:
      "(?:what|anything|everything) (?:(?:was|is|has been|were|are|have been) (?:being )?(?:ever )?said|(?:do|did) (?:people|they|others|the articles|these articles|everyone|anyone|anybody) say) (?:about|on|of|regarding) (?<words>.+)|(?:any |some |all |the )?(?:quotes?|quotations?|statements?) (?:about|on|regarding|mentioning) (?<words2>.+)",
    examples: [
      "what was said about the harvest",
      "anything was said about parking",
      "any quotes about parking",
      "what do people say about the bridge",
    ],
    counters: ["what did Doe say about the bridge", "what was said"],
  },
  {
    id: "whose-words",
    kind: "who-said",
    pattern:
      "(?:whose (?:words|quote|line|statement|phrase) (?:is|are|was|were) (?:it |this |that )?(?<words>.+)|(?:where (?:does|did) (?:the (?:quote|words?|line|phrase) )?|what is the source of (?:the (?:quote|words?|line|phrase) )?)(?<words2>.+?)(?: come from| appear| stand)|(?<words3>.+?) who said (?:that|this|it|so))",
    examples: ["whose words are we shall rebuild", "the roof leaks - who said that?"],
    counters: ["who said the roof leaks"],
  },
  {
    id: "quote-from",
    kind: "said",
    variant: "quote",
    pattern:
      "(?:(?:any |some |a |the |direct |all |exact |verbatim )*(?:quotes?|quotations?|quoted words|words) (?:from|by|of) (?<who>.+?)(?: (?:about|on|regarding) (?<topic>.+))?|quote (?<who2>.+?)(?: (?:about|on|regarding) (?<topic2>.+))?|what (?:were|are|was) (?<who3>.+?)(?:'s|') (?:exact )?(?:words|quotes?)(?: (?:about|on) (?<topic3>.+))?)",
    examples: [
      "quote from Jane Doe",
      "any quotes by the mayor on parking",
      "what were Doe's exact words",
    ],
    counters: ["what did Doe say", "who quoted Doe"],
  },
  {
    id: "said-before",
    kind: "said",
    variant: "earlier",
    pattern:
      "what (?:did|had|have|has) (?<who>.+?) (?:originally |first |previously |earlier |initially )?(?:want|wanted|say|said|ask for|asked for|call for|called for|demand|demanded|think|thought|believe|believed|argue|argued|propose|proposed|favor|favored|support|supported)(?: (?:about|on) (?<topic2>.+?))?(?: (?:before|prior to|until|earlier|previously|at first|originally|initially|in the past|beforehand)(?<topic>.*))",
    examples: [
      "what did Doe want before calling for a recall",
      "what had the mayor said earlier",
      "what did the union demand before the strike",
    ],
    counters: ["what did Doe say about the recall", "when did Doe call for a recall"],
  },
  {
    id: "said-about",
    kind: "said",
    pattern:
      "(?:what|which words|everything|anything|all|something) (?:else )?(?:{do} )?(?<who>.+?) (?:really |actually |ever |just |have to |had to |been )?{say}(?: (?:anything|something|reporters|us|the (?:press|media|public)))? (?:{about} (?<topic>.+)|(?<topic2>{at} .+))",
    examples: [
      "what did Doe say about the bridge",
      "What has the mayor said on parking?",
      "what did Roe say at the rally",
      "anything Doe said about taxes",
    ],
    counters: [
      "what did Doe say",
      "who said anything about the bridge",
      "did Doe say the bridge is safe",
    ],
  },
  {
    id: "said",
    kind: "said",
    pattern:
      "(?:(?:what|everything|anything|all)(?: else| that)? (?:{do} )?(?<who>.+?) (?:really |actually |ever |just |have to |had to |been )?{say}|(?:(?:what|how) {do} |how )(?<who2>.+?) (?:respond|responded|react|reacted|reply|replied|comment|commented)(?: (?:to|on|about) (?<topic>.+))?)",
    examples: [
      "what did Doe say",
      "what Jane Doe said",
      "how did the mayor respond to the strike",
      "everything Doe said",
    ],
    counters: ["what did Doe do", "who said it"],
  },
  {
    id: "told-whom",
    kind: "said",
    pattern:
      "what {do} (?<who>.+?) (?:really |actually |ever )?(?:tell|told|ask|asked|warn|warned) (?<topic>(?!(?:about|of|on|for|that)\\b).+)",
    examples: ["what did Doe tell the court", "what did the mayor ask reporters"],
    counters: ["what did Doe say", "what did Doe ask for"],
  },
  {
    id: "reaction",
    kind: "said",
    pattern:
      "(?!(?:when|where|why|who|how|which|did|does|is|was|were|has) )(?:what (?:is|was|were|are) )?(?:the )?(?:(?<who>.+?)(?:'s|')? {words}|{words} (?:of|from|by) (?<who2>.+?))(?: (?:on|to|about|regarding|concerning) (?<topic>.+))?",
    examples: [
      "what was Doe's reaction to the ruling",
      "Doe statement",
      "the mayor's comments on parking",
      "reaction of the union to the offer",
      "statement from Jane Doe",
    ],
    counters: ["what did Doe say about the ruling", "when was the statement"],
  },
  {
    id: "on-topic",
    kind: "said",
    pattern: "(?:what about )?(?<who>.+?) (?:on|about|regarding) (?<topic>.+)",
    examples: ["Doe on taxes", "the mayor on the strike"],
    counters: ["Doe taxes", "on taxes"],
  },
  {
    id: "comment-on",
    kind: "said",
    variant: "withheld",
    pattern:
      "{do} (?<who>(?:(?! (?:say|said|claim|claimed|state|stated|tell|told|admit|admitted|deny|denied|promise|promised|warn|warned|insist|insisted|declare|declared|vow|vowed) ).)+?) (?:ever |even |already |publicly |yet |not )*(?:comment|commented|speak|spoken|spoke|talk|talked|react|reacted|respond|responded|weigh in|weighed in|address|addressed|say anything|said anything|say something|said something|mention|mentioned|have anything to say|discuss|discussed|tweet|tweeted|post|posted|write|written|testify|testified|speak out|complain|complained)(?: (?:on|about|to|of|regarding|with))?(?: (?<topic>.+))?",
    examples: [
      "did the mayor comment on the strike",
      "has Doe said anything about taxes",
      "did Roe address the scandal",
    ],
    counters: [
      "did Doe say taxes will rise",
      "did Doe say the plan is not written down",
      "what did Doe say",
    ],
  },
  {
    id: "did-call",
    kind: "did-say",
    variant: "name",
    pattern:
      "{do} (?<who>.+?) (?:really |actually |ever |once |also )*(?:call|called|describe|described|brand|branded|label|labelled|labeled|dub|dubbed|liken|likened|compare|compared) (?!for |on |upon |off )(?<words>.+)",
    examples: ["did Doe call Roe reckless", "did Doe describe the fire as a crime"],
    counters: ["did Doe call for Roe to resign", "who called Roe reckless"],
  },
  {
    id: "did-say",
    kind: "did-say",
    pattern:
      "(?:(?:is it true (?:that )?)?{do} (?<who>.+?) (?:really |actually |ever |once |not )*(?:say|said|state|stated|claim|claimed|write|wrote|written|tweet|tweeted|promise|promised|admit|admitted|deny|denied|insist|insisted|warn|warned|tell|declare|declared|announce|announced|vow|vowed)(?: that)? (?!about )(?<words>.+)|is it true (?:that )?(?<who2>.+?) (?:said|wrote|tweeted|claimed|stated)(?: that)? (?<words2>.+)|(?!who |what |which |where |when |how |why )(?<who3>.+?) (?:said|says|wrote|tweeted|claimed|stated)(?: that)?[:,]? (?!about |on |to |nothing|anything)(?<words3>.+))",
    examples: [
      "did Doe say the bridge is safe",
      "Is it true that Doe said taxes must rise?",
      "did the mayor really promise a new park",
      "Doe said we shall rebuild",
    ],
    counters: ["what did Doe say", "did Doe call for a strike", "who said the bridge is safe"],
  },
];
