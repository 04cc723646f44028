/** What holds the words of one name together: *Bank of the West*, *Farmers' Union*, *the Doe campaign*. */
import { wordSet } from "../../lexicon.ts";
import { OFFICE_LINKS } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** Token numbers, inclusive. */
export type Run = { readonly first: number; readonly last: number };

// I · I'm · I've
const FIRST_PERSON = /^i(?:'|$)/;
// the Leeds-based firm · an Oxford-educated lawyer: a word about somebody, no name
const MADE_WITH_PLACE =
  /-(?:based|born|led|backed|owned|run|listed|educated|trained|made|style|headquartered|controlled|funded|appointed|era|wide|area|related|held)$/;

export const nameWord = (token: Token, { notName }: Vocabulary): boolean =>
  token.capital &&
  !FIRST_PERSON.test(token.lower) &&
  !notName.has(token.lower) &&
  !MADE_WITH_PLACE.test(token.lower);

const NATION = /^Nations?$/;

/** The Blue River *First Nation* · the Assembly of *First Nations*: elsewhere *first* is no name’s word. */
export const isFirstNation = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text === "First" && NATION.test(tokens[i + 1]?.text ?? "");

const NUMBER = /^nos?\.$/;

/** *the No. 4 shaft*. */
export const isNumber = (tokens: readonly Token[], i: number): boolean =>
  NUMBER.test(tokens[i]?.lower ?? "") && tokens[i + 1]?.pos === "NUM";

const NUMBERED = wordSet("numbered");
const DIGITS = /^\d{1,4}$/;

/** *Well Diggers Local 12*: one of many of that name. */
export const numberStep = (tokens: readonly Token[], { first, last }: Run): number =>
  last > first &&
  NUMBERED.has(tokens[last]?.lower ?? "") &&
  DIGITS.test(tokens[last + 1]?.text ?? "")
    ? 1
    : 0;

const LETTER = /^\p{Lu}\.$/u;

/** *posted on X.*: a letter and the sentence's end. */
export const isLetter = (token: Token | undefined): boolean => LETTER.test(token?.text ?? "");

export const adjacent = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && b.paragraph === a.paragraph && b.start - a.end <= 1;

// Women's Institute · Children's Fund: plurals without an s
const MEMBERS = /(?:men|people|children)$/;

/** Farmers' Union · Women's Institute · People's Bank: the mark and the words up to what such a body calls itself. */
export const membersStep = (tokens: readonly Token[], run: Run, vocabulary: Vocabulary): number => {
  const next = tokens[run.last + 2];
  if (!ownedByMembers(tokens, run.last) || !next || !nameWord(next, vocabulary)) return 0;
  if (holdsFirstName(tokens, run, vocabulary)) return 0;
  const end = endOfCapitals(tokens, run.last + 2, vocabulary);
  for (let i = run.last + 2; i <= end; i++)
    if (vocabulary.membership.has(tokens[i]?.lower ?? "")) return i - run.last;
  return 0;
};

const ownedByMembers = (tokens: readonly Token[], last: number): boolean => {
  const [head, mark] = [tokens[last], tokens[last + 1]];
  if (!head || mark?.start !== head.end) return false;
  if (mark.text === "'") return head.lower.endsWith("s");
  return mark.text === "'s" && MEMBERS.test(head.lower);
};

const holdsFirstName = (
  tokens: readonly Token[],
  { first, last }: Run,
  { gazetteer }: Vocabulary,
): boolean => {
  for (let i = first; i <= last; i++) if (gazetteer.firstName(tokens[i]?.lower ?? "")) return true;
  return false;
};

/** the Doe *campaign* · the Roe *administration*; not: the Doe campaign manager, the Doe campaign's */
export const campaignStep = (
  tokens: readonly Token[],
  last: number,
  { role }: Vocabulary,
): number => {
  const [next, third] = tokens.slice(last + 1, last + 3);
  if (next?.pos !== "NOUN" || !role.body.has(next.lower)) return 0;
  const ends = third?.pos !== "NOUN" && third?.pos !== "PROPN" && third?.lower !== "'s";
  return ends ? 1 : 0;
};

const SAYS = new Set(["say", "tell", "report", "announce", "warn", "expect"]);

/** *Tavo's* said · *Tavo's Group* · the *Mayor's Office*: a firm whose name ends so; not: a friend of *Tavo's* said, Ann Lee's Group. */
export const firmsOwnStep = (
  tokens: readonly Token[],
  { first, last }: Run,
  { gazetteer, companyWord, title }: Vocabulary,
): number => {
  const third = tokens[last + 2];
  const owned = tokens[first - 1]?.lower === "of";
  if (third?.text === "Office" && title.has(tokens[last]?.lower ?? "")) return 2;
  if (!third || owned || first !== last || tokens[last + 1]?.start !== tokens[last]?.end) return 0;
  if (third.capital && companyWord.has(third.lower)) return 2;
  const says = third.pos === "VERB" && SAYS.has(third.lemma);
  return says && !gazetteer.firstName(tokens[last]?.lower ?? "") ? 1 : 0;
};

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["(", ")"],
]);
const INITIAL = /^\p{Lu}\.?$/u;

