/** The forms in which print says where somebody stands. */

export type PositionRule = {
  readonly id: string;
  /** What it looks for, in a sentence a reader understands. */
  readonly because: string;
  /** A text in which it finds a position, and one of like look in which it does not. */
  readonly example: string;
  readonly counterexample: string;
};

export const POSITION_RULES = [
  {
    id: "asks-to-act",
    because: "Somebody is asked to act: *called on X to*, *urged X to*.",
    example: "Ann Lee called on Tom Ray to resign.",
    counterexample: "Ann Lee called Tom Ray on Monday to talk.",
  },
  {
    id: "asks-that",
    because: "It is demanded that somebody act.",
    example: "Ann Lee demanded that Tom Ray apologize.",
    counterexample: "Ann Lee denied that Tom Ray apologized.",
  },
  {
    id: "asks-for",
    because: "An act or a thing is called for.",
    example: "Ann Lee called for Tom Ray’s resignation.",
    counterexample: "Ann Lee, a critic of Tom Ray, learned of his resignation.",
  },
  {
    id: "own-call",
    because: "A call, demand, support or opposition is said to be somebody's own.",
    example: "Ann Lee’s calls for Tom Ray to resign grew louder.",
    counterexample: "Ann Lee spoke amid calls for Tom Ray to resign.",
  },
  {
    id: "joins-calls",
    because: "Somebody joins or repeats calls that others made.",
    example: "Ann Lee joined the calls for Tom Ray to resign.",
    counterexample: "Ann Lee joined the club.",
  },
  {
    id: "says-must",
    because: "Somebody says that another must or should act.",
    example: "“Tom Ray must resign,” Ann Lee said.",
    counterexample: "“Tom Ray might resign,” Ann Lee said.",
  },
  {
    id: "backs",
    because: "Support for a person or a thing is stated.",
    example: "Ann Lee backs a ban on night flights.",
    counterexample: "Ann Lee backs away from the door.",
  },
  {
    id: "opposes",
    because: "Opposition to a person or a thing is stated.",
    example: "Ann Lee opposes the merger.",
    counterexample: "Ann Lee may oppose the merger.",
  },
  {
    id: "backed-by",
    because: "A person or thing is said to be backed or opposed by somebody.",
    example: "The merger is opposed by Ann Lee.",
    counterexample: "The merger is opposed by a hair's breadth.",
  },
  {
    id: "refuses-to-act",
    because: "Somebody refuses, or says that they will not do it.",
    example: "Tom Ray insisted he would not quit.",
    counterexample: "Tom Ray insisted he would not be surprised.",
  },
  {
    id: "rejects-calls",
    because: "Somebody rejects calls to act.",
    example: "Tom Ray rejected calls to resign.",
    counterexample: "Tom Ray returned calls on Monday.",
  },
  {
    id: "stops-short",
    because: "Somebody stops short of asking.",
    example: "Ann Lee stopped short of calling for Tom Ray’s resignation.",
    counterexample: "Ann Lee stopped short of the line.",
  },
  {
    id: "has-not-asked",
    because: "The text says that somebody has not asked for it or not backed it.",
    example: "Ann Lee has not called on Tom Ray to resign.",
    counterexample: "Ann Lee has called on Tom Ray.",
  },
  {
    id: "declines-to-ask",
    because: "Somebody declines to ask for it or to back it.",
    example: "Ann Lee declined to endorse Tom Ray.",
    counterexample: "Ann Lee was asked to endorse Tom Ray.",
  },
  {
    id: "declines-to-say",
    because: "Somebody declines to say whether it should be done.",
    example: "Ann Lee declined to say whether Tom Ray should resign.",
    counterexample: "Ann Lee declined to say whether it rained.",
  },
  {
    id: "silent",
    because: "The text says that somebody has not spoken on it.",
    example: "Ann Lee has remained silent on whether Tom Ray should resign.",
    counterexample: "Ann Lee has remained in the room.",
  },
  {
    id: "absent-from-calls",
    because: "The text says that somebody is absent from the calls.",
    example: "Absent from the calls for Tom Ray to resign was Ann Lee.",
    counterexample: "Absent from the room was Ann Lee.",
  },
] as const satisfies readonly PositionRule[];

export type PositionRuleId = (typeof POSITION_RULES)[number]["id"];
