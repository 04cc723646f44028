/** `npm run train evidence`: learns the weights of evidence and reports what they do on articles they were not learnt from. */
import fs from "node:fs";
import path from "node:path";
import { createQuestionWords, keyOf, type QuestionLexicon } from "../core/answer/stages.ts";
import { wordList } from "../core/index.ts";
import {
  type Asking,
  type Bundles,
  type Example,
  exampleOf,
  openShelf,
  readAskings,
} from "./evidence-data.ts";
import { readQuestionLexicon, readThreshold, writeWeights } from "./lexicon.ts";
import { isTaught, readOwnQuestions } from "./own-questions.ts";
import { readParser } from "./read-parser.ts";
import {
  amongFirst,
  evidenceWeights,
  type Judged,
  learnEvidence,
  outOfFold,
  thresholdFor,
} from "./train-evidence.ts";

/** A word in fewer paragraphs than these is as rare as can be. */
const LEAST_PARAGRAPHS = 8;
/** A paragraph of fewer characters is a heading or a name. */
const SHORTEST = 20;
/** Shares of the answerable that may be answered wrongly, at which thresholds are reported. */
const WRONG = [0.01, 0.02, 0.03, 0.04];

/** `shared`: the folder of data beside the project. What ships is learnt from all its open questions and half of our own. */
export const trainEvidence = (shared: string): readonly string[] => {
  const texts = path.join(shared, "polnear", "train", "text");
  const questions = path.join(shared, "questions");
  const rarity = rarityIn(texts);
  const bundles = JSON.parse(
    fs.readFileSync(path.join(questions, "bundles.json"), "utf8"),
  ) as Bundles;
  const own = readOwnQuestions();
  const examples = [
    ...["train", "dev"].flatMap((part) =>
      readExamples({ texts, bundles, askings: readAskings(path.join(questions, part)) }, rarity),
    ),
    ...readExamples(
      {
        texts: own.texts,
        bundles: Object.fromEntries(own.bundles),
        askings: own.questions.filter(({ bundle }) => isTaught(bundle)),
      },
      rarity,
    ),
  ];
  writeWeights("evidence", evidenceWeights(learnEvidence(examples), rarity));
  return reportOn(outOfFold(examples));
};

type Asked = {
  readonly texts: string;
  readonly bundles: Bundles;
  readonly askings: readonly Asking[];
};

const readExamples = (
  { texts, bundles, askings }: Asked,
  rarity: Readonly<Record<string, number>>,
): readonly Example[] => {
  const lexicon: QuestionLexicon = readQuestionLexicon();
  const words = createQuestionWords(lexicon, rarity);
  const parse = readParser(readThreshold());
  const read = (file: string) => {
    const text = fs.readFileSync(path.join(texts, file), "utf8");
    return { text, facts: parse({ text }) };
  };
  const shelves = new Map<string, ReturnType<typeof openShelf>>();
  return askings.map((asking) => {
    const shelf = shelves.get(asking.bundle) ?? openShelf(bundles[asking.bundle] ?? [], read);
    shelves.set(asking.bundle, shelf);
    return exampleOf(asking, shelf, words);
  });
};

/** 0 for a word in every paragraph of the news, 1 for one in hardly any. */
const rarityIn = (folder: string): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  let paragraphs = 0;
  for (const file of fs.readdirSync(folder).sort())
    for (const paragraph of fs.readFileSync(path.join(folder, file), "utf8").split("\n")) {
      if (paragraph.length <= SHORTEST) continue;
      paragraphs++;
      for (const key of new Set(wordList(paragraph).map(keyOf)))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const known = [...counts].filter(([, count]) => count >= LEAST_PARAGRAPHS).sort();
  const all = Math.log(paragraphs + 1);
  return Object.fromEntries(
    known.map(([key, count]) => [key, +(1 - Math.log(count + 0.5) / all).toFixed(2)]),
  );
};

const reportOn = (judged: readonly Judged[]): readonly string[] => [
  `evidence, out of fold, ${judged.length} questions: the right sentence first ${amongFirst(judged, 1).toFixed(3)}, among three ${amongFirst(judged, 3).toFixed(3)}`,
  ...WRONG.map((wrong) => {
    const { threshold, right, nearMisses } = thresholdFor(judged, wrong);
    return `  at most ${wrong} wrong: from ${threshold.toFixed(2)} on ${right.toFixed(3)} right, ${nearMisses} near-misses`;
  }),
];