/** Marcia "Cia" Price · Tom R. (Bo) Ray: a nickname in marks or brackets between first name and surname. */
export const nicknameStep = (
  tokens: readonly Token[],
  { first, last }: Run,
  vocabulary: Vocabulary,
): number => {
  const [at, open, nick, close, next] = tokens.slice(last, last + 5);
  if (!at || !open || !nick?.capital || !next || nick.start - open.end > 1) return 0;
  if (!close || close.text !== CLOSES.get(open.text) || close.start !== nick.end) return 0;
  if (!nameWord(next, vocabulary) || next.sentence !== at.sentence || next.start === close.end)
    return 0;
  const { firstName } = vocabulary.gazetteer;
  const stop = at.text === "." ? last - 1 : last;
  const initial = INITIAL.test(tokens[stop]?.text ?? "") && stop > first;
  const alone = last === first || isTitledRun(tokens, { first, last: last - 1 }, vocabulary);
  return firstName(at.lower) || initial || (alone && open.text !== "(") ? 4 : 0;
};

/** Delegate, before a single word of a name. */
const isTitledRun = (
  tokens: readonly Token[],
  { first, last }: Run,
  { title }: Vocabulary,
): boolean => {
  for (let i = first; i <= last; i++) if (!title.has(tokens[i]?.lower ?? "")) return false;
  return true;
};

/** University of Iowa · Citizens for Clean Air · Securities and Exchange Commission; not: Smith of Iowa. */
export const joinsBody = (
  tokens: readonly Token[],
  run: Run,
  next: number,
  vocabulary: Vocabulary,
): boolean => {
  const link = tokens[run.last + 1]?.lower ?? "";
  if (!vocabulary.joins.has(link)) return false;
  const words = tokens.slice(run.first, run.last + 1);
  if (holdsFirstName(tokens, run, vocabulary)) return false;
  if (link === "and" && namesSubjects(words, tokens[next], vocabulary)) return true;
  if (link === "and" || link === "'s") {
    const after = endOfCapitals(tokens, next, vocabulary);
    return (
      link === "and" &&
      run.first === run.last &&
      after > next &&
      isBodyWord(tokens[after], vocabulary)
    );
  }
  const head = tokens[run.last];
  if (!head || vocabulary.title.has(head.lower)) return false;
  return (
    words.some((word) => isBodyWord(word, vocabulary)) ||
    (link === "for" && vocabulary.role.people.has(head.lower))
  );
};

// Prevention · Fisheries · Security; not: Doe
const NOUN =
  /(?:tions?|ments?|ings?|it(?:y|ies)|ness|tures?|[ae]nces?|ship|ics|eries|families|health|sports?|trade|wildlife)$/;

/** Centers *for* Disease Control *and* Prevention: what such a body is about; not: the Bank of Iowa and Doe. */
const namesSubjects = (
  words: readonly Token[],
  next: Token | undefined,
  vocabulary: Vocabulary,
): boolean => {
  const { gazetteer } = vocabulary;
  const word = next?.lower ?? "";
  return (
    words.some(({ lower }) => OFFICE_LINKS.has(lower)) &&
    words.some((one) => isBodyWord(one, vocabulary)) &&
    (gazetteer.isCommon(word) || NOUN.test(word)) &&
    !gazetteer.firstName(word) &&
    !gazetteer.isPlace(word)
  );
};

const endOfCapitals = (tokens: readonly Token[], from: number, vocabulary: Vocabulary): number => {
  let at = from;
  while (adjacent(tokens[at], tokens[at + 1])) {
    const next = tokens[at + 1];
    if (!next || !nameWord(next, vocabulary)) break;
    at++;
  }
  return at;
};

const isBodyWord = (token: Token | undefined, { body }: Vocabulary): boolean =>
  token !== undefined && body.has(token.lower);
