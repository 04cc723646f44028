/** What answers are made of: who, in which words, where printed, and what to note beside it. */
import type { Citation, Provenance, Span } from "../article.ts";
import type { QuotationKind, ReportLabel, Stance, Strength } from "../facts.ts";

/** How the asker's words relate to the words shown. */
export type Match = "exact" | "near" | "related";

/** The sentences that stand before and after the words shown, in the same paragraph or the next. */
export type Neighbours = { readonly before?: Citation; readonly after?: Citation };

/** Words an article prints, with the parts that answer the question marked. */
export type Passage = {
  readonly citation: Citation;
  /** Marked parts, in the article's offsets, inside the citation, ordered, not overlapping. */
  readonly marked: readonly Span[];
  readonly source: Source;
  /** Speakers, if these words are somebody's; absent: the reporter's own. */
  readonly speakers?: readonly string[];
  /** Absent: nothing of it stands in quotation marks, and it is the reporter's. */
  readonly marks?: Marks;
  /** Shown beside it where it is only probable. */
  readonly around?: Neighbours;
};

/**
 * What is known of words that stand in quotation marks. `quoted`: who is named for them, or they are few. `unnamed`:
 * nobody. `hidden`: an operator hid the statement. `unsure`: they stand in none, and may be somebody's all the same: half a
 * pair of marks, words after a colon, a letter, a record, a post.
 */
export type Marks = "quoted" | "unnamed" | "hidden" | "unsure";

/** The article that something is printed in. */
export type Source = Provenance & {
  readonly article: string;
  /** 1-based line of the file on which the words begin. */
  readonly line: number;
  /** `Article.offset`: added to a span it gives the place in the file. 0 where absent. */
  readonly offset?: number;
};

/** A speaker and, where an article prints one, their role. */
export type Speaker = {
  readonly name: string;
  readonly role?: Citation;
  /** True where nobody is named, and `name` is what the article calls them: *the source*. */
  readonly unnamed?: true;
};

/** One place where a statement is printed. */
export type Printing = {
  /** Names the attribution for `context` and `explain`: stable, at most 80 characters. */
  readonly ref: string;
  readonly source: Source;
  readonly kind: QuotationKind;
  /** See `Attribution.unmarked`. */
  readonly unmarked?: true;
  /** See `Attribution.label`. */
  readonly label?: ReportLabel;
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
  /** Empty: nobody is named or described; the printing's `mention` says how the speaker is printed, as *he*. */
  readonly speakers: readonly Speaker[];
  readonly printings: readonly Printing[];
  /** Independent origins among the articles: shared wire copy counts once. */
  readonly origins: readonly string[];
  readonly match: Match;
  /** True where an operator has corrected the first printing, or joined others to it; *why* says who, when and why. */
  readonly corrected?: boolean;
  /** Of the first printing; shown beside it where it is only probable. */
  readonly around?: Neighbours;
};

/** What comes nearest to a question, as a statement or as a passage. */
export type Near =
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "passage"; readonly passage: Passage };

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
  | {
      readonly kind: "held-before";
      /** Who held the office asked for before, the latest first: where it is printed, of an article of that date. */
      readonly people: readonly (PersonLine & {
        readonly published?: string;
        readonly question: string;
      })[];
    }
  | { readonly kind: "named-of-group"; readonly named: number; readonly group: Citation }
  /** Asked of a group by what somebody is: who else is of it is not known. */
  | { readonly kind: "shown-to-be"; readonly group: string }
  | { readonly kind: "mentioned-not-quoted"; readonly name: string }
  | { readonly kind: "as-printed"; readonly what: "date" }
  /** Of a longer question only so many characters were read. */
  | { readonly kind: "read-beginning"; readonly characters: number }
  /** Of a question with more words only so many, the rarest, were looked up. */
  | { readonly kind: "rarest-words"; readonly words: number }
  /** Names with letters of two alphabets: they may look like somebody else's. */
  | { readonly kind: "mixed-alphabets"; readonly names: readonly string[] }
  /** Typed as a follow-up; `question` is what it was read as. */
  | { readonly kind: "read-as"; readonly question: string };
