/** *he*, *she*: the likeliest of those who were told of before. */
import { wordSet } from "../../lexicon.ts";
import { type Cast, isPerson, type Resolved, type Setting, UNKNOWN } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { relationOf } from "../phrases/relations.ts";
import { SUBORDINATORS } from "../text/closed-classes.ts";
import { firstPlace } from "../text/places.ts";
import { ageIn, mayBeAged } from "./ages.ts";
import { CLUES, type Clues, type Told } from "./antecedent-clues.ts";
import {
  clausesOf,
  type Gender,
  genderIn,
  readDiscourse,
  reportersSentence,
  type Telling,
} from "./discourse.ts";
import { officesOf } from "./offices.ts";
import { isOfNoSuchParty } from "./parties.ts";

/** Sentences back, and places where somebody is told of: a page-long sentence must not be walked for each pronoun. */
const REACH = 25;
const MOST_TELLINGS = 100;

type Wanted = { readonly gender?: Gender | undefined; readonly setting: Setting };

const known = new WeakMap<Cast, readonly Telling[]>();
const NOTHING_SAID: Setting = { spoken: [] };

/** Who is told of in the text; worked out once. */
const discourseOf = (cast: Cast): readonly Telling[] => {
  const found =
    known.get(cast) ??
    readDiscourse(cast, (phrase, { gender, told }) => {
      const all = candidates(cast, { phrase, told }, { gender, setting: NOTHING_SAID });
      return likeliest(all)?.clues.nearest.who;
    });
  known.set(cast, found);
  return found;
};

export const resolveGendered = (cast: Cast, phrase: NounPhrase, wanted: Wanted): Resolved => {
  const all = candidates(cast, { phrase, told: discourseOf(cast) }, wanted);
  return resolvedAs(likeliest(all), "pronoun");
};

const EPITHET_REACH = 2;

/** *the candidate*, *the 61-year-old*: whom a pronoun would mean, if they are named at most two paragraphs before. */
export const resolveEpithet = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const gender = genderIn(cast.scene, phrase);
  const near = candidates(cast, { phrase, told: discourseOf(cast) }, { gender, setting }).filter(
    ({ paragraphs, nearest: { who } }) => paragraphs <= EPITHET_REACH && fitsAge(cast, phrase, who),
  );
  // the Labour MP: of several the one who is printed as that
  const fitting =
    near.length > 1 ? near.filter((one) => !isOfNoSuchParty(cast, phrase, one.nearest.who)) : near;
  const best = likeliest(fitting);
  return best && mayPlay(cast, phrase, best.clues) ? resolvedAs(best, "role") : UNKNOWN;
};

/** *the 61-year-old nurse*: nobody of another age, and no pianist; *the 61-year-old former nurse* may be one. */
const fitsAge = (cast: Cast, phrase: NounPhrase, who: number): boolean => {
  const age = ageIn(cast.scene, phrase);
  if (age === undefined) return true;
  const words = cast.scene.tokens.slice(phrase.first, phrase.last + 1);
  const calls =
    !words.at(-1)?.lower.endsWith(OLD) && !words.some(({ lower }) => lower === "former");
  const isOtherwiseCalled =
    calls && (officesOf(cast).get(who) ?? []).some(({ what }) => !BESIDE_WORK.has(what));
  return !isOtherwiseCalled && mayBeAged(cast, who, age);
};
const OLD = "-year-old";
/** What somebody may be called besides their work. */
const BESIDE_WORK = wordSet("besideWork");

const PLAYERS = wordSet("players");
const TEAM = wordSet("playersToo");
const PLAYS = wordSet("playing");

/** *the seamer*: whoever is printed as a player, or plays; not any who is under discussion. */
const mayPlay = ({ scene }: Cast, { last }: NounPhrase, { told }: Told): boolean => {
  const word = (at: number) => scene.tokens[at]?.lower ?? "";
  if (!PLAYERS.has(word(last))) return true;
  return told.some(({ phrase }) => {
    if (PLAYS.has(scene.tokens[relationOf(scene, phrase).verb]?.lemma ?? "")) return true;
    // skipper Jo Doe, whatever the tagger takes the word for
    for (let at = phrase.first - 1; at < phrase.last; at++)
      if (PLAYERS.has(word(at)) || TEAM.has(word(at))) return true;
    return false;
  });
};

