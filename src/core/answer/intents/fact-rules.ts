/** The intent rules on facts: numbers, dates, places, people, things. */
import type { IntentRule } from "./intents.ts";

export const FACT_RULES: readonly IntentRule[] = [
  {
    id: "age",
    kind: "age",
    pattern:
      "(?:how old (?:is|was|are|were) (?<who>.+)|what age (?:is|was) (?<who2>.+)|what (?:is|was) (?:the )?age of (?<who3>.+)|what (?:is|was) (?<who4>.+?)(?:'s|')? age|(?<who5>.+?)(?:'s|')? age)",
    examples: ["how old is Doe", "what is Jane Doe's age", "Doe age"],
    counters: ["how many years has Doe served", "how old buildings burn"],
  },
  {
    id: "how-many",
    kind: "number",
    pattern:
      "(?:about |roughly |exactly )?(?:how (?:many|much) (?<rest>.+)|(?:what (?:is|was|were) )?(?:the )?(?:number|total|count) of (?<rest2>.+)|what (?:number|percentage|percent|share|proportion|fraction) of (?<rest3>.+))",
    examples: [
      "how many houses burned",
      "how much did the bridge cost",
      "number of people evacuated",
      "what percentage of voters turned out",
    ],
    counters: ["how old is Doe", "how did Doe respond"],
  },
  {
    id: "how-big",
    kind: "number",
    pattern:
      "(?:how (?<unit>big|large|long|far|tall|high|deep|fast|wide|heavy|expensive|hot|cold|often|small|strong|quickly|costly|rich) (?<rest>.+)|what (?:is|was|were|are) (?:the )?(?<unit2>size|cost|price|length|height|distance|weight|speed|salary|value|amount|budget|population|score|result|rate|turnout|margin|fine|sentence|depth|magnitude|penalty|bail|fee|revenue|profit) (?:of |for |in )?(?<rest2>.+)|(?:what (?:is|was|were) )?(?<rest3>.+?)(?:'s|') (?<unit3>size|cost|price|length|height|weight|speed|salary|value|budget|population)|what (?:is|was|were) (?<rest4>.+?) (?<unit4>worth))",
    examples: [
      "how big was the fire",
      "how long is the tunnel",
      "what was the cost of the tunnel",
      "what is the tunnel's length",
    ],
    counters: ["how many fires", "what was the reaction"],
  },
  {
    id: "calendar-date",
    kind: "date",
    variant: "calendar",
    pattern:
      "(?:(?:on |at |in )?(?:what|which) (?:calendar |exact |precise )?(?:date|day of the month|month|year)|(?:what (?:is|was) )?(?:the )?(?:exact |calendar |precise )+(?:date|day|time)(?: of)?|(?:what (?:is|was) )?the date of) (?:(?:did|was|is|were|does|do|on|of|for|when) )?(?<rest>.+)",
    examples: [
      "what calendar date was the vote",
      "what was the date of the crash",
      "in which year did the plant open",
      "what year was the bridge built",
    ],
    counters: ["when was the vote", "what day was the vote"],
  },
  {
    id: "when",
    kind: "date",
    pattern:
      "(?:since |until |by |exactly )?(?:when|(?:on )?(?:what|which) (?:day|night|morning|weekday|week)|(?:at )?what time|how long ago|how recently) (?:(?:exactly |was it (?:that )?)*(?:did|was|is|were|does|do|are|will|has|have|had|would|may|can|must|should|could|might) )?(?<rest>.+)",
    examples: [
      "when did the plant close",
      "what day was the vote",
      "when is the hearing",
      "at what time did the fire start",
    ],
    counters: ["what happened when the plant closed", "what date was the vote"],
  },
  {
    id: "where",
    kind: "place",
    pattern:
      "(?:(?:from |near )?where(?: exactly)?|(?:in |at |to )?(?:what|which) (?:city|town|country|state|place|county|village|location|venue|building|street)) (?:(?:did|was|is|were|does|do|are|will|has|have|had|would) )?(?<rest>(?!.*\\bstands? (?:on|about)\\b).+)",
    examples: [
      "where did the fire start",
      "in which city was the trial held",
      "where is the plant",
    ],
    counters: ["where does Doe stand on it", "when did the fire start"],
  },
  {
    id: "why",
    kind: "reason",
    pattern:
      "(?:why|for what reason|how come|what (?:is|was) the reason(?: for| that| why)?|what caused) (?:(?:did|was|is|were|does|do|are|has|have|had|would|will|should|must|can|may) )?(?<rest>.+)",
    examples: [
      "why did the plant close",
      "what was the reason for the strike",
      "what caused the fire",
    ],
    counters: ["when did the plant close"],
  },
  {
    id: "name-of",
    kind: "relation",
    pattern:
      "(?:what (?:is|was|are|were) the (?:full )?names? of (?<relation>.+)|what (?:is|was|are|were) (?<relation2>.+?)(?:'s|') (?:full )?names?|what (?:is|was) (?<relation3>.+?) (?:called|named))",
    examples: [
      "what is the name of the driver",
      "what was the second victim's name",
      "what is the ship called",
    ],
    counters: ["who is Doe", "what is the plan called for"],
  },
  {
    id: "whose-relative",
    kind: "relation",
    pattern:
      "who (?:is|are|was|were) (?<relation>(?:.+?(?:'s|') .+|the (?:father|mother|wife|husband|son|daughter|brother|sister|partner|lawyer|attorney|spokesman|spokeswoman|spokesperson|successor|predecessor|boss|opponent|challenger|deputy|coach|owner|founder|author|director) of .+))",
    examples: ["who is Doe's lawyer", "who is the father of Jane Doe"],
    counters: ["who is Jane Doe", "who is the mayor"],
  },
  {
    id: "who-is",
    kind: "who-is",
    pattern:
      "(?:who (?:exactly )?(?:is|are|was|were) (?<who>.+)|who (?<who2>.+?) (?:is|was)|(?:what|tell me|anything|everything|info(?:rmation)?|facts?) (?:do you know |is known |is there )?about (?<who3>.+)|what is (?<who4>.+?)(?:'s|') (?:job|role|title|position|office|party)|what (?:does|did) (?<who5>.+?) do(?: for a living)?|profile (?:of )?(?<who6>.+)|what party (?:is|does) (?<who8>.+?)(?: (?:in|from|with|of|belong to))?|(?:is|does) (?<who7>.+?) (?:in|mentioned|quoted|named|appear|occur)(?: in)?(?: the| these| any)?(?: articles?| text| archive)?)",
    examples: [
      "who is Jane Doe",
      "tell me about Doe",
      "who was the mayor",
      "what is Doe's job",
      "what does Doe do",
      "what party is Doe",
    ],
    counters: ["who won the race", "what did Doe say"],
  },
  {
    id: "who-did",
    kind: "who-did",
    pattern:
      "(?:(?:by |to |from |with |for )?who(?:m)?(?: else)?|which (?<unit>person|man|woman|official|politician|people|politicians|officials|player|team|company|newspaper|paper|outlet|agency|country|court|judge|group|party|state|city|school|university|bank|hospital|club|minister|senator|governor|mayor|councillor|councilman|lawmaker|lawyer|leader|union|charity|firm|doctor|expert|analyst|witness|driver|coach|actor|actress|scientist|researcher|teacher)s?) (?<rest>.+)",
    examples: [
      "who won the race",
      "who is investigating the crash",
      "which company built the bridge",
      "by whom was Doe arrested",
    ],
    counters: ["what happened"],
  },
  {
    id: "thing",
    kind: "thing",
    pattern:
      "(?:of |for |with |in |on |at |to |from )?(?:what|which|how(?! (?:many|much|old|big|large|long|far|tall|high|deep|wide|often|heavy|fast)\\b)) (?<rest>.+)",
    examples: ["what is Doe charged with", "which bridge collapsed", "how did the fire start"],
    counters: ["who started the fire", "how many houses burned"],
  },
  {
    id: "yes-no",
    kind: "yes-no",
    pattern: "(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should) (?<rest>.+)",
    examples: ["did the plant close", "is the bridge safe", "has Doe apologized"],
    counters: ["why did the plant close"],
  },
];
