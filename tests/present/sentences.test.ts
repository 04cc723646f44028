/** All sentences that frame an answer, listed: a change of one is a change here. */
import { expect, it } from "vitest";
import { SENTENCES, wordsOf } from "../../src/present/index.ts";

const searched = { articles: 4, statements: 47, speakers: 12 };
const CALLS: {
  readonly [Name in keyof typeof SENTENCES]: readonly Parameters<(typeof SENTENCES)[Name]>[];
} = {
  saidThis: [[1], [2], [3]],
  saidTogether: [[2], [3]],
  unnamedSaid: [[]],
  onThis: [[7]],
  whatSaid: [["Ann Lee"], ["Ann Lee", "taxes"], ["Ann Lee", "at the rally"]],
  saidAbout: [["taxes"], ["after the vote"]],
  probably: [
    ["passage", false],
    ["statement", true],
  ],
  probablyMeant: [[]],
  closest: [[]],
  noneInWords: [[]],
  notFound: [[]],
  which: [["Lee"]],
  why: [["Ann Lee"], [""]],
  context: [[]],
  help: [[]],
  printings: [[5]],
  statements: [[1], [2]],
  check: [["exact"], ["same"], ["altered"], ["partial"], ["other-speaker"]],
  turned: [[]],
  notTheirs: [["Ann Lee"]],
  nearlyTheirs: [[]],
  printed: [["fact"], ["date"], ["number"], ["conflict"], ["event"]],
  whose: [["plain"], ["quoted"], ["unnamed"], ["hidden"], ["unsure"]],
  stands: [["Ann Lee"]],
  unaccounted: [
    [["a"], false],
    [["a", "b"], true],
  ],
  differs: [["must", "should"]],
  leftOut: [["not"]],
  notInPrint: [["fools"]],
  yourWording: [[[{ text: "some words" }]]],
  byOther: [[]],
  absent: [
    ["nothing-like-it"],
    ["person-unknown"],
    ["not-quoted"],
    ["not-about-that"],
    ["not-printed"],
    ["undated"],
    ["not-in-time"],
    ["outlet-unknown"],
    ["filtered-out"],
    ["unread-date"],
  ],
  unknown: [["Ann Lee"]],
  notQuoted: [["Ann Lee"]],
  about: [["Ann Lee"]],
  notAbout: [
    ["Ann Lee", []],
    ["Ann Lee", ["taxes", "budget"]],
  ],
  noSentence: [[["taxes"]], [["taxes", "budget"]]],
  sentencesWith: [[[{ word: "taxes", sentences: 2 }]]],
  searched: [[searched]],
  archive: [[searched]],
  printedIn: [
    [2, []],
    [2, ["AP"]],
    [3, ["AP"]],
    [3, ["AP", "AFP"]],
  ],
  inPart: [[1], [2], [3]],
  quoted: [
    [0, 1],
    [1, 1],
    [3, 2],
  ],
  alsoPrinted: [[["Lee", "A. Lee"]]],
  ownWords: [[]],
  nobody: [[], ["a spokesman"]],
  reportersWords: [[]],
  unmarked: [[]],
  whyBoard: [["Somebody *asks*."]],
  groups: [[12, "many voters"]],
  range: [[11, 20, 24]],
  certainty: [[0.9], [0.7], [0.4]],
  cue: [[]],
  mention: [[]],
  antecedent: [[]],
  verbatim: [[]],
  quiet: [[]],
  noAnswer: [[]],
  notTheSame: [[]],
  wrong: [[]],
  tryAgain: [[]],
  reference: [["1a2b3c4d"]],
  gone: [[]],
  shortened: [[1800]],
  lookingUp: [[]],
  asked: [["taxes"]],
  sharedAlready: [[]],
  seeAnew: [[]],
  noWords: [[]],
  anything: [[]],
  useful: [[]],
  useless: [[]],
  thanks: [[]],
  isWrong: [[]],
  whatIsWrong: [[]],
  whoIsIt: [[]],
  anythingElse: [[]],
  send: [[]],
  reported: [["1a2b3c4d"]],
  correctedAtOnce: [[]],
  amended: [[]],
  asPicture: [[]],
  sentPicture: [[]],
  added: [[0], [1], [2]],
  mayNot: [[]],
  askOperator: [[]],
  noArticle: [[]],
  found: [
    [0, []],
    [3, ["Ann Lee", "Bo Ek"]],
  ],
  outcome: [["added"], ["unchanged"], ["changed"], ["duplicate"]],
  andMore: [[3]],
  takeOut: [["budget"]],
  removed: [["budget"]],
  noSuch: [["budget"]],
  instead: [["Ann Lee"]],
  filters: [[]],
};

const called = (name: string, given: readonly unknown[]): string => {
  const made: unknown = Reflect.apply(Reflect.get(SENTENCES, name), SENTENCES, given);
  return Array.isArray(made) ? wordsOf(made) : String(made);
};

it("are these, each in idiomatic English and each once", async () => {
  expect(Object.keys(CALLS).toSorted()).toEqual(Object.keys(SENTENCES).toSorted());
  const lines = Object.entries(CALLS).flatMap(([name, calls]) =>
    calls.map((given) => called(name, given)),
  );
  expect(new Set(lines).size).toBe(lines.length);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/sentences.txt");
});
