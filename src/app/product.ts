/** Everything the shell’s commands do: questions, and what an operator does to the archive. */
import type { Installations, Report, Sessions } from "../archive/index.ts";
import type {
  Anchor,
  Article,
  Correction,
  CorrectionState,
  Entity,
  Facts,
  PeopleCorrection,
  Provenance,
} from "../core/index.ts";
import type { AlertRequest, Running } from "./alerts/run.ts";
import type { CorrectionRequest } from "./correct.ts";
import type { ExportRequest } from "./export/index.ts";
import type { FollowRequest } from "./follow.ts";
import type { Gaps } from "./gaps.ts";
import type { Intake } from "./intake.ts";
import type { Known, PeopleRequest } from "./people.ts";
import type { Difference } from "./quotations.ts";
import type { Reviewable, TakeRequest } from "./review.ts";
import type { Whosaid } from "./whosaid.ts";

/** A file, page or line of one that could not be taken in, and why. */
export type Failed = {
  readonly path: string;
  readonly failure: string;
  /** Nobody asked for it: it lies beside what was asked for. */
  readonly skipped?: true;
};

/** How far a command has come: `done` of `total` files. */
export type Step = { readonly done: number; readonly total: number };

export type ParsedArticle = { readonly article: Article; readonly facts: Facts };

/** What became of one file; `warning` says what is odd about it. */
export type ParsedFile = Step &
  (
    | Failed
    | {
        readonly path: string;
        readonly parsed: readonly ParsedArticle[];
        readonly warning?: string;
      }
  );

/** What became of an article; `vanished` are quotations of its earlier version that it no longer prints. */
export type AddedArticle = {
  readonly id: string;
  /** `duplicate`: its text is in the archive already, as the article `of`; it was not kept again. */
  readonly outcome: "added" | "unchanged" | "changed" | "duplicate";
  readonly of?: string;
  /** What it would be called if that were not another article's id. */
  readonly called?: string;
  readonly vanished: readonly string[];
  /** Corrections of it that fit no more, a line each; they stay in the log. */
  readonly unfit?: readonly string[];
};

/** A correction that was made: who was named before and after. */
export type Corrected = {
  readonly correction: Correction;
  readonly was: readonly string[];
  readonly now: readonly string[];
  /** Names that the article does not print, as far as the parser sees. */
  readonly unprinted: readonly string[];
  /** Joins over articles that hold no more, as their halves now have different speakers; a line each. */
  readonly parted: readonly string[];
};

/** An entry of the log and what became of it. */
export type LoggedCorrection = {
  readonly correction: Correction;
  readonly state: CorrectionState | "no article";
};

export type AddedFile = Step &
  (
    | Failed
    | {
        readonly path: string;
        readonly added: readonly AddedArticle[];
        readonly warning?: string;
      }
  );

/** A file that is no longer in a watched folder; `id` is what its article is called, which stays in the archive. */
export type Gone = { readonly path: string; readonly gone: string };

/** From now on nothing that comes into this folder or feed is missed. */
export type Watching = { readonly watching: string };

/** What became of an article that was parsed anew: what of its quotations the parser sees otherwise. */
export type Reparsed = AddedArticle & Difference;

export type ReparseOptions = {
  /** Also those whose facts are of this parser. */
  readonly all?: boolean;
  readonly stop?: AbortSignal;
};

/** What `verify` found: every stored span held against its article. */
export type Verified = {
  readonly articles: number;
  readonly spans: number;
  /** One line each: article and what is wrong. */
  readonly problems: readonly string[];
};

export interface Product {
  /** False where the archive is in memory: what is added or removed is forgotten at the end. */
  readonly kept: boolean;
  whosaid(): Promise<Whosaid>;
  parse(paths: readonly string[]): AsyncIterable<ParsedFile>;
  articles(): Promise<readonly (Provenance & { readonly id: string })[]>;
  /** With `mend`, what is wrong beside the articles is made anew from them first. */
  verify(mend?: boolean): Promise<Verified>;
  /** Every file that is passed on is kept. Ends early, between two articles, when `stop` says so. */
  add(paths: readonly string[], stop?: AbortSignal): AsyncIterable<AddedFile>;
  /** What those whom the operator allows put in and take out from a chat. */
  readonly intake: Intake;
  /** Where chat apps are installed, with their tokens. */
  installations(): Promise<Installations>;
  /** What bots know of conversations. */
  sessions(): Promise<Sessions>;
  /** Adds what is new in feeds, and goes on with what comes into them, until `stop` says so. */
  follow(request: FollowRequest, stop: AbortSignal): AsyncIterable<Watching | AddedFile>;
  /** Adds what is in `folder`, then what comes or changes there, until `stop` says so. Throws one line where it cannot be watched. */
  watch(folder: string, stop: AbortSignal): AsyncIterable<Watching | AddedFile | Gone>;
  /** False where the archive has no article of this id. */
  remove(id: string): Promise<boolean>;
  /** Parses anew what an earlier parser, or one with other word lists, has parsed. Ends early when told to stop. */
  reparse(options?: ReparseOptions): AsyncIterable<Step & (Reparsed | Failed)>;
  /** Throws one line where no statement is meant, several are, or nothing would change. */
  correct(request: CorrectionRequest): Promise<Corrected>;
  /** The log of corrections, the oldest first. */
  corrections(): Promise<readonly LoggedCorrection[]>;
  /** Those with a word in one of their names, or the most quoted of all. */
  people(word?: string): Promise<readonly Entity[]>;
  /** Throws one line where nobody is known by this name. */
  person(name: string): Promise<Known>;
  /** Says who is who. Throws one line where nothing would change or an article is not there. */
  correctPeople(request: PeopleRequest): Promise<readonly Entity[]>;
  peopleCorrections(): Promise<readonly PeopleCorrection[]>;
  /** All statements, or those that filters leave, as text to be written in this order. Throws one line where a filter means nothing. */
  export(request: ExportRequest): AsyncIterable<string>;
  /** What bots know the first printing of a statement by. Throws one line where no statement is meant, or several are. */
  refOf(anchor: Anchor): Promise<string>;
  /** Tells the platform's places what those whom they follow say, until it is stopped. */
  alerts(request: AlertRequest): Promise<Running>;
  /** What was reported and nobody has decided, the oldest first. */
  reports(): Promise<readonly Reviewable[]>;
  /** Corrects as reported, or otherwise. Throws one line where nothing would change or the report is not open. */
  takeReport(request: TakeRequest): Promise<Corrected>;
  leaveReport(request: Omit<TakeRequest, "change">): Promise<Report>;
  /** What was asked and not found, the most frequent first; undefined where no question is kept. */
  gaps(): Promise<Gaps>;
  /** Copies the archive into a new file while it goes on answering. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
