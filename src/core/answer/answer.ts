/** The one shape of an answer. Slack, Discord and the shell render it; none of them adds words of its own to it. */
import type { Citation, Provenance, Span } from "../article.ts";
import type { Amendment, QuotationKind, Stance, Strength } from "../facts.ts";

/** How the asker's words relate to the words shown. */
export type Match = "exact" | "near" | "related";

/** Words an article prints, with the parts that answer the question marked. */
export type Passage = {
  readonly citation: Citation;
  /** Marked parts, in the article's offsets, inside the citation, ordered, not overlapping. */
  readonly marked: readonly Span[];
  readonly source: Source;
  /** Speakers, if these words are somebody's; absent: the reporter's own. */
  readonly speakers?: readonly string[];
};

/** The article that something is printed in. */
export type Source = Provenance & {
  readonly article: string;
  /** 1-based line of the file on which the words begin. */
  readonly line: number;
  /** `Article.offset`: added to a span it gives the place in the file. 0 where absent. */
  readonly offset?: number;
};

/** A named speaker and, where an article prints one, their role. */
export type Speaker = {
  readonly name: string;
  readonly role?: Citation;
};

/** One place where a statement is printed. */
export type Printing = {
  /** Names the attribution for `context` and `explain`: stable, at most 80 characters. */
  readonly ref: string;
  readonly source: Source;
  readonly kind: QuotationKind;
  /** The words between the marks (or, of an indirect one, the reported clause), in order. */
  readonly words: readonly Citation[];
  /** The sentence or sentences in which they stand. */
  readonly sentence: Citation;
  readonly cue?: Citation;
  readonly mention?: Citation;
  /** Parts that answer the question, in the article's offsets. */
  readonly marked: readonly Span[];
  /** Words printed otherwise than in the statement's first printing, in the article's offsets. */
  readonly differs: readonly Span[];
  /** True where an operator has corrected this attribution. */
  readonly corrected?: boolean;
};

/** One utterance, gathered from all its printings: the fullest first. */
export type Statement = {
  /** Empty: nobody is named; the printing's `mention` says how the speaker is printed. */
  readonly speakers: readonly Speaker[];
  readonly printings: readonly Printing[];
  /** Independent origins among the articles: shared wire copy counts once. */
  readonly origins: readonly string[];
  readonly match: Match;
  /** True where an operator has corrected the first printing, or joined others to it; *why* says who, when and why. */
  readonly corrected?: boolean;
};

export type PersonLine = {
  readonly name: string;
  readonly kind: "person" | "body";
  readonly role?: Citation;
  readonly statements: number;
  readonly articles: number;
};

export type PositionLine = {
  readonly holder: string;
  readonly group: boolean;
  readonly role?: Citation;
  readonly party?: string;
  readonly target: string;
  readonly act: string;
  readonly stance: Stance;
  readonly strength: Strength;
  /** Id of the rule that took the strongest position from its sentence, and what it looks for. */
  readonly rule?: string;
  readonly because?: string;
  /** True where an operator set the holder. */
  readonly corrected?: boolean;
  /** The sentence that shows it, first the strongest. */
  readonly evidence: readonly Passage[];
};

/** What was searched, said with every "not found". */
export type Searched = {
  readonly articles: number;
  readonly statements: number;
  readonly speakers: number;
};

/** A piece of the asker's own wording held against the print. */
export type WordDiff = {
  readonly text: string;
  /** `same`: printed so. `changed`: asker has it, print has not. `missing`: print has it, asker has not. `mark`: only marks, case or brackets differ. */
  readonly as: "same" | "changed" | "missing" | "mark";
};

/** Something worth saying beside the answer, e.g. that no article is dated. */
export type Note =
  | { readonly kind: "corrected-spelling"; readonly asked: string; readonly used: string }
  /** So many articles print no date and were left out, as nothing is before or after them. */
  | { readonly kind: "undated"; readonly articles: number }
  | { readonly kind: "unread-date"; readonly asked: string }
  /** One quotation that articles ascribe to different people. */
  | {
      readonly kind: "speakers-differ";
      readonly sides: readonly { readonly speakers: readonly string[]; readonly source: Source }[];
    }
  | {
      readonly kind: "also";
      /** Others whom the name asked fits, each with a question that asks for just them. */
      readonly people: readonly (PersonLine & { readonly question?: string })[];
    }
  | { readonly kind: "named-of-group"; readonly named: number; readonly group: Citation }
  | { readonly kind: "mentioned-not-quoted"; readonly name: string }
  | { readonly kind: "as-printed"; readonly what: "date" }
  /** Typed as a follow-up; `question` is what it was read as. */
  | { readonly kind: "read-as"; readonly question: string };

type Base = {
  /** What asks for this again: as the asker typed it, or the whole question where they typed a follow-up (note `read-as`). */
  readonly question: string;
  readonly notes: readonly Note[];
  /** 1-based; `pages` is at least 1. */
  readonly page: number;
  readonly pages: number;
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

/** How the same words are written otherwise: *I'm* for *I am*, *Gov.* for *Governor*, *he would* for *I will*. */
export type Form = "contraction" | "abbreviation" | "reported";

/** What turns the meaning of an altered wording. */
export type Turn =
  /** `printed`: the print denies, by `word`, and the asker's wording does not; otherwise the other way round. */
  | { readonly kind: "negation"; readonly printed: boolean; readonly word: string }
  /** The asker has one of *must, should, may …*, the print another. */
  | { readonly kind: "modal"; readonly asked: string; readonly printed: string };

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
  readonly about: "fact" | "date" | "number" | "words" | "conflict" | "event" | "headline";
  readonly people: readonly string[];
  readonly passages: readonly Passage[];
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
  readonly nearest: readonly (
    | { readonly kind: "statement"; readonly statement: Statement }
    | { readonly kind: "passage"; readonly passage: Passage }
  )[];
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
