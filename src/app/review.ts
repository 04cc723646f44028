/** What people report as wrong, and what an operator makes of it. */
import { randomUUID } from "node:crypto";
import type { Problem, Report, Store } from "../archive/index.ts";
import {
  type Anchor,
  anchorOf,
  type Change,
  type Context,
  oneLine,
  type Statement,
  utteredAt,
  utteredIn,
} from "../core/index.ts";
import { accountName, correctIn, NothingToCorrect } from "./correct.ts";
import { type Allowed, isAllowed } from "./intake.ts";
import type { Corrected } from "./product.ts";

export type ReportRequest = Pick<Report, "problem" | "platform" | "reporter"> & {
  /** Of a printing that was shown. */
  readonly ref: string;
  /** Who it is, where they say so. */
  readonly who?: string;
  readonly note?: string;
};

/** A report with what it is of, as the archive has it now. */
export type Reviewable = {
  readonly report: Report;
  /** Absent: the article prints it no more, or it is hidden. */
  readonly statement?: Statement;
  readonly context?: Context;
};

type ContextOf = (ref: string) => Promise<Context | undefined>;

/** What is kept of what somebody types, in UTF-16 units. */
const LONGEST = 500;

/** Puts it into the queue; undefined where nothing is printed there any more. */
const reportTo = async (
  store: Store,
  contextOf: ContextOf,
  { ref, problem, platform, reporter, who, note }: ReportRequest,
): Promise<Report | undefined> => {
  const article = (await contextOf(ref))?.source.article;
  const [stored] = article === undefined ? [] : await store.articles([article]);
  const uttered = stored && utteredAt(stored, ref);
  if (!stored || !uttered) return undefined;
  const report: Report = {
    id: shortId(),
    ...anchorOf(stored.article, uttered.attribution),
    speakers: uttered.statement.speakers.map(({ name }) => name),
    problem,
    ...typed({ who, note }),
    platform,
    reporter,
    at: Date.now(),
  };
  await store.records.reports.put(report);
  return report;
};

/** Characters of a report's id: an operator types it. */
const ID = 8;
const shortId = (): string => randomUUID().replaceAll("-", "").slice(0, ID);

const typed = (words: Pick<ReportRequest, "who" | "note"> | { who: unknown; note: unknown }) =>
  Object.fromEntries(
    Object.entries(words).flatMap(([name, text]) =>
      typeof text === "string" && text.trim() !== ""
        ? [[name, oneLine(text).trim().slice(0, LONGEST)]]
        : [],
    ),
  );

/** `corrected`: at once, as the reporter may. */
export type Reported = { readonly report: Report; readonly corrected: boolean };

/** Into the queue, and out of it again where the reporter is one of `reviewers` and says what is right. */
export const reportOrCorrect = async (
  store: Store,
  { context, reviewers }: { readonly context: ContextOf; readonly reviewers: Allowed },
  request: ReportRequest,
): Promise<Reported | undefined> => {
  const report = await reportTo(store, context, request);
  const { platform, reporter } = request;
  if (!report) return undefined;
  if (!isAllowed(reviewers, { platform, user: reporter })) return { report, corrected: false };
  try {
    await takeReport(store, { id: report.id, by: `${platform} ${reporter}` });
    await store.records.reports.told(report.id);
    return { report, corrected: true };
  } catch {
    return { report, corrected: false };
  }
};

/** The oldest first. */
export const reviewable = async (
  store: Store,
  contextOf: ContextOf,
): Promise<readonly Reviewable[]> => {
  const found: Reviewable[] = [];
  for (const report of await store.records.reports.open()) {
    const statement = await statementOf(store, report);
    const [printing] = statement?.printings ?? [];
    const context = printing && (await contextOf(printing.ref));
    found.push({
      report,
      ...(statement ? { statement } : {}),
      ...(context ? { context } : {}),
    });
  }
  return found;
};

const statementOf = async (store: Store, { article, words, occurrence }: Report) => {
  const [stored] = await store.articles([article]);
  return (
    stored &&
    utteredIn(stored).find(({ attribution }) => {
      const anchor = anchorOf(stored.article, attribution);
      return anchor.words === words && anchor.occurrence === occurrence;
    })?.statement
  );
};

export type TakeRequest = {
  readonly id: string;
  /** Absent: what the report says. */
  readonly change?: Change;
  readonly why?: string;
  readonly by?: string;
};

/** Corrects as reported, or otherwise, and decides the report. Throws one line where nothing would change, and no operator made it so. */
export const takeReport = async (
  store: Store,
  { id, change, why, by = accountName() }: TakeRequest,
): Promise<Corrected> => {
  const report = await openReport(store, id);
  const anchor: Anchor = {
    article: report.article,
    words: report.words,
    ...(report.occurrence === undefined ? {} : { occurrence: report.occurrence }),
  };
  const reason = why ?? reasonOf(report);
  const asked = { ...anchor, ...(change ?? changeOf(report)), why: reason, by };
  const corrected = await correctIn(store, asked).catch(async (cause: unknown) => {
    const before = cause instanceof NothingToCorrect ? await madeBefore(store, report) : undefined;
    if (!before) throw cause;
    return before;
  });
  await decide(store, id, { taken: true, by, ...(why === undefined ? {} : { why }) });
  return corrected;
};

/** An operator’s correction of what is reported: this report’s, where a process ended before it was decided, or another’s. */
const madeBefore = async (store: Store, report: Report): Promise<Corrected | undefined> => {
  const { article, words, occurrence, speakers } = report;
  const correction = (await store.corrections()).findLast(
    (one) => one.article === article && one.words === words && one.occurrence === occurrence,
  );
  if (!correction) return undefined;
  const now = (await statementOf(store, report))?.speakers.map(({ name }) => name) ?? [];
  return { correction, was: speakers, now, unprinted: [], parted: [] };
};

export const leaveReport = async (
  store: Store,
  { id, why, by = accountName() }: Omit<TakeRequest, "change">,
): Promise<Report> => {
  const report = await openReport(store, id);
  await decide(store, id, { taken: false, by, ...(why === undefined ? {} : { why }) });
  return report;
};

type Decided = { readonly taken: boolean; readonly by: string; readonly why?: string };

const decide = async (store: Store, id: string, decision: Decided): Promise<void> => {
  if (!(await store.records.reports.decide(id, { ...decision, at: Date.now() })))
    throw new Error(`${id}: somebody else has decided this report`);
};

const openReport = async (store: Store, id: string): Promise<Report> => {
  const report = await store.records.reports.find(id);
  if (!report) throw new Error(`${id}: no open report has this id; \`review\` lists them`);
  return report;
};

const changeOf = ({ id, problem, who }: Report): Change => {
  if (problem === "wrong-person" && who) return { act: "speakers", speakers: [who] };
  if (problem === "not-said") return { act: "hide" };
  throw new Error(
    `${id}: the report does not say what is right; give --speaker <name>, --nobody, --hide or --join <words>`,
  );
};

export const PROBLEMS: Readonly<Record<Problem, string>> = {
  "wrong-person": "wrong person",
  "not-said": "not said",
  "cut-off": "cut off",
  other: "something else",
};

const reasonOf = ({ problem, note, platform }: Report): string =>
  `reported from ${platform}: ${PROBLEMS[problem]}${note ? `, ${note}` : ""}`;
