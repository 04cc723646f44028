/** The forms in which print says where somebody stands. Examples of them stand in `config/lexicon/frames.json` and the tests. */
export const POSITION_RULES = [
  { id: "asks-to-act", because: "Somebody is asked to act: *called on X to*, *urged X to*." },
  { id: "asks-that", because: "It is demanded that somebody act." },
  { id: "asks-for", because: "An act or a thing is called for." },
  {
    id: "own-call",
    because: "A call, demand, support or opposition is said to be somebody's own.",
  },
  { id: "joins-calls", because: "Somebody joins or repeats calls that others made." },
  { id: "says-must", because: "Somebody says that another must or should act." },
  { id: "backs", because: "Support for a person or a thing is stated." },
  { id: "praises", because: "Somebody speaks well of a person or a thing, which implies a side." },
  {
    id: "criticises",
    because: "Somebody speaks ill of a person or a thing, which implies a side.",
  },
  { id: "opposes", because: "Opposition to a person or a thing is stated." },
  { id: "backed-by", because: "A person or thing is said to be backed or opposed by somebody." },
  { id: "vows", because: "Somebody vows or threatens to do it." },
  { id: "refuses-to-act", because: "Somebody refuses, or says that they will not do it." },
  { id: "rejects-calls", because: "Somebody rejects calls to act." },
  { id: "stops-short", because: "Somebody stops short of asking." },
  {
    id: "has-not-asked",
    because: "The text says that somebody has not asked for it or not backed it.",
  },
  { id: "declines-to-ask", because: "Somebody declines to ask for it or to back it." },
  { id: "declines-to-say", because: "Somebody declines to say whether it should be done." },
  { id: "silent", because: "The text says that somebody has not spoken on it." },
  { id: "absent-from-calls", because: "The text says that somebody is absent from the calls." },
] as const;
