/** Closed classes of English words: they stand here, once. All in lower case. */

/** The words of a line. */
export const wordsOf = (line: string): ReadonlySet<string> => new Set(line.split(" "));

export const BE = wordsOf("be am is are was were been being 's 're 'm ai");
export const HAVE = wordsOf("have has had having 've 'd");
export const DO = wordsOf("do does did");
export const MODALS = wordsOf(
  "will would shall should may might must can could ca wo 'll 'd ought cannot",
);
/** Modals after which nothing is said to be so. */
export const UNREAL_MODALS = wordsOf("may might could can ca cannot");
export const NEGATORS = wordsOf("not n't never hardly neither nor no");
/** Subjects that make a clause say that nobody does. */
export const NOBODY = wordsOf("no none nobody neither few");

export const ARTICLES = wordsOf("a an the");
/** What an office is of: *head of*, *spokesman for*. */
export const OFFICE_LINKS = wordsOf("of for");
/** Whose something written is: *a report by*, *a letter from*. */
export const AUTHOR_LINKS = wordsOf("by from");
/** *officials in Ravenna*, and *officials in May*. */
export const WITHIN = wordsOf("in at near");
/** in Grace Park; Grace Park said is somebody. */
export const PLACE_LEADS = wordsOf(
  "in at on near across along over through the outside inside around",
);
/** Words that no letter of an acronym stands for. */
export const SMALL_IN_NAMES = wordsOf("of for the and on in to & 's '");

export const RELATIVES = wordsOf("who which that whom whose");
export const COORDINATORS = wordsOf("and but or nor then yet");
/** Words that lead a clause of their own, which neither asks nor reports. */
export const SUBORDINATORS = wordsOf(
  "if whether unless lest because although though while when whenever where since until before after as once that how why what whereas so",
);
/** Words after which nothing is asserted. */
export const HYPOTHETICAL = wordsOf("if whether unless lest");

/** Prepositions that hang a phrase on the one before: *members of the council*. */
export const PHRASE_LINKS = wordsOf(
  "of in from at on within across for with near behind between to against over under about",
);
/** *more than half*, *about 20*: words before a number that lead no phrase of their own. */
export const AMOUNT_LEADS = wordsOf(
  "more fewer less than about around over nearly almost roughly at least most",
);

/** What makes the word behind it a noun: *his call*, *Doe's call*. */
export const OWNING = wordsOf("his her its their my our your 's '");
export const POSSESSIVE = wordsOf("'s '");

/** Words behind which *'s* is a verb: *it's*, *who's*. */
export const CONTRACTED = wordsOf(
  "it he she that there here what who how where when why let everybody everyone somebody someone nobody everything nothing one",
);

/** Between an adjective behind its noun and what it is about: *close to*, *familiar with*, *responsible for*. */
export const ADJECTIVE_LINKS = wordsOf("to with for");

export const DASHES: ReadonlySet<string> = new Set(["—", "–", "-", "--"]);

export const SUBJECT_PRONOUNS = wordsOf("i he she we they you it who");

/** What stands for a speaker and says nothing of them. */
export const SPEAKER_PRONOUNS = wordsOf(
  "he she they i we you it who which both others many some one those most everyone nobody someone",
);

/** Pronouns that no verb has as its subject. */
export const NEVER_SUBJECTS = wordsOf("him them me us himself themselves myself ourselves");
export const OBJECT_PRONOUNS = wordsOf(
  "him her them it me us himself herself themselves itself myself ourselves this that these those",
);

/** Days that stand between a subject and its verb. */
export const RELATIVE_DAYS = wordsOf("yesterday today tonight tomorrow");
export const WEEKDAYS = wordsOf("monday tuesday wednesday thursday friday saturday sunday");

export const TIMES = wordsOf(
  "monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow now again immediately january february april june july august september october november december",
);
/** *last week*, *this morning*. */
export const TIME_NOUNS = wordsOf("week month year morning afternoon evening night weekend");
export const TIME_LEADS = wordsOf("last next this late early earlier later that");
/** Occasions and papers in which something is said: *in a statement*. */
export const OCCASIONS = wordsOf(
  "statement letter interview speech tweet release conference email op-ed editorial post day debate hearing meeting",
);
