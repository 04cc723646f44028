/** Whether a person is printed with a word as title or role. */
import { wordLists, wordSet } from "../../lexicon.ts";
import {
  type Appearance,
  type Cast,
  isPerson,
  lastBefore,
  type Resolved,
  UNKNOWN,
} from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { OWNERS } from "../phrases/owners.ts";
import { phraseFrom } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { type Office, officeOf, officesOf } from "./offices.ts";

/** What somebody is called → the titles that say so before a name: *the judge* for *Justice Doe*. */
const TITLES = wordLists("titlesOf");
/** *the president* is not the vice president. */
const LESSENING = wordSet("lessening");

/** The word stands among the titles before the name, or heads an apposition to it. */
export const bearsRole = (
  scene: Scene,
  { phrase, at, head }: Appearance,
  word: string,
): boolean => {
  if (!head) return false;
  for (let i = phrase.first; i < at; i++) {
    const lower = scene.tokens[i]?.lower ?? "";
    const lessened = LESSENING.has(scene.tokens[i - 1]?.lower ?? "");
    if (!lessened && (lower === word || TITLES.get(word)?.includes(lower))) return true;
  }
  // the island's vicar, the Rev. Jo Doe
  const before = scene.phrases[phrase.index - 1];
  const led = before?.kind === "nominal" && before.last === phrase.first - 2;
  if (led && scene.tokens[phrase.first - 1]?.text === "," && isCalled(scene, before.last, word))
    return true;
  const next = phraseFrom(scene.phrases, phrase.last + 1);
  const apposed = next?.first === phrase.last + 2 && scene.tokens[phrase.last + 1]?.text === ",";
  return apposed && next?.kind === "nominal" && isCalled(scene, next.last, word);
};

const isCalled = ({ tokens }: Scene, at: number, word: string): boolean => {
  const lower = tokens[at]?.lower ?? "";
  return lower === word || (TITLES.get(word)?.includes(lower) ?? false);
};

const ROLE_REACH = 40;

/** *the governor*, *the Ukrainian president*: who bears that office, as far as the article prints it; two do: nobody. */
export const resolveRole = (cast: Cast, phrase: NounPhrase): Resolved => {
  const fitting = bearersBefore(cast, phrase, officeOf(cast.scene, phrase));
  const surely = fitting.filter(({ fit }) => fit === "sure");
  const [nearest, ...others] = surely.length > 0 ? surely : fitting;
  if (!nearest) return bearerAhead(cast, phrase);
  if (others.some((other) => isRival(cast, nearest.appearance, other.appearance))) return UNKNOWN;
  const { entity, phrase: antecedent } = nearest.appearance;
  return { entities: [entity], antecedent, how: "role" };
};

const AHEAD = 4;

/** *The mayor has said …*, two paragraphs before Mayor Jo Doe is named: the one who is printed as that soon after; two are: nobody. */
const bearerAhead = (cast: Cast, phrase: NounPhrase): Resolved => {
  const { tokens } = cast.scene;
  const { paragraph = 0, sentence = 0 } = tokens[phrase.first] ?? {};
  // his lawyer is not whatever lawyer is named below
  if (OWNERS.has(tokens[phrase.first]?.lower ?? "")) return UNKNOWN;
  const wanted = officeOf(cast.scene, phrase);
  const found = new Map<number, Appearance>();
  for (let i = lastBefore(cast.appearances, phrase.first) + 1; i < cast.appearances.length; i++) {
    const one = cast.appearances[i];
    const at = tokens[one?.at ?? -1];
    // a paragraph may be as long as its article
    if (!one || !at || at.paragraph - paragraph > AHEAD || at.sentence - sentence > ROLE_REACH)
      break;
    if (!found.has(one.entity) && mayHold(cast, phrase, wanted, one.entity))
      found.set(one.entity, one);
  }
  const [only] = found.size === 1 ? found.values() : [];
  return only ? { entities: [only.entity], antecedent: only.phrase, how: "role" } : UNKNOWN;
};

