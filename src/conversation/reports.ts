/** What somebody says is wrong with a statement, and what becomes of answers that showed it. */
import { failureFields, PROBLEMS, type ReportRequest } from "../app/index.ts";
import { begun, itemsOf, SENTENCES, type Sheet } from "../present/index.ts";
import { answer, type Desk, type Turn } from "./act.ts";
import type { Posted } from "./memory.ts";
import { requestFor } from "./request.ts";

/** A choice, or something that somebody may type. */
export type Field = {
  readonly name: "problem" | "who" | "note";
  readonly label: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
};
/** What both chats ask in their form. */
export const FORM: readonly Field[] = [
  {
    name: "problem",
    label: SENTENCES.whatIsWrong(),
    choices: Object.entries(PROBLEMS).map(([value, label]) => ({ value, label: begun(label) })),
  },
  { name: "who", label: SENTENCES.whoIsIt() },
  { name: "note", label: SENTENCES.anythingElse() },
];
/** Characters of what is typed into a field. */
export const MOST_TYPED = 300;

/** What the reporter is told. */
export const report = async (
  desk: Desk,
  { ref, by }: { readonly ref: string; readonly by: string },
  /** What a field holds. */
  filled: (field: Field["name"]) => string | undefined,
): Promise<string> => {
  const [problem, who, note] = [filled("problem"), filled("who"), filled("note")];
  const made = await desk.whosaid.newsroom.report({
    ref,
    problem: isProblem(problem) ? problem : "other",
    platform: desk.platform,
    reporter: by,
    ...(who ? { who } : {}),
    ...(note ? { note } : {}),
  });
  if (!made) return SENTENCES.gone();
  if (!made.corrected) return SENTENCES.reported(made.report.id);
  await amend(desk, made.report.article);
  return SENTENCES.correctedAtOnce();
};

const isProblem = (text: unknown): text is ReportRequest["problem"] =>
  typeof text === "string" && Object.hasOwn(PROBLEMS, text);

/** `key`: what it is found by again. */
export const remember = async (
  { answers }: Desk,
  key: string,
  { sheet, request }: Turn,
  where: Posted,
): Promise<void> => {
  const { words, kind } = request;
  const articles = articlesOf(sheet);
  await answers.put(key, { ...where, request: requestFor(words, kind), articles });
};

/** Ids of those whose statements are shown. */
export const articlesOf = (sheet: Sheet): readonly string[] => {
  const quotes = itemsOf(sheet).flatMap(({ ref, quote }) => (ref && quote ? quote.parts : []));
  return [...new Set(quotes.map(({ citation }) => citation.article))];
};

/** Answers that showed a statement of the article, which was corrected, are given anew in their place. */
export const amend = async (desk: Desk, article: string): Promise<void> => {
  const { answers, face, log, platform } = desk;
  for (const [key, { articles, request, ...where }] of await answers.all()) {
    if (!articles.includes(article)) continue;
    const turn = await answer(desk, request, { fits: face.fits });
    if (turn.sheet.tone === "error") continue;
    const notes = [...turn.sheet.notes, SENTENCES.amended()];
    await face
      .edit(where, { ...turn, sheet: { ...turn.sheet, notes } })
      .catch(async (cause: unknown) => {
        await answers.forget(key);
        log.debug(failureFields(cause), `${platform}: an answer could not be amended`);
      });
  }
};
