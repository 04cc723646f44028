/** Holds everything that is stored of an article against its text. */
import { AFRESH, DamagedRow, type Store, type Stored } from "../archive/index.ts";
import type { Article, Attribution, Facts, Person, Position, Span } from "../core/index.ts";
import { hashOf } from "../ingest/index.ts";
import { partedIn, unfitIn } from "./correction-log.ts";
import { BATCH } from "./keep.ts";
import type { Verified } from "./product.ts";

export type Checked = { readonly spans: number; readonly problems: readonly string[] };

/** Re-reads the text: its hash, every span of its facts, and the words that are stored beside a span. */
export const checkStored = (article: Article, facts: Facts): Checked => {
  const spans = spansOf(facts);
  const problems = [
    ...(hashOf(article.text) === article.hash
      ? []
      : [`the text is not the one that was stored; ${AFRESH}`]),
    ...[
      ...spans.flatMap(({ what, span }) => spanProblem(article, what, span) ?? []),
      ...facts.people.flatMap((person) => roleProblems(article, person)),
    ].map((problem) => `${problem}; reparse --all reads it anew`),
  ];
  return { spans: spans.length, problems: problems.map((problem) => `${article.id}: ${problem}`) };
};

/**
 * Everything that is stored, a batch at a time. With `mend`, what is wrong beside the articles is made anew from them first.
 */
export const verifyAll = async (store: Store, mend = false): Promise<Verified> => {
  if (mend && (await store.check()).length > 0) await store.reindex();
  const ids = (await store.sources()).map(({ id }) => id);
  const problems: string[] = [];
  const unread: string[] = [];
  const log = await store.corrections();
  let spans = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    const asked = ids.slice(at, at + BATCH);
    const read = await readable(store, asked);
    const found = read.filter((one) => typeof one !== "string");
    unread.push(...read.filter((one) => typeof one === "string"));
    for (const { article, facts, parsed = facts } of found) {
      const checked = checkStored(article, facts);
      spans += checked.spans;
      problems.push(...checked.problems, ...unfitIn(article, parsed, log));
    }
  }
  const parted = unread.length > 0 ? [] : await partedIn(store);
  const all = new Set([...unread, ...problems, ...parted, ...(await store.check())]);
  return {
    articles: ids.length,
    spans,
    problems: Array.from(all, (problem) => `${store.name}: ${problem}`),
  };
};

/** The articles, and of each that cannot be read why not. */
const readable = async (
  store: Store,
  ids: readonly string[],
): Promise<readonly (Stored | string)[]> => {
  try {
    const found = new Map((await store.articles(ids)).map((one) => [one.article.id, one]));
    return ids.map((id) => found.get(id) ?? `${id}: is listed, but has no text; ${AFRESH}`);
  } catch (cause) {
    if (!(cause instanceof DamagedRow)) throw cause;
    const [first = "", ...rest] = ids;
    return rest.length === 0
      ? [cause.message]
      : [...(await readable(store, [first])), ...(await readable(store, rest))];
  }
};

type Named = { readonly what: string; readonly span: Span };

const spansOf = ({
  paragraphs,
  sentences,
  attributions,
  people,
  positions,
}: Facts): readonly Named[] => [
  ...named("paragraph", paragraphs),
  ...named("sentence", sentences),
  ...attributions.flatMap(ofAttribution),
  ...people.flatMap(ofPerson),
  ...positions.flatMap(({ evidence }: Position) => named("position", evidence)),
];

const named = (what: string, spans: readonly (Span | undefined)[]): readonly Named[] =>
  spans.flatMap((span) => (span ? [{ what, span }] : []));

const ofAttribution = ({ content, clause, cue, mention, antecedent }: Attribution) => [
  ...named("quotation", content),
  ...named("reported clause", [clause]),
  ...named("cue", [cue]),
  ...named("mention", [mention, antecedent]),
];

const ofPerson = ({ mentions, roles }: Person) => [
  ...named("mention", mentions),
  ...named(
    "role",
    roles.map(({ span }) => span),
  ),
];

const spanProblem = ({ text }: Article, what: string, { start, end }: Span): string | undefined => {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  return whole && start >= 0 && end > start && end <= text.length
    ? undefined
    : `${what} ${start}–${end} lies outside the text (${text.length} characters)`;
};

const roleProblems = ({ text }: Article, { name, roles }: Person): readonly string[] =>
  roles.flatMap(({ text: printed, span }) =>
    text.slice(span.start, span.end) === printed
      ? []
      : [`role “${printed}” of ${name} is not what stands at ${span.start}–${span.end}`],
  );
