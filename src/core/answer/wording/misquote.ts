/** The misquote check: exact, altered, partly verbatim, somebody else's, or nowhere. */
import { nameKey, wordList } from "../../search/words.ts";
import { mergeSpans } from "../../spans.ts";
import type { Answer, CheckAnswer } from "../answer.ts";
import type { Profile } from "../articles/library.ts";
import type { Unit } from "../articles/unit.ts";
import { readSubject } from "../question/subject.ts";
import { baseOf, pageOf, type Session } from "../session.ts";
import { noteRivals } from "../statements/rivals.ts";
import {
  isBy,
  keyOfUnit,
  refers,
  unitsBy,
  unitsWith,
  withPrintings,
} from "../statements/speech.ts";
import { type FoundUnit, statementOf } from "../statements/statements.ts";
import { compare, mostShared, sharedBases, type Wording } from "./wording.ts";

/** Share of the asker's words from which a wording is an altered form of the print. */
const ALTERED = 0.6;
/** Words that carry a subject, verbatim and in a row, that make a part of the print. */
const PART = 3;
/** The same for somebody whom the asker names: a word in another form counts too. */
const BASES = 0.5;
/** Where no more than half of what carries the subject is printed, the words stand no further apart than so many times their number. */
const SCATTERED = 2;
/** … and at least this share of all of them is printed. */
const LEAST_HELD = 0.4;

/** No verdict is given on words of which the print has no more than this share. */
const LEAST_SHARED = 0.25;

type Verdict = CheckAnswer["verdict"];
type Judged = { readonly wording: Wording; readonly verdict: Verdict | undefined };

/** Checks `words`, said to be those of `claimed`; undefined where nothing printed comes near. */
export const checkWording = async (
  session: Session,
  words: string,
  claimed: readonly Profile[],
): Promise<Answer | undefined> => {
  const reported = claimed.length > 0;
  const { people } = await readSubject(session, words, claimed);
  const near = await candidates(session, words, claimed);
  // Words on one person are no altered form of words on another, unless nearly all of them stand there.
  const judged = near
    .filter((unit) => {
      const { share, weighty } = mostShared(words, unit);
      return share > LEAST_SHARED || weighty >= PART;
    })
    .map((unit) => judgeUnit(unit, words, reported ? subjectOf(words, people) : undefined))
    .filter(
      (one) =>
        isNear(one, WHOLLY) || people.every(({ key }) => refers(one.wording.unit, key) >= NAMED),
    );
  const own = best(judged.filter(({ wording }) => isOf(wording.unit, claimed)));
  const others = best(
    judged.filter(
      ({ wording: { unit } }) => !isOf(unit, claimed) && (claimed.length === 0 || isAscribed(unit)),
    ),
  );
  const exactOther = others.filter(isExactly);
  // Words that are nearly all somebody else's are not the claimed speaker's for a few that they share.
  const weak = !own.some((one) => isNear(one, ALTERED)) && exactOther.length > 0;
  if (own.length > 0 && !weak)
    return answer(session, { first: own, besides: exactOther, claimed, words });
  const othersNear =
    exactOther.length > 0 ? exactOther : others.filter((one) => isNear(one, OTHERS));
  if (claimed.length > 0 && othersNear.length > 0)
    return answer(session, {
      first: othersNear,
      besides: [],
      claimed,
      words,
      verdict: "other-speaker",
    });
  return claimed.length === 0 && others.length > 0
    ? answer(session, { first: others, besides: [], claimed, words })
    : undefined;
};

/** From this share of the asker's words on, words are somebody else's though some differ. */
const OTHERS = 0.75;
/** … and from this share on, whoever is named in them. */
const WHOLLY = 0.8;

const isNear = (one: Judged, least: number): boolean =>
  isExactly(one) || (one.verdict === "altered" && one.wording.share >= least);

/** Named in the sentence, or called by office or pronoun right after. */
const NAMED = 0.8;

/** Theirs, or of somebody with a longer name that ends in theirs: an article may print a surname only. */
const isOf = (unit: Unit, claimed: readonly Profile[]): boolean =>
  claimed.some(
    ({ key }) =>
      isBy(unit, key) ||
      unit.attribution.speakers.some((name) => nameKey(name).endsWith(` ${key}`)),
  );

/** Said by somebody: not a question that was put to them, nor words of nobody at all. */
const isAscribed = ({ attribution: { speakers, mention } }: Unit): boolean =>
  speakers.length > 0 || mention !== undefined;

const candidates = async (
  session: Session,
  words: string,
  claimed: readonly Profile[],
): Promise<readonly Unit[]> => {
  const near = (await unitsWith(session, words)).map(({ unit }) => unit);
  const own = claimed.length > 0 ? await unitsBy(session, claimed) : [];
  const all = [...new Map([...near, ...own].map((unit) => [keyOfUnit(unit), unit])).values()];
  return all.filter((unit) => !isDenial(unit));
};

// matches: denied · asked whether; not: said
const DENIAL = /\b(?:den(?:y|ie[sd])|ask(?:s|ed|ing)?)\b/i;

/** What somebody denied or only asked, they did not say. */
const isDenial = ({ doc, attribution: { kind, cue } }: Unit): boolean =>
  kind === "indirect" &&
  cue !== undefined &&
  DENIAL.test(doc.article.text.slice(cue.start, cue.end));

