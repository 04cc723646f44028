/** The misquote check: exact, altered, partly verbatim, somebody else's, or nowhere. */
import type { Answer, CheckAnswer } from "./answer.ts";
import { mergeSpans } from "./document.ts";
import type { Profile } from "./library.ts";
import { baseOf, pageOf, type Session } from "./session.ts";
import { isBy, keyOfUnit, refers, unitsBy, unitsWith, withPrintings } from "./speech.ts";
import { type FoundUnit, statementOf } from "./statements.ts";
import { readSubject } from "./subject.ts";
import type { Unit } from "./unit.ts";
import { compare, sharedBases, type Wording } from "./wording.ts";

/** Share of the asker's words from which a wording is an altered form of the print. */
const ALTERED = 0.6;
/** Words that carry a subject, verbatim and in a row, that make a part of the print. */
const PART = 3;
/** The same for somebody whom the asker names: a word in another form counts too. */
const BASES = 0.5;

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
  // Words on one person are no altered form of words on another.
  const all = near.filter((unit) => people.every(({ key }) => refers(unit, key) >= NAMED));
  const judged = all.map((unit) => judge(compare(words, unit, reported), words, reported));
  const own = best(judged.filter(({ wording }) => isOf(wording.unit, claimed)));
  const others = best(judged.filter(({ wording }) => !isOf(wording.unit, claimed)));
  const exactOther = others.filter(({ verdict }) => verdict === "exact");
  if (own.length > 0) return answer(session, { first: own, besides: exactOther, claimed, words });
  if (claimed.length > 0 && exactOther.length > 0)
    return answer(session, {
      first: exactOther,
      besides: [],
      claimed,
      words,
      verdict: "other-speaker",
    });
  return claimed.length === 0 && others.length > 0
    ? answer(session, { first: others, besides: [], claimed, words })
    : undefined;
};

/** Named in the sentence, or called by office or pronoun right after. */
const NAMED = 0.8;

const isOf = (unit: Unit, claimed: readonly Profile[]): boolean =>
  claimed.length > 0 && claimed.some(({ key }) => isBy(unit, key));

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

// matches: denied · denies; not: said
const DENIAL = /\bden(?:y|ie[sd])\b/i;

/** What somebody denied, they did not say. */
const isDenial = ({ doc, attribution: { kind, cue } }: Unit): boolean =>
  kind === "indirect" &&
  cue !== undefined &&
  DENIAL.test(doc.article.text.slice(cue.start, cue.end));

const judge = (wording: Wording, words: string, claimed: boolean): Judged => {
  if (wording.exact) return { wording, verdict: "exact" };
  if (wording.share >= ALTERED && wording.rest <= Math.max(2, wording.run))
    return { wording, verdict: "altered" };
  if (wording.run >= PART) return { wording, verdict: "partial" };
  if (wording.share >= ALTERED) return { wording, verdict: "altered" };
  if (claimed && sharedBases(words, wording.unit) >= BASES && wording.share > 0.25)
    return { wording, verdict: "altered" };
  return { wording, verdict: undefined };
};

const ORDER: Readonly<Record<Verdict, number>> = {
  exact: 0,
  altered: 1,
  partial: 2,
  "other-speaker": 3,
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
    ({ verdict, wording }) =>
      verdict === top?.verdict && wording.share >= (top?.wording.share ?? 0) * 0.9,
  );
  const units = [...kept, ...found.besides].map(
    ({ wording, verdict }): FoundUnit => ({
      unit: wording.unit,
      score: wording.share,
      match: verdict === "exact" ? "exact" : "near",
      marked: mergeSpans(wording.marked),
    }),
  );
  const statements = (await withPrintings(session, units, session.limits.perPage)).map(statementOf);
  const { shown, pages } = pageOf(statements, session);
  return {
    kind: "check",
    ...baseOf(session, pages),
    verdict: found.verdict ?? top?.verdict ?? "partial",
    ...(found.claimed.length > 0
      ? { claimed: found.claimed.map(({ name }) => name).join(", ") }
      : {}),
    wording: top?.wording.diff ?? [],
    statements: shown,
  };
};
