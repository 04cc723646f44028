/** The printed forms of an English verb, and what each of them may be. */
import { wordSet } from "../../lexicon.ts";

export type VerbForm = "base" | "s" | "past" | "ing";

/** Verbs whose forms no rule makes. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["be", ["am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"]],
  ["beseech", ["besought"]],
  ["bow", ["bowed", "bowing"]],
  ["come", ["came", "coming"]],
  ["fall", ["fell", "fallen"]],
  ["fight", ["fought"]],
  ["hit", ["hit", "hitting"]],
  ["hold", ["held"]],
  ["keep", ["kept"]],
  ["lead", ["led"]],
  ["leave", ["left", "leaving"]],
  ["lend", ["lent"]],
  ["make", ["made", "making"]],
  ["quit", ["quit", "quitting"]],
  ["rip", ["ripped", "ripping"]],
  ["say", ["said"]],
  ["slam", ["slammed", "slamming"]],
  ["speak", ["spoke", "spoken"]],
  ["stand", ["stood"]],
  ["steer", ["steered"]],
  ["step", ["stepped", "stepping"]],
  ["stop", ["stopped", "stopping"]],
  ["swear", ["swore", "sworn"]],
  ["take", ["took", "taken"]],
  ["tell", ["told"]],
  ["throw", ["threw", "thrown"]],
  ["drop", ["dropped", "dropping"]],
  ["rebuff", ["rebuffed"]],
  ["shrug", ["shrugged", "shrugging"]],
  ["beg", ["begged", "begging"]],
  ["plead", ["pleaded", "pled"]],
  ["expel", ["expelled", "expelling"]],
  ["put", ["putting"]],
  ["rule", ["ruled", "ruling"]],
  ["write", ["wrote", "written"]],
  ["think", ["thought"]],
  ["feel", ["felt"]],
  ["know", ["knew", "known"]],
  ["give", ["gave", "given"]],
  ["pan", ["panned", "panning"]],
  ["begin", ["began", "begun", "beginning"]],
  ["get", ["got", "getting"]],
  ["seek", ["sought"]],
  ["win", ["won", "winning"]],
]);

const ENDS_IN_E = /e$/;
const ENDS_IN_Y = /[^aeiou]y$/;
const HISSES = /(?:s|sh|ch|x|z|o)$/;

/** All printed forms of a verb with what they are. */
export const formsOf = (verb: string): readonly (readonly [string, VerbForm])[] => {
  const stem = ENDS_IN_E.test(verb) ? verb.slice(0, -1) : verb;
  const short = ENDS_IN_Y.test(verb) ? `${verb.slice(0, -1)}i` : stem;
  const s = ENDS_IN_Y.test(verb) ? `${short}es` : HISSES.test(verb) ? `${verb}es` : `${verb}s`;
  const irregular = (IRREGULAR.get(verb) ?? []).map(
    (form) => [form, form.endsWith("ing") ? "ing" : "past"] as const,
  );
  return [[verb, "base"], [s, "s"], [`${short}ed`, "past"], [`${stem}ing`, "ing"], ...irregular];
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
