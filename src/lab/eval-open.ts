/** Open questions, each asked of an archive that holds just its bundle of articles: our own set, and those beside the project. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { SHARED } from "./eval-sets.ts";
import {
  isTaught,
  type OpenQuestion,
  type QuestionSet,
  readBundles,
  readLines,
  readOwnQuestions,
} from "./own-questions.ts";
import { openQuietly } from "./quiet-product.ts";
import { type Marked, markOf, tableOf } from "./score-questions.ts";

/** The sets beside the project: where their questions, bundles and articles are. */
const BESIDE = [
  { name: "questions/dev", bundles: "questions/bundles.json", texts: "polnear/train/text" },
  { name: "questions/news", bundles: "questions/news/bundles.json", texts: "claims/dev/text" },
];

const OWN = "own";

/** The table; with `list`, before it every question that was not answered right. */
export const evalOpenQuestions = async (list: boolean): Promise<readonly string[]> => {
  const lines = ["open questions"];
  for (const set of [readOwnQuestions(), ...BESIDE.flatMap(readBeside)]) {
    const marked = await askAll(set);
    if (list) lines.push(...marked.filter(({ mark }) => mark !== "right").map(listed));
    lines.push(...tableOf(set.name, marked));
    if (set.name === OWN)
      lines.push(
        ...tableOf(
          `${OWN}, not learnt from`,
          marked.filter(({ question }) => !isTaught(question.bundle)),
        ),
      );
  }
  if (!fs.existsSync(path.join(SHARED, "questions")))
    lines.push("  sets beside the project left out: they are not there");
  return lines;
};

const readBeside = ({ name, bundles, texts }: (typeof BESIDE)[number]): readonly QuestionSet[] => {
  const folder = path.join(SHARED, name);
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
  return [
    {
      name,
      texts: path.join(SHARED, texts),
      bundles: readBundles(path.join(SHARED, bundles)),
      questions: files
        .toSorted()
        .flatMap((file) => readLines<OpenQuestion>(path.join(folder, file))),
    },
  ];
};

const askAll = async ({ texts, bundles, questions }: QuestionSet): Promise<readonly Marked[]> => {
  const marked: Marked[] = [];
  for (const bundle of new Set(questions.map((question) => question.bundle))) {
    const files = (bundles.get(bundle) ?? []).map((file) => path.join(texts, file));
    const asked = questions.filter((question) => question.bundle === bundle);
    marked.push(...(await askBundle(files, asked)));
  }
  return marked;
};

const askBundle = async (
  files: readonly string[],
  questions: readonly OpenQuestion[],
): Promise<readonly Marked[]> => {
  const articles = fs.mkdtempSync(path.join(os.tmpdir(), "whosaid-bundle-"));
  for (const file of files) fs.copyFileSync(file, path.join(articles, path.basename(file)));
  const product = await openQuietly({ articles });
  try {
    const whosaid = await product.whosaid();
    const marked: Marked[] = [];
    for (const question of questions) {
      const answer = await whosaid.ask(question.q);
      marked.push({ question, answer, mark: markOf(question, answer) });
    }
    return marked;
  } finally {
    await product.close();
    fs.rmSync(articles, { recursive: true });
  }
};

const listed = ({
  question: { bundle, kind, q, answer: expected },
  answer,
  mark,
}: Marked): string =>
  `  ${mark.padEnd(8)} ${bundle} ${kind.padEnd(8)} ${q} | ${expected} | ${answer.kind}`;
