/** The printed forms of an English verb, and what each of them may be. */
import { wordSet } from "../../lexicon.ts";

export type VerbForm = "base" | "s" | "past" | "ing";

/** Verbs whose forms no rule makes. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["be", ["am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"]],
  ["beseech", ["besought"]],
  ["come", ["came"]],
  ["fall", ["fell", "fallen"]],
  ["fight", ["fought"]],
  ["hit", ["hit"]],
  ["hold", ["held"]],
  ["keep", ["kept"]],
  ["lead", ["led"]],
  ["leave", ["left"]],
  ["lend", ["lent"]],
  ["make", ["made"]],
  ["quit", ["quit", "quitting"]],
  ["say", ["said"]],
  ["speak", ["spoke", "spoken"]],
  ["stand", ["stood"]],
  ["swear", ["swore", "sworn"]],
  ["take", ["took", "taken"]],
  ["tell", ["told"]],
  ["throw", ["threw", "thrown"]],
  ["plead", ["pled"]],
  ["expel", ["expelled", "expelling"]],
  ["write", ["wrote", "written"]],
  ["think", ["thought"]],
  ["feel", ["felt"]],
  ["know", ["knew", "known"]],
  ["give", ["gave", "given"]],
  ["begin", ["began", "begun", "beginning"]],
  ["get", ["got"]],
  ["seek", ["sought"]],
  ["win", ["won"]],
]);

const ENDS_IN_E = /e$/;
const ENDS_IN_Y = /[^aeiou]y$/;
// slam · deadpan · hit; not: steer
const DOUBLES = /(?:^|[^aeiou])[aeiou]([bdgmnpt])$/;
const HISSES = /(?:s|sh|ch|x|z|o)$/;

/** All printed forms of a verb with what they are. */
export const formsOf = (verb: string): readonly (readonly [string, VerbForm])[] => {
  const stem = ENDS_IN_E.test(verb) ? verb.slice(0, -1) : verb;
  const short = ENDS_IN_Y.test(verb) ? `${verb.slice(0, -1)}i` : stem;
  const s = ENDS_IN_Y.test(verb) ? `${short}es` : HISSES.test(verb) ? `${verb}es` : `${verb}s`;
  const irregular = (IRREGULAR.get(verb) ?? []).map(
    (form) => [form, form.endsWith("ing") ? "ing" : "past"] as const,
  );
  const [, last = ""] = DOUBLES.exec(verb) ?? [];
  const doubled =
    last === ""
      ? []
      : ([
          [`${verb}${last}ed`, "past"],
          [`${verb}${last}ing`, "ing"],
        ] as const);
  return [
    [verb, "base"],
    [s, "s"],
    [`${short}ed`, "past"],
    [`${stem}ing`, "ing"],
    ...doubled,
    ...irregular,
  ];
};

/** Forms that are a participle and never a finite verb: *given*, not *gave*. */
const ONLY_PARTICIPLE =
  /^(?:given|taken|known|written|seen|done|gone|shown|chosen|broken|spoken|drawn|driven|fallen|forgotten|hidden|stolen|thrown|worn|beaten|born|torn|sworn|been|begun|grown|flown|eaten|risen|shaken|forbidden|frozen|proven)$/;

export const isOnlyParticiple = (word: string): boolean => ONLY_PARTICIPLE.test(word);

// removed · given · sent; not: remove
const PAST = /(?:ed|en|wn|t|ne|ld|id|de|ng|ck|ew|ught|un|um|ot|re|ad)$/;

/** Whether a verb's form may be a past participle: *urged*, *led*, *put*. */
export const mayBeParticiple = (word: string, lemma: string): boolean =>
  !word.endsWith("ing") &&
  (word !== lemma || SAME.has(word)) &&
  (word.endsWith("ed") || PAST.test(word));

/** *hit*, *put*: the past is the base form. */
export const isSameInPast = (lemma: string): boolean => SAME.has(lemma);

const SAME = wordSet("sameInPast");
