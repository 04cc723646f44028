/** The one shape of an answer. Slack, Discord and the shell render it; none of them adds words of its own to it. */
import type { Citation, Span } from "../article.ts";
import type { Amendment, QuotationKind } from "../facts.ts";
import type {
  Near,
  Note,
  Passage,
  PersonLine,
  PositionLine,
  Searched,
  Source,
  Statement,
  WordDiff,
} from "./parts.ts";

export type * from "./parts.ts";

/** How sure an answer is: `sure`, this says it; `probable`, it very likely does, and the asker has to judge. */
export type Certainty = "sure" | "probable";

type Base = {
  /** What asks for this again: as the asker typed it, or the whole question where they typed a follow-up (note `read-as`). */
  readonly question: string;
  readonly notes: readonly Note[];
  /** 1-based; `pages` is at least 1. */
  readonly page: number;
  readonly pages: number;
  /** Only where something is called the answer. Absent: no likelihood was weighed. */
  readonly certainty?: Certainty;
  /** Words of the question that nothing shown accounts for, as typed; of `probable` and `closest` ones only. */
  readonly unaccounted?: readonly string[];
};

/** Who said it; what did they say. */
export type StatementsAnswer = Base & {
  readonly kind: "statements";
  readonly statements: readonly Statement[];
  readonly total: number;
  /** Speaker and subject asked for, where the question names them. */
  readonly from?: string;
  readonly about?: string;
};

/** How the same words are written otherwise: *I'm* for *I am*, *Gov.* for *Governor*, *a historic* for *an historic*, *he would* for *I will*. */
export type Form = "contraction" | "abbreviation" | "article" | "reported";

/** What turns the meaning of an altered wording. */
export type Turn =
  /** `printed`: the print denies, by `word`, and the asker's wording does not; otherwise the other way round. */
  | { readonly kind: "negation"; readonly printed: boolean; readonly word: string }
  /** The asker has one of *must, should, may …*, or a number, or one of two opposites (*stay*, *resign*), the print the other. */
  | {
      readonly kind: "modal" | "number" | "opposite";
      readonly asked: string;
      readonly printed: string;
    };

/** The asker's wording checked against the print. */
export type CheckAnswer = Base & {
  readonly kind: "check";
  /** `same`: the same words, written in another form; see `forms`. */
  readonly verdict: "exact" | "same" | "altered" | "partial" | "other-speaker";
  /** How the words are written otherwise than in the print; empty where they are not, or are others. */
  readonly forms?: readonly Form[];
  /** What turns the meaning; empty where nothing is known to. */
  readonly turns?: readonly Turn[];
  /** Who the asker says it was. */
  readonly claimed?: string;
  readonly wording: readonly WordDiff[];
  /** What is printed, nearest first; with `other-speaker`, who did say it. */
  readonly statements: readonly Statement[];
};

export type PersonAnswer = Base & {
  readonly kind: "person";
  readonly person: PersonLine & { readonly aliases: readonly string[] };
  readonly roles: readonly Passage[];
  readonly positions: readonly PositionLine[];
  readonly statements: readonly Statement[];
  readonly total: number;
  /** What others said about them. */
  readonly about: readonly Statement[];
  /** Where they occur without being quoted. */
  readonly mentions: readonly Passage[];
};

/** Several people fit: which one? */
export type WhichAnswer = Base & {
  readonly kind: "which";
  readonly asked: string;
  /** Each with the question that asks for just them. */
  readonly people: readonly (PersonLine & { readonly question: string })[];
};

/** Who stands where; or, with `holder`, where one person stands. */
export type PositionsAnswer = Base & {
  readonly kind: "positions";
  readonly target: string;
  readonly act: string;
  readonly asked: "for" | "against" | "withheld" | "any";
  readonly holder?: string;
  readonly people: readonly PositionLine[];
  readonly groups: readonly PositionLine[];
};

/** Sentences that answer: facts, events, reporter's words, two articles that differ. */
export type PassagesAnswer = Base & {
  readonly kind: "passages";
  readonly about: "fact" | "date" | "number" | "words" | "conflict" | "event";
  readonly people: readonly string[];
  readonly passages: readonly Passage[];
};

/** Nothing may be called the answer; these come nearest in print, best first. */
export type ClosestAnswer = Base & {
  readonly kind: "closest";
  readonly nearest: readonly Near[];
  readonly searched: Searched;
};

export type NotFoundAnswer = Base & {
  readonly kind: "notFound";
  readonly searched: Searched;
  /** Why: which part of the question nothing answers. */
  readonly reason:
    | "nothing-like-it"
    | "person-unknown"
    | "not-quoted"
    | "not-about-that"
    | "not-printed"
    /** None of the articles that the filters leave prints a date. */
    | "undated"
    /** Some do, but none in the time asked for. */
    | "not-in-time"
    | "outlet-unknown"
    /** They occur, but in no article that the filters leave. */
    | "filtered-out"
    /** A filter's date cannot be read; the note `unread-date` has it. */
    | "unread-date";
  /** The person asked about, if any: whether they occur at all. */
  readonly person?: { readonly name: string; readonly occurs: boolean; readonly quoted: boolean };
  /** The words asked about: in how many sentences each occurs. */
  readonly words: readonly { readonly word: string; readonly sentences: number }[];
  readonly nearest: readonly Near[];
  /** Questions that would find something. */
  readonly didYouMean: readonly string[];
};

export type HelpAnswer = Base & {
  readonly kind: "help";
  readonly searched: Searched;
  /** Questions that this archive answers. */
  readonly examples: readonly string[];
  readonly articles: readonly Source[];
};

export type Answer =
  | StatementsAnswer
  | CheckAnswer
  | PersonAnswer
  | WhichAnswer
  | PositionsAnswer
  | PassagesAnswer
  | ClosestAnswer
  | NotFoundAnswer
  | HelpAnswer;

/** The paragraph in which a printing stands, and its neighbours. */
export type Context = {
  readonly source: Source;
  readonly before?: Citation;
  readonly paragraph: Citation;
  readonly after?: Citation;
  readonly marked: readonly Span[];
  readonly speakers: readonly string[];
};

/** Why a printing is ascribed to its speaker. */
export type Explanation = {
  readonly source: Source;
  readonly speakers: readonly string[];
  /** Of an indirect one the words stand without marks in the article, and must be shown so. */
  readonly kind?: QuotationKind;
  readonly words: readonly Citation[];
  readonly cue?: Citation;
  readonly mention?: Citation;
  /** The sentence in which the speaker's full name stands, if the mention is shorter. */
  readonly antecedent?: Citation;
  readonly rule: string;
  /** What the rule looks for, in a sentence. */
  readonly because: string;
  readonly reasons: readonly string[];
  /** 0–1. */
  readonly confidence: number;
  /** What an operator corrected, when and why; the rule had decided otherwise. */
  readonly amended?: readonly Amendment[];
};
