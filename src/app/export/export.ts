/** Everything that an archive holds of what was said, or what filters leave of it, a few articles at a time. */
import { setFlagsFromString } from "node:v8";
import type { Store, Stored } from "../../archive/index.ts";
import { isInScope, nameKey, readDate } from "../../core/index.ts";
import { showPerson } from "../people.ts";
import { type Exported, exportedFrom } from "./exported.ts";
import { type ExportFormat, WRITINGS } from "./formats.ts";

export type ExportRequest = {
  readonly format: ExportFormat;
  /** Names as the archive knows them; any of them. */
  readonly speakers?: readonly string[];
  readonly outlet?: string;
  /** Dates, as a question’s filters take them. */
  readonly before?: string;
  readonly after?: string;
};

/** Articles read at a time: with their texts and facts, all that is held of them. */
const AT_ONCE = 16;

/** Text to be written in this order. Throws one line where a filter means nothing. */
export async function* exportFrom(store: Store, request: ExportRequest): AsyncGenerator<string> {
  const isAsked = await filterOf(store, request);
  const { head, rows, end } = WRITINGS[request.format];
  // what comes while garbage is told counts as kept: into a pipe, the heap was let grow to twenty times of it
  setFlagsFromString("--heap-growing-percent=60");
  let first = true;
  yield head;
  for await (const stored of everyArticle(store)) {
    const asked = isAsked(stored);
    if (asked.length === 0) continue;
    yield rows(asked, first);
    first = false;
  }
  yield end;
}

async function* everyArticle(store: Store): AsyncGenerator<Stored> {
  for (let after = 0; ; ) {
    const steps = await store.records.walk(after, AT_ONCE);
    yield* await store.articles(steps.map(({ id }) => id));
    const last = steps.at(-1);
    if (!last) return;
    after = last.number;
  }
}

type Filter = (stored: Stored) => readonly Exported[];

const filterOf = async (store: Store, request: ExportRequest): Promise<Filter> => {
  const { format, speakers = [], outlet } = request;
  if (format === "wikiquote" && speakers.length !== 1)
    throw new Error("export: a page of Wikiquote is one person’s; give --speaker <name>, once");
  const [before, after] = [dateOf("before", request.before), dateOf("after", request.after)];
  const keys = new Set<string>();
  for (const name of speakers) keys.add(nameKey((await showPerson(store, name)).entity.name));
  return (stored) => {
    if (!isInScope(stored.article, { outlet, before, after })) return [];
    const all = exportedFrom(stored);
    return keys.size === 0
      ? all
      : all.filter((one) => one.speakers.some(({ name }) => keys.has(nameKey(name))));
  };
};

const dateOf = (option: string, typed: string | undefined): string | undefined => {
  if (typed === undefined) return undefined;
  const date = readDate(typed);
  if (date === undefined)
    throw new Error(`--${option}: “${typed}” is no date; write 2024, 2024-05 or 2024-05-01`);
  return date;
};