const mayHold = (cast: Cast, phrase: NounPhrase, wanted: Office, entity: number): boolean => {
  const fit = fitOf(wanted, officesOf(cast).get(entity) ?? []);
  // the mayor of Ravenna, but not the lawyer for the widow
  const place = cast.scene.tokens[cast.scene.phrases[phrase.index + 1]?.last ?? -1];
  const fits = fit === "sure" || (fit === "loose" && place?.capital === true);
  return fits && isPerson(cast.entities[entity]);
};

type Bearer = { readonly appearance: Appearance; readonly fit: "sure" | "loose" };

/** People named before whose printed offices fit, nearest first. */
const bearersBefore = (cast: Cast, phrase: NounPhrase, wanted: Office): readonly Bearer[] => {
  const { appearances, scene, entities } = cast;
  const offices = officesOf(cast);
  const sentence = scene.tokens[phrase.first]?.sentence ?? 0;
  const met = new Set<number>();
  const found: Bearer[] = [];
  for (let i = lastBefore(appearances, phrase.first); i >= 0; i--) {
    const appearance = appearances[i];
    if (!appearance || sentence - (scene.tokens[appearance.at]?.sentence ?? 0) > ROLE_REACH) break;
    if (met.has(appearance.entity) || !isPerson(entities[appearance.entity])) continue;
    met.add(appearance.entity);
    const fit = fitOf(wanted, offices.get(appearance.entity) ?? []);
    if (fit) found.push({ appearance, fit });
  }
  return found;
};

/** How an office that is asked for fits those of somebody: surely, or for want of a word that says otherwise. */
const fitOf = (wanted: Office, own: readonly Office[]): Bearer["fit"] | undefined => {
  const alike = own.filter((office) => isSameRole(wanted, office));
  if (alike.length === 0) return undefined;
  if (wanted.whose.size === 0) return "sure";
  const placed = alike.filter(({ whose }) => whose.size > 0);
  // the Norrland president is not any President Doe
  if (placed.length === 0) return HEADS.has(wanted.what) ? undefined : "loose";
  return placed.some(({ whose }) => share(wanted.whose, whose)) ? "sure" : undefined;
};

const isSameRole = (wanted: Office, { what, kind }: Office): boolean => {
  const called = what === wanted.what || TITLES.get(wanted.what)?.includes(what) === true;
  if (!called) return LEADERS.has(wanted.what) && isHeadOfGovernment(what, kind);
  // the vice president is not any president
  if ([...wanted.kind].some((word) => LESSENING.has(word) && !kind.has(word))) return false;
  if (wanted.kind.size > 0 && kind.size > 0) return share(wanted.kind, kind, isSame);
  return wanted.kind.size > 0 || ![...kind].some((word) => LESSENING.has(word));
};

const LEADERS = new Set(["leader", "premier"]);

const isHeadOfGovernment = (what: string, kind: ReadonlySet<string>): boolean =>
  what === "minister" ? kind.has("prime") : HEADS.has(what);

const HEADS = wordSet("headsOfState");

const share = (
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  same: (a: string, b: string) => boolean = isSamePlace,
): boolean => [...a].some((one) => [...b].some((other) => same(one, other)));

const isSame = (a: string, b: string): boolean => a === b;

const LEAST_STEM = 4;

/** Norrland · Norrlander, Karvia · Karvian: a place that no list holds, and the word made from it. */
const isSamePlace = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) > LEAST_STEM &&
    (a.startsWith(b.slice(0, -1)) || b.startsWith(a.slice(0, -1))));

/** Two bear it, and the text stands as near to the one as to the other. */
const isRival = ({ scene }: Cast, nearest: Appearance, other: Appearance): boolean =>
  scene.tokens[nearest.at]?.sentence === scene.tokens[other.at]?.sentence;
