/** The intent rules on who stands where. `prop` is read by `readProposition`: *Doe to resign*, *the bridge should close*. */
import type { IntentRule } from "./intents.ts";

const NOT_YET =
  "(?:{do} not(?: yet| publicly)?|have yet to|has yet to|never|refused to|refuses to|declined to|declines to|stopped short of|is not|are not|will not|would not)";

export const STANCE_RULES: readonly IntentRule[] = [
  {
    id: "who-has-not",
    kind: "board",
    variant: "withheld",
    pattern: `(?:who|which (?<group>.+?)|what (?<group2>.+?)) (?:else )?${NOT_YET} (?:{call}|{want}|{back}|joined|join|say|said|support)(?: (?:on|for|that))? (?<prop>.+)`,
    examples: [
      "who hasn't called on Doe to resign",
      "which senators have not called for Doe's removal",
      "who declined to say Doe should go",
      "who has yet to call for a recall",
    ],
    counters: ["who called on Doe to resign", "who opposes the recall"],
  },
  {
    id: "who-is-silent",
    kind: "board",
    variant: "withheld",
    pattern:
      "who (?:is|are|was|were|has been|have been|has stayed|stayed|kept|has kept|remains|remained) (?:silent|quiet|mum|undecided|neutral|on the fence)(?: (?:on|about|over) (?:whether )?(?<prop>.+))?",
    examples: ["who is silent on Doe's resignation", "who kept mum about the recall"],
    counters: ["who is the mayor"],
  },
  {
    id: "who-stands-where",
    kind: "board",
    variant: "any",
    pattern:
      "(?:who stands where|(?:where )?(?:does|do|did) (?:everybody|everyone|people|they all) stand|who (?:is|are|was|were) for and (?:who (?:is|are) )?against|(?:all )?positions) ?(?:on|about|over)? (?<prop>.+)",
    examples: [
      "who stands where on Doe's resignation",
      "where does everybody stand on the recall",
      "positions on the merger",
      "who is for and against the strike",
    ],
    counters: ["where does Doe stand on the merger", "who called on Doe to resign"],
  },
  {
    id: "who-called-for",
    kind: "board",
    variant: "for",
    pattern:
      "(?:who|which (?<group>.+?)|what (?<group2>.+?)) (?:else )?(?:all |also |already |previously |publicly |have |has |had |did |do |is |are |was |were |been )*(?:(?:call|called|calls|calling) (?:on|for|upon) |(?!call|about){call} (?:on |for |upon )?(?!about ))(?<prop>.+)",
    examples: [
      "who called for Doe to resign",
      "which republicans have called on Doe to quit",
      "Who is calling for Doe's resignation?",
      "who urged the council to act",
      "who demanded a recount",
    ],
    counters: [
      "who called Doe reckless",
      "when did Doe call for a recount",
      "who asked about the recount in court yesterday and why",
    ],
  },
  {
    id: "who-wants",
    kind: "board",
    variant: "for",
    pattern:
      "(?:who|which (?<group>.+?)|what (?<group2>.+?)) (?:else )?(?:all |also |already |publicly |have |has |had |do |did )*{want}(?: that| for)? (?<prop>.+? (?:to .+|out|gone|{ought} .+|impeached|removed|fired|resign|to go|[a-z]{2,}ed|(?:sent|put|thrown|brought|shut|kept|cut|built|sold|paid)(?: (?:in|out|off|up|down|back|away))?))",
    examples: [
      "who wants the charges dropped",
      "who wants Doe out",
      "who thinks Doe should resign",
      "which senators say Doe must go",
    ],
    counters: ["who said the bridge is safe"],
  },
  {
    id: "who-wants-thing",
    kind: "board",
    variant: "for",
    pattern:
      "(?:who|which (?<group>.+?)|what (?<group2>.+?)) (?:else )?(?:all |also |already |publicly )*(?:wants?|wanted|seeks?|sought) (?<prop>(?:to |the |a |an |more |less |fewer ).+)",
    examples: [
      "who wants a recount",
      "who wants to close the bridge",
      "which mayors want the Guard",
    ],
    counters: ["who wants Doe out", "what does Doe want"],
  },
  {
    id: "who-backs",
    kind: "board",
    variant: "for",
    pattern:
      "(?:who|which (?<group>.+?)|what (?<group2>.+?)) (?:else )?(?:all |also |already |still |publicly |have |has |had |do |did |is |are |was |were |been )*{back} (?<prop>.+)",
    examples: [
      "who supports the merger",
      "which mayors endorsed Doe",
      "who is in favor of the strike",
    ],
    counters: ["who opposes the merger"],
  },
  {
    id: "who-opposes",
    kind: "board",
    variant: "against",
    pattern:
      "(?:who|which (?<group>.+?)|what (?<group2>.+?)) (?:else )?(?:all |also |already |still |publicly |have |has |had |do |did |is |are |was |were |been )*{oppose} (?:to )?(?<prop>.+)",
    examples: [
      "who opposes the merger",
      "who is against the strike",
      "which unions rejected the offer",
    ],
    counters: ["who supports the merger"],
  },
  {
    id: "has-not",
    kind: "stance",
    pattern: `(?:has|have|did|does) (?<who>.+?) not (?:yet )?(?:{call}|{back}|{want})(?: (?:on|for|that))? (?<prop>.+)`,
    examples: ["has Doe not called for Roe to resign"],
    counters: ["who has not called for Roe to resign"],
  },
  {
    id: "did-call-for",
    kind: "stance",
    pattern:
      "{do} (?<who>.+?) (?:ever |also |really |publicly |already |previously |actually )*(?:(?:(?!call){call}|join(?:ed)? (?:the )?calls?)(?: (?:on|for|upon))?|call(?:ed|s|ing)? (?:on|for|upon)) (?<prop>.+)",
    examples: [
      "did Doe call for Roe to resign",
      "has the union demanded Roe's removal",
      "did Doe join calls for Roe's resignation",
    ],
    counters: [
      "who called for Roe to resign",
      "when did Doe call for Roe to resign",
      "did Doe call Roe reckless",
    ],
  },
  {
    id: "does-think",
    kind: "stance",
    pattern:
      "{do} (?<who>.+?) (?:still |really |also |ever |actually )*(?:want|wants|think|believe|feel|agree|back|support|oppose|endorse|favor|approve of|reject|propose|recommend|stand behind)(?: (?:that|for|with|on))? (?<prop>.+)",
    examples: [
      "does Doe think Roe should resign",
      "did Doe want Roe out",
      "does the union support the merger",
      "did Doe endorse Roe",
    ],
    counters: ["what does Doe think about taxes", "did Doe say Roe should resign"],
  },
  {
    id: "is-for",
    kind: "stance",
    pattern:
      "(?:is|was|are|were) (?<who>.+?) (?:for|against|in favor of|opposed to|supportive of|backing|supporting|opposing|calling for|calling on|urging|demanding) (?<prop>.+)",
    examples: [
      "is Doe for the merger",
      "is the union against the offer",
      "is Doe calling for Roe to resign",
    ],
    counters: ["who is for the merger", "is Doe the mayor"],
  },
  {
    id: "where-stands",
    kind: "stance",
    pattern:
      "(?:where (?:does|do|did) (?<who>.+?) stand(?: (?:on|about|with) (?<prop>.+))?|what (?:is|was|are|were) (?:the )?(?:position|stance|view|opinion|attitude) of (?<who2>.+?)(?: (?:on|about|toward|towards|regarding) (?<prop2>.+))?|(?:what (?:is|was|are|were) )?(?<who3>.+?)(?:'s|')? (?:position|stance|view|views|opinion|attitude)(?: (?:on|about|toward|towards|regarding) (?<prop3>.+))?|what does (?<who4>.+?) (?:think|believe|want|feel)(?: (?:about|of|on) (?<prop4>.+))?)",
    examples: [
      "where does Doe stand on the merger",
      "what is Doe's position on the strike",
      "Doe position on the strike",
      "what does Doe think about the merger",
    ],
    counters: ["where does Doe live", "what did Doe say about the merger"],
  },
  {
    id: "what-calls-for",
    kind: "stance",
    pattern:
      "what (?:{do} )(?<who>.+?) (?:also |publicly |ever |been )*(?:call(?:ed|ing|s)? for|demand(?:ed|ing|s)?|urg(?:ed?|ing|es)|push(?:ed|ing|es)? for|support(?:ed|ing|s)?|back(?:ed|ing|s)?|endorse[ds]?|oppos(?:ed?|es|ing)|reject(?:ed|s|ing)?|refuse[ds]?)(?: to do)?",
    examples: [
      "what has Doe called for",
      "what did the union demand",
      "what does Doe oppose",
      "what did Doe refuse to do",
    ],
    counters: ["what did Doe call Roe", "who called for a recount", "what did Doe say"],
  },
  {
    id: "will-act",
    kind: "will",
    pattern:
      "(?:(?:will|would|can|should|could) (?<who>.+?) (?:be |not |ever )?|(?:is|are) (?<who2>.+?) (?:going to|about to|planning to) )(?<prop>[a-z]+(?: [a-z]+)?)",
    examples: ["will Doe resign", "is Doe going to quit"],
    counters: ["who will resign", "is Doe a republican"],
  },
];
