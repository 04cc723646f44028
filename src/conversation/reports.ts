/** What somebody says is wrong with a statement, and what becomes of answers that showed it. */
import { failureFields, PROBLEMS, type ReportRequest } from "../app/index.ts";
import { begun, itemsOf, SENTENCES } from "../present/index.ts";
import { type Asking, answer, type Desk, type Turn } from "./act.ts";
import { type Request, requestFor } from "./request.ts";

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

/** An answer that stands where all see it and can still be edited. */
export type Posted = {
  /** What the platform calls it. */
  readonly id: string;
  readonly request: Request;
  /** Ids of those articles whose statements it shows. */
  readonly articles: ReadonlySet<string>;
  readonly fits: Asking["fits"];
  readonly edit: (turn: Turn) => Promise<unknown>;
};

/** `key`: what it is found by again. */
export const remember = (
  { posted }: Desk,
  key: string,
  { sheet, request }: Turn,
  where: Pick<Posted, "id" | "fits" | "edit">,
): void => {
  const quotes = itemsOf(sheet).flatMap(({ ref, quote }) => (ref && quote ? quote.parts : []));
  const articles = new Set(quotes.map(({ citation }) => citation.article));
  posted.set(key, { ...where, request: requestFor(request.words, request.kind), articles });
};

/** Answers that showed a statement of the article, which was corrected, are given anew in their place. */
export const amend = async (desk: Desk, article: string): Promise<void> => {
  for (const [key, { articles, request, fits, edit }] of [...desk.posted.entries()]) {
    if (!articles.has(article)) continue;
    const turn = await answer(desk, request, { fits });
    if (turn.sheet.tone === "error") continue;
    const notes = [...turn.sheet.notes, SENTENCES.amended()];
    await edit({ ...turn, sheet: { ...turn.sheet, notes } }).catch((cause: unknown) => {
      desk.posted.delete(key);
      desk.log.debug(failureFields(cause), `${desk.platform}: an answer could not be amended`);
    });
  }
};
