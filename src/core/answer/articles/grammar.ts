/** Just enough grammar to keep an answer to what its sentence says: whom a sentence names, who did it, whether it happened. */

import type { Span } from "../../article.ts";
import type { Person } from "../../facts.ts";
import { wordSet } from "../../lexicon.ts";
import { contains } from "../../spans.ts";
import { isFiniteForm } from "../language/lemma.ts";
import { OFFICE, roleWords } from "../language/roles.ts";
import type { Doc, Sentence } from "./document.ts";

export type Named = Span & { readonly person: Person };

/** People and bodies named in a sentence, in order. */
export const namedIn = (doc: Doc, { span }: Sentence): readonly Named[] =>
  doc.facts.people
    .flatMap((person) =>
      person.mentions
        .filter((mention) => contains(span, mention))
        .map(({ start, end }) => ({ start, end, person })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((named, i, all) => !all.slice(0, i).some((other) => contains(other, named)));

/** How a sentence refers to somebody, strongest first: by name, by office, by pronoun; 0 where it does not. */
export const reference = (doc: Doc, sentence: Sentence, key: string): number => {
  const known = REFERENCES.get(sentence) ?? new Map<string, number>();
  REFERENCES.set(sentence, known);
  const strength = known.get(key) ?? findReference(doc, sentence, key);
  known.set(key, strength);
  return strength;
};

const REFERENCES = new WeakMap<Sentence, Map<string, number>>();

const findReference = (doc: Doc, sentence: Sentence, key: string): number => {
  const person = doc.person(key);
  if (!person) return 0;
  if (person.mentions.some((mention) => contains(sentence.span, mention))) return 1;
  const recent = recentlyNamed(doc, sentence, key);
  if (recent === 0) return 0;
  if (byOffice(sentence, person)) return 0.9;
  return byPronoun(sentence, person) ? 0.85 * recent : 0.5 * recent;
};

/** 1 where the sentence before names them, less further back, 0 from more than two paragraphs away. */
const recentlyNamed = (doc: Doc, { ordinal, span }: Sentence, key: string): number => {
  const person = doc.person(key);
  const paragraph = doc.paragraphAt(span.start);
  let best = 0;
  for (const { start } of person?.mentions ?? []) {
    if (start >= span.start) continue;
    const sentences = ordinal - doc.sentenceAt(start);
    const paragraphs = paragraph - doc.paragraphAt(start);
    if (sentences <= 1) best = 1;
    else if (paragraphs <= 1) best = Math.max(best, 0.8);
    else if (paragraphs <= 3) best = Math.max(best, 0.6);
  }
  return best;
};

const byOffice = ({ keys, words }: Sentence, { roles }: Person): boolean => {
  const heads = new Set(
    roles.flatMap(({ text }) => roleWords(text).filter((word) => OFFICE.has(word))),
  );
  return words.some(({ text }, i) => heads.has(text) || heads.has(keys[i] ?? ""));
};

const PRONOUNS: ReadonlyMap<string, "female" | "male" | "any"> = new Map(
  Object.entries({
    he: "male",
    him: "male",
    his: "male",
    himself: "male",
    she: "female",
    her: "female",
    hers: "female",
    herself: "female",
    they: "any",
    their: "any",
    them: "any",
    both: "any",
  }),
);

const byPronoun = ({ words }: Sentence, { gender }: Person): boolean =>
  words.some(({ text }) => {
    const of = PRONOUNS.get(text);
    return of !== undefined && (of === "any" || gender === undefined || of === gender);
  });

/** What takes the reality out of a verb or noun that follows it closely. */
const UNREAL = wordSet("unreal");
/** How many words back a word takes reality away. */
const REACH = 3;
const REACH_OF_CALLS = 5;
const CALLS = /^(?:call|demand|urg|push|want|sought|seek|press)/;

/** Words within which a question left open is looked for. */
const REACH_OF_SILENCE = 9;
// matches: has not said whom he · declined to say whether they; not: said which
const UNSAID =
  /\b(?:not|never|declined|refused|yet) (?:\w+ ){0,3}(?:whom?|what|how|which|when|where|whether|if|why)\b/;

/** Words of a sentence, folded, in order. */
type Told = { readonly words: readonly (Span & { readonly text: string })[] };

/** Whether it is said that nothing is said or decided of it: *has not decided whether to send*. */
export const isLeftOpen = ({ words }: Told, at: number): boolean =>
  UNSAID.test(
    words
      .slice(Math.max(0, at - REACH_OF_SILENCE), at)
      .map(({ text }) => text)
      .join(" "),
  );

/**
 * Whether the word at `at` tells of something that happened: *resigned*, *has resigned*, *her resignation*; not: *to resign*,
 * *would not resign*, *called for her resignation*.
 */
export const isFactual = ({ words }: Told, at: number): boolean => {
  if (isLeftOpen({ words }, at)) return false;
  for (let back = 1; back <= REACH_OF_CALLS && at - back >= 0; back++) {
    if (isParted(words, at - back + 1) && isFiniteForm(words[at]?.text ?? "")) break;
    const word = words[at - back]?.text ?? "";
    const reach = CALLS.test(word) ? REACH_OF_CALLS : REACH;
    if (UNREAL.has(word) && back <= reach) return false;
  }
  return true;
};

/** Whether a comma or another mark stands before a word: *thought to ask, died on Sunday*. */
const isParted = (words: Told["words"], at: number): boolean =>
  (words[at]?.start ?? 0) - (words[at - 1]?.end ?? 0) > 1;

/** *the defeat*, *her call*: what is named, not told of as done by the subject of the sentence. */
export const isNounAt = ({ words }: Sentence, at: number): boolean =>
  DETERMINERS.has(words[at - 1]?.text ?? "");

const DETERMINERS = wordSet("determiners");

// matches: allegations · criticism · endorsement; not: accused
const NOUN_FORM = /(?:tions?|sions?|ments?|isms?|ances?|ness|ity|ities)$/;

/** Whether a folded word names what another of its family tells: *allegations* of *accused*. */
export const isNounForm = (word: string): boolean => NOUN_FORM.test(word);

/** Whether the word at `at` is said not to have happened or not to be going to: *would not resign*, *refused to leave*. */
export const isDenied = ({ words }: Sentence, at: number): boolean =>
  words.slice(Math.max(0, at - REACH), at).some(({ text }) => DENIALS.has(text));

const DENIALS = wordSet("denials");

/** Whether it is done to the subject: *has been called*, *was arrested*; not: *was calling*. */
export const isPassiveAt = ({ words }: Sentence, at: number): boolean => {
  const verb = words[at]?.text ?? "";
  const before = words.slice(Math.max(0, at - 2), at).map(({ text }) => text);
  return isFiniteForm(verb) && !verb.endsWith("s") && before.some((word) => BE.has(word));
};

const BE: ReadonlySet<string> = new Set("is are was were be been being".split(" "));

export const isFiniteAt = ({ words }: Sentence, at: number): boolean => {
  const word = words[at]?.text ?? "";
  const auxiliary =
    AUXILIARY.has(words[at - 1]?.text ?? "") || AUXILIARY.has(words[at - 2]?.text ?? "");
  return isFiniteForm(word) || auxiliary;
};

const AUXILIARY: ReadonlySet<string> = new Set(
  "is are was were has have had be been being".split(" "),
);

// matches an insertion between commas or dashes: , a farmer, · — the chair — ; not: the first comma alone
const INSERTION = /,(?!\s+(?:and|but|or)\b)[^,;]{1,160},|[—–][^—–]{1,200}[—–]/g;
// matches what ends a clause: ; · , but · , after; not: ,
const CLAUSE_END =
  /\b(?:said|says|added|claimed|insisted)\s(?=(?:the|an?|its|their|his|her)\s)|[;:]|,\s+(?:but|and|after|before|while|as|when|because|so|which)\b|\b(?:that|after|before|because|when|while|if|whether|although|though|as)\s/gi;
// matches the end of: a supporter of · against · joined by; not: and
const PREPOSITION =
  /\b(?:of|for|with|by|against|to|from|in|on|at|about|over|like|unlike|including|besides|than|under|behind|near|after|before|joining)\s+(?:[\p{L}.'’-]+\s+){0,5}$/iu;

/** The people who do what the verb at `at` says: named before it in its clause, by name, pronoun or *who*. */
export const subjectsOf = (doc: Doc, sentence: Sentence, at: number): readonly Named[] => {
  const verb = sentence.words[at];
  if (!verb) return [];
  const named = namedIn(doc, sentence);
  const before = doc.article.text.slice(sentence.span.start, verb.start);
  const offset = sentence.span.start;
  const relative = antecedentOfWho(before, named, offset);
  if (relative) return [relative];
  const [first] = named;
  const opens = first && !PREPOSITION.test(before.slice(0, first.start - offset));
  if (opens && OPENER.test(before) && first.end - offset === before.indexOf(",")) return [first];
  const clean = before.replace(INSERTION, (insertion) => `,${" ".repeat(insertion.length - 2)},`);
  const clause = lastClause(clean);
  const inClause = named.filter(
    ({ start, end }) =>
      end <= verb.start && start - offset >= clause && !isOwner(before, end - offset),
  );
  const outside = inClause.filter(
    ({ start, end }) => clean.slice(start - offset, end - offset).trim() !== "",
  );
  // *Doe's deputy, Jane Roe, said*: whoever is set off is the subject, as nobody else is named.
  return outside.length > 0
    ? coordinated(outside, clean, { offset, clause })
    : coordinated(inClause, before, { offset, clause });
};

// matches what follows an owner's name: 's ; not: s
const OWNS = /^['’]s?\b/;
const isOwner = (text: string, end: number): boolean => OWNS.test(text.slice(end, end + 3));

// matches the end of: Doe, who later · a man who ; not: whose
const WHO = /\bwho\s+(?:[\p{L}’']+\s+){0,3}$/iu;

const antecedentOfWho = (
  before: string,
  named: readonly Named[],
  offset: number,
): Named | undefined => {
  const who = WHO.exec(before);
  const last = named.findLastIndex(({ end }) => who !== null && end <= offset + who.index);
  const [owner, one] = [named[last - 1], named[last]];
  const between = owner && one ? before.slice(owner.end - offset, one.start - offset) : "";
  // *Jane Roe of the Friends of Lambourne, who*: she.
  return OF_THEM.test(between) ? owner : one;
};
// matches what parts a name from what they are of; not: , of
const OF_THEM = /^\s(?:of|at|from|for|with)\s[^,;]*$/;

// matches the end of what stands before the verb, where an aside of any length closes: , has · , ; not: , and has
const OPENER = /^[^,;]+,[^;]*,\s+(?:(?:has|have|had|is|was|were|are|also|never|not)\s+)*$/;

/** Where the clause begins that ends with `before`. */
const lastClause = (before: string): number => {
  let start = 0;
  for (const match of before.matchAll(CLAUSE_END)) start = match.index + match[0].length;
  return start;
};

/** The last one named and those joined to it by commas and *and*; nobody where it only follows a preposition. */
const coordinated = (
  named: readonly Named[],
  text: string,
  { offset, clause }: { readonly offset: number; readonly clause: number },
): readonly Named[] => {
  const found: Named[] = [];
  for (const one of named.toReversed()) {
    const next = found[0];
    const between = next ? text.slice(one.end - offset, next.start - offset) : "";
    if (next && !JOINING.test(between)) break;
    found.unshift(one);
  }
  const [first] = found;
  if (!first || PREPOSITION.test(text.slice(clause, first.start - offset))) return [];
  return found;
};

// matches: , · and · , and Rep. ; not: said
const JOINING = /^\s*(?:,|and|or|&|,\s*and)\s*(?:(?:[A-Z][\p{L}]*\.?|the)\s+){0,3}$/u;