const PRONOUNS = new Set(["he", "she", "they", "it", "i", "we", "you"]);
// matches: they · he, before what they do
const PRONOUN_BEFORE = /(?<![\p{L}\p{N}])(?:he|she|they|it|we|you)\s+$/iu;
const LONGEST_PRONOUN = 6;
const WORD_AND_SPACE = /^(\S+)\s+(?=\S+\s)/;

/** Of *that he never did it* and *Doe and Roe never did it* the rest, which the print may have of *they*. */
type Reported = { readonly rest: string; readonly named: boolean };

const subjectOf = (words: string, people: readonly Profile[]): Reported => {
  const names = new Set(people.flatMap(({ key, names }) => [...key.split(" "), ...names]));
  let rest = words;
  let named = false;
  for (;;) {
    const [whole = "", typed = ""] = WORD_AND_SPACE.exec(rest) ?? [];
    const [word = ""] = wordList(typed);
    if (names.has(word)) named = true;
    else if (word !== (named ? "and" : "that")) {
      const isPronoun = !named && PRONOUNS.has(word);
      return { rest: isPronoun ? rest.slice(whole.length) : rest, named };
    }
    rest = rest.slice(whole.length);
  }
};

/** Held against the print whole, and without whom it is said of. */
const judgeUnit = (unit: Unit, words: string, subject: Reported | undefined): Judged => {
  const whole = judge(compare(words, unit, subject !== undefined), words, subject !== undefined);
  if (!subject || subject.rest === words || isExactly(whole)) return whole;
  const part = judge(compare(subject.rest, unit, true), subject.rest, true);
  if (!isExactly(part)) return whole;
  if (!subject.named) return part;
  // whoever “they” are: the names are not printed there
  return isOfPronoun(part.wording)
    ? { wording: { ...part.wording, diff: whole.wording.diff }, verdict: "altered" }
    : whole;
};

const isExactly = ({ verdict }: Judged): boolean => verdict === "exact" || verdict === "same";

/** Printed of *they*, or from its first word on. */
const isOfPronoun = ({ unit: { doc, content }, marked }: Wording): boolean => {
  const start = marked[0]?.start ?? 0;
  const before = doc.article.text.slice(Math.max(0, start - LONGEST_PRONOUN), start);
  return PRONOUN_BEFORE.test(before) || content.some((part) => start - part.start <= 1);
};

const judge = (wording: Wording, words: string, claimed: boolean): Judged => {
  if (wording.exact) return { wording, verdict: exactly(wording, claimed) };
  if (wording.share <= LEAST_SHARED && wording.run < PART) return { wording, verdict: undefined };
  const carried = sharedBases(words, wording.unit);
  const scattered = carried <= BASES && (wording.spread > SCATTERED || wording.held < LEAST_HELD);
  const altered = wording.share >= ALTERED && !scattered;
  if (altered && wording.rest <= Math.max(2, wording.run)) return { wording, verdict: "altered" };
  if (wording.run >= PART) return { wording, verdict: "partial" };
  if (altered || (claimed && carried >= BASES && !scattered && wording.share > LEAST_SHARED))
    return { wording, verdict: "altered" };
  return { wording, verdict: undefined };
};

/** Said of somebody, a clause that the print denies right before it is not what they said. */
const exactly = ({ forms, turns }: Wording, claimed: boolean): Verdict => {
  if (claimed && turns.length > 0) return "altered";
  return forms.length > 0 ? "same" : "exact";
};

const ORDER: Readonly<Record<Verdict, number>> = {
  exact: 0,
  same: 1,
  altered: 2,
  partial: 3,
  "other-speaker": 4,
};
const KINDS = { direct: 0, mixed: 1, indirect: 2 } as const;

/** Those with a verdict, the nearest first. */
const best = (judged: readonly Judged[]): readonly Judged[] =>
  judged
    .filter(({ verdict }) => verdict !== undefined)
    .toSorted(
      (a, b) =>
        ORDER[a.verdict ?? "partial"] - ORDER[b.verdict ?? "partial"] ||
        KINDS[a.wording.unit.attribution.kind] - KINDS[b.wording.unit.attribution.kind] ||
        b.wording.share - a.wording.share ||
        a.wording.unit.words.length - b.wording.unit.words.length,
    );

type Found = {
  readonly first: readonly Judged[];
  readonly besides: readonly Judged[];
  readonly claimed: readonly Profile[];
  readonly words: string;
  readonly verdict?: Verdict;
};

const answer = async (session: Session, found: Found): Promise<Answer> => {
  const top = found.first[0];
  const kept = found.first.filter(
    (one) =>
      (one.verdict === top?.verdict || isExactly(one)) &&
      one.wording.share >= (top?.wording.share ?? 0) * 0.9,
  );
  const units = [...kept, ...found.besides].map(
    ({ wording, verdict }): FoundUnit => ({
      unit: wording.unit,
      score: wording.share,
      match: verdict === "exact" ? "exact" : "near",
      marked: mergeSpans(wording.marked),
    }),
  );
  const { shown, pages } = pageOf(
    await withPrintings(session, units, session.limits.perPage),
    session,
  );
  await noteRivals(session, shown);
  return {
    kind: "check",
    ...baseOf(session, pages),
    verdict: found.verdict ?? top?.verdict ?? "partial",
    ...(found.claimed.length > 0
      ? { claimed: found.claimed.map(({ name }) => name).join(", ") }
      : {}),
    forms: top?.verdict === "same" ? top.wording.forms : [],
    turns: top?.verdict === "altered" || top?.verdict === "partial" ? top.wording.turns : [],
    wording: top?.wording.diff ?? [],
    statements: shown.map(statementOf),
  };
};
