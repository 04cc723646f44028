/** What parsing finds in one article. All spans are offsets into the article's stored text. */
import type { Span } from "./article.ts";

/** `direct`: all in marks, or without any where `unmarked`. `mixed`: part in marks. `indirect`: the reporter's words. */
export type QuotationKind = "direct" | "mixed" | "indirect";

/**
 * What tells words apart from speech: a `view` is held, not uttered; `data` is shown by figures and pictures; `unsaid` is what
 * somebody did not say or refused to; an `act` is what they did, sought or saw, as the article tells it.
 */
export type ReportLabel = "view" | "data" | "unsaid" | "act";

/** Words that name a speaker. */
export type Mention = Span & {
  readonly kind: "name" | "nominal" | "pronoun";
  /** Nothing that speaks: *part of the problem*, *the transcript*. Absent: it may. */
  readonly thing?: true;
};

/** What an operator changed of an attribution. */
export type Amendment = {
  readonly what: "speakers" | "joined";
  /** Who was named before, where that was changed. */
  readonly was?: readonly string[];
  readonly by: string;
  /** ISO 8601 date or instant. */
  readonly at: string;
  readonly why: string;
};

/** One quotation and who it is ascribed to. */
export type Attribution = {
  readonly kind: QuotationKind;
  /** A turn of a transcript, an answer of an interview, or words set apart by layout, which print sets without marks. */
  readonly unmarked?: true;
  /** What was said, without the marks, in order. A cue in between makes two spans of one attribution. */
  readonly content: readonly Span[];
  /** Of a mixed one, the whole reported clause around the marks. */
  readonly clause?: Span;
  /** The reporting verb or phrase: *said*, *wrote in a joint statement*, *according to*. */
  readonly cue?: Span;
  /** The words that name the speaker, also where nobody could be resolved from them. */
  readonly mention?: Mention;
  /** The name that `mention` was resolved to, where it stands printed in full. */
  readonly antecedent?: Span;
  /** Fullest printed names of those who said it, without titles. Empty: unknown, or named by `mention` only. */
  readonly speakers: readonly string[];
  /** The words are no speech of theirs; absent: they are. */
  readonly label?: ReportLabel;
  /** The speaker is worked out from a description (*the mayor*), which the article prints of them elsewhere. */
  readonly inferred?: true;
  /** Id of the rule that decided. */
  readonly rule: string;
  /** Strongest reasons behind a learnt decision, most important first, in plain words. */
  readonly reasons?: readonly string[];
  /** 0–1. Below the configured threshold no speaker is named. */
  readonly confidence: number;
  /** What an operator changed, in the order it was; absent: all is as parsed. */
  readonly amended?: readonly Amendment[];
  /** Names of the utterances it is part of by an operator's word, in whichever article: equal names, one utterance. */
  readonly joined?: readonly string[];
};

/** A role as printed: *chair of the appropriations committee*. */
export type Role = { readonly text: string; readonly span: Span };

/** A person, or a body (organisation, office, group with a name), as one article names them. */
export type Person = {
  readonly kind: "person" | "body";
  /** Fullest printed form, without titles. */
  readonly name: string;
  /** Other printed forms: surname, acronym. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
  readonly roles: readonly Role[];
  readonly gender?: "female" | "male";
  /** `Democrat`, `Republican` … where the article prints it of them. */
  readonly party?: string;
  readonly state?: string;
};

export type Stance = "for" | "against" | "withheld";

/** How firmly a position is known, strongest first; see the README's design section. */
export type Strength = "stated" | "earlier" | "reported" | "implied" | "declined" | "silent";

/** Who stands where on a proposition: that `target` do `act`. */
export type Position = {
  readonly holder: string;
  /** True where the holder is a group as printed: *nine of the council’s 13 members*. */
  readonly group: boolean;
  readonly target: string;
  /** Base form of the act asked for: `resign`. */
  readonly act: string;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly evidence: readonly Span[];
  readonly rule: string;
  /** True where an operator set the holder, as the speaker of the words that show it. */
  readonly corrected?: boolean;
};

/** Everything that is known of one article's text. */
export type Facts = {
  /** Version of the parser and its rules; facts of another version are due for re-parsing. */
  readonly parser: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  /** Of each sentence its words with their parts of speech, packed (see `tags.ts`); absent: parsed before they were kept. */
  readonly tags?: readonly string[];
  readonly attributions: readonly Attribution[];
  readonly people: readonly Person[];
  readonly positions: readonly Position[];
  /** Words in quotation marks of statements that an operator hid. */
  readonly hidden?: readonly Span[];
};