const resolvedAs = (best: Likely | undefined, how: Resolved["how"]): Resolved => {
  const named = best?.clues.told.find(({ by }) => by === "name");
  if (!best || !named) return UNKNOWN;
  const share = how === "role" ? Math.min(best.share, EPITHET_SHARE) : best.share;
  return { entities: [best.clues.nearest.who], antecedent: named.phrase, how, share };
};

/** An epithet is not surer than other descriptions, however well somebody's place fits. */
const EPITHET_SHARE = 0.94;

type Likely = { readonly clues: Clues; readonly share: number };

/** The weights are those of a log-linear choice: the best one's share of all is how likely it is. */
const likeliest = (all: readonly Clues[]): Likely | undefined => {
  const scores = all.map((clues) =>
    CLUES.reduce((sum, { weight, of }) => sum + weight * Number(of(clues)), 0),
  );
  const most = Math.max(...scores);
  const best = all[scores.indexOf(most)];
  const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
  return best && { clues: best, share: 1 / total };
};

type Place = { readonly phrase: NounPhrase; readonly told: readonly Telling[] };

/** Those told of before the phrase whose gender does not exclude them, nearest first. */
const candidates = (cast: Cast, { phrase, told }: Place, wanted: Wanted): readonly Clues[] => {
  const { setting } = wanted;
  const { paragraph = 0, sentence: own = 0 } = cast.scene.tokens[phrase.first] ?? {};
  const sentence = reportersSentence(cast.scene, own);
  const near = tellingsBefore(told, phrase.first, sentence).filter(
    (one) => !isExcluded(cast, one, wanted),
  );
  const inWords = new Set(near.filter((one) => isWithin(one, setting)).map(({ who }) => who));
  const governor = governorOf(cast, phrase);
  const joined = isJoined(cast, phrase);
  const start = cast.scene.sentenceRanges[own]?.start ?? phrase.first;
  return byWhom(near.filter((one) => !isWithin(one, setting))).map(({ nearest, told }) => ({
    nearest,
    told,
    inWords: inWords.has(nearest.who),
    cast,
    setting,
    governor,
    joined,
    sentence,
    start,
    paragraph,
    paragraphs: paragraph - nearest.paragraph,
  }));
};

const JOINS = new Set(["and", "but", "so", "yet"]);

/** Doe was glad *when she* left, *but she* came back; not: Doe asked Roe about the day before, *when he* left. */
const isJoined = ({ scene: { tokens } }: Cast, { first }: NounPhrase): boolean => {
  const word = tokens[first - 1]?.lower ?? "";
  return JOINS.has(word) || (SUBORDINATORS.has(word) && tokens[first - 2]?.text !== ",");
};

/** Nearest first. */
const tellingsBefore = (
  told: readonly Telling[],
  first: number,
  sentence: number,
): readonly Telling[] => {
  const end = firstPlace(told.length, (i) => (told[i]?.phrase.first ?? 0) >= first);
  return told
    .slice(Math.max(0, end - MOST_TELLINGS), end)
    .filter((one) => sentence - one.sentence <= REACH)
    .reverse();
};

const byWhom = (near: readonly Telling[]): readonly Told[] => {
  const found = new Map<number, Telling[]>();
  for (const one of near) {
    const own = found.get(one.who);
    if (own) own.push(one);
    else found.set(one.who, [one]);
  }
  return [...found.values()].flatMap((own) => {
    const [nearest] = own;
    return nearest ? [{ nearest, told: own }] : [];
  });
};

/** *Doe said | she had left*. */
const governorOf = ({ scene }: Cast, { last }: NounPhrase): number => {
  const [own] = clausesOf(scene, last);
  return scene.clauses[own?.parent ?? -1]?.subject.at(-1)?.head ?? -1;
};

const isExcluded = (
  { entities }: Cast,
  { who, gender: own }: Telling,
  { gender: wanted, setting }: Wanted,
): boolean => {
  const entity = entities[who];
  const gender = who < 0 ? own : entity?.gender;
  if (wanted && gender && gender !== wanted) return true;
  return (who >= 0 && !isPerson(entity)) || setting.apart?.includes(who) === true;
};

/** Nobody who is named in the very words is their speaker. */
const isWithin = ({ phrase: { first } }: Telling, { quote }: Setting): boolean =>
  quote !== undefined && first >= quote.first && first < quote.after;
