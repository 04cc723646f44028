/** Who is who: each person and body of a text, with the roles printed beside their names. */
import type { Person, Role } from "../../facts.ts";
import { type Appearance, type Cast, isPerson } from "../cast.ts";
import type { Entity } from "../names/entities.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { isComplement, phraseFrom } from "../phrases/relations.ts";
import { nameOf, spanOf } from "../printed.ts";
import type { Scene } from "../scene.ts";
import { RELATIVES, wordsOf } from "../text/closed-classes.ts";

// Democrat · Democratic · Republican · GOP
const PARTY: readonly (readonly [RegExp, string])[] = [
  [/\bLiberal Democrat(?:ic)?\b|\bLib Dem\b/, "Liberal Democrat"],
  [/\bDemocrat(?:ic)?\b|\(D[-,)]/, "Democrat"],
  [/\bRepublican\b|\bGOP\b|\(R[-,)]/, "Republican"],
  [/\bLibertarian\b/, "Libertarian"],
  [/\bIndependent\b|\(I[-,)]/, "Independent"],
  [/\bLabou?r\b/, "Labour"],
  [/\bConservative\b|\bTory\b/, "Conservative"],
];
const AFTER = 40;

export const findPeople = (cast: Cast): readonly Person[] => {
  const { scene, entities } = cast;
  const appearancesOf = groupByEntity(cast.appearances);
  return entities.flatMap((entity, i) => {
    const name = nameOf(cast, i);
    if (!name || isOnlyPlace(scene, entity) || isOnlyShouted(scene, entity.names)) return [];
    const phrases = appearancesOf.get(i) ?? [];
    const roles = isPerson(entity) ? rolesOf(scene, phrases) : [];
    const mentions = entity.names.map((at) => {
      const { core, last } = scene.names[at] ?? { core: 0, last: 0 };
      return spanOf(scene, { first: core, last });
    });
    const forms = [...new Set(mentions.map(({ start, end }) => scene.text.slice(start, end)))];
    const party = partyOf(
      scene,
      roles,
      mentions.map(({ end }) => end),
    );
    return [
      {
        kind: entity.kind === "body" ? "body" : "person",
        name,
        aliases: forms.filter((form) => form !== name),
        mentions,
        roles,
        ...(entity.gender ? { gender: entity.gender } : {}),
        ...(party ? { party } : {}),
      } satisfies Person,
    ];
  });
};

/** No *Orrin Dam*, of which an article tells things, as when it was built. */
const isOnlyPlace = ({ tokens, names, vocabulary }: Scene, { kind, fullest }: Entity): boolean =>
  kind === "place" && !vocabulary.structure.has(tokens[names[fullest]?.last ?? -1]?.lower ?? "");

const SMALL = /\p{Ll}/u;

/** DREDGING OF THE HARBOUR: who stands in a heading's capitals alone is nobody. */
const isOnlyShouted = ({ text, paragraphs, tokens, names }: Scene, own: readonly number[]) =>
  SMALL.test(text) &&
  own.every((name) => {
    const { start, end } = paragraphs[tokens[names[name]?.core ?? -1]?.paragraph ?? -1] ?? {
      start: 0,
      end: 0,
    };
    return !SMALL.test(text.slice(start, end));
  });

const groupByEntity = (appearances: Cast["appearances"]) => {
  const groups = new Map<number, Appearance[]>();
  for (const appearance of appearances) {
    const group = groups.get(appearance.entity) ?? [];
    group.push(appearance);
    groups.set(appearance.entity, group);
  }
  return groups;
};

const rolesOf = (scene: Scene, appearances: Cast["appearances"]): readonly Role[] => {
  const found = new Map<string, Role>();
  for (const { head, phrase, at } of appearances) {
    if (!head || scene.quoteOf[at] !== -1) continue;
    const roles = [
      leadingRole(scene, phrase, at),
      introducingRole(scene, phrase),
      apposedRole(scene, phrase),
    ];
    for (const role of roles)
      if (role && !found.has(role.text.toLowerCase())) found.set(role.text.toLowerCase(), role);
  }
  return [...found.values()];
};

const EMPTY_LEADS = wordsOf("the a an whose mr. mrs. ms. mr mrs ms miss sir dame 's");

/** What stands between article and name: *White House press secretary*, *Sen.* */
const leadingRole = (scene: Scene, phrase: NounPhrase, core: number): Role | undefined => {
  let first = phrase.owner ? phrase.owner.last + 2 : phrase.first;
  while (first < core && EMPTY_LEADS.has(scene.tokens[first]?.lower ?? "")) first++;
  first = pastEpithets(scene, first, core);
  if (first >= core) return undefined;
  return roleOf(scene, { first, last: core - 1 });
};

/** *a defiant Gov. Doe*: how somebody is described stands in lower case before a title that is capitalised. */
const pastEpithets = ({ tokens, vocabulary }: Scene, from: number, core: number): number => {
  let first = from;
  while (first < core - 1 && tokens[first]?.pos === "ADJ" && !tokens[first]?.capital) {
    const { lower = "" } = tokens[first] ?? {};
    if (vocabulary.affiliation.has(lower) || vocabulary.rank.has(lower)) break;
    first++;
  }
  return tokens[first]?.capital ? first : from;
};

/** *The chief executive of the bank, Jo Doe, said*: a phrase for one person, and a mark or verb behind the name. */
const introducingRole = (scene: Scene, phrase: NounPhrase): Role | undefined => {
  const { tokens, phrases } = scene;
  const before = phrases[phrase.index - 1];
  if (tokens[phrase.first - 1]?.text !== "," || before?.last !== phrase.first - 2) return undefined;
  let head = before;
  while (isComplement(scene, head)) head = phrases[head.index - 1] ?? head;
  if (head.kind !== "nominal" || head.head !== "person" || scene.quoteOf[head.first] !== -1)
    return undefined;
  if (!introduces(tokens, head, phrase)) return undefined;
  let { first } = head;
  while (first < head.last && EMPTY_LEADS.has(tokens[first]?.lower ?? "")) first++;
  return roleOf(scene, { first, last: before.last });
};

const introduces = (tokens: Scene["tokens"], head: NounPhrase, { last }: NounPhrase): boolean => {
  const next = tokens[last + 1];
  if (!next || STOPS.has(next.text)) return next !== undefined;
  if (next.pos !== "VERB" && next.pos !== "AUX") return false;
  // the chair of the board, Ann Lee said, was old · Asked to drop the goalie, Ann Lee shrugged
  return tokens[last + 2]?.text !== "," && tokens[head.first - 1]?.pos !== "VERB";
};

const STOPS = new Set([",", ";", ".", "(", ")", "—", '"', ":"]);
const LONGEST = 30;
/** From so many words on a role is told without what its bearer did: *the owner of the club | who turned down the offer*. */
const LONG = 14;
const OPENS_ROLE = new Set(["the", "a", "an", "who", "chair", "head", "former"]);

/** *Doe, the chair of the board,* · *Doe — the chair of the board —* · *Doe (D-N.Y.)* is left to the party. */
const apposedRole = (scene: Scene, phrase: NounPhrase): Role | undefined => {
  const { tokens } = scene;
  const mark = tokens[phrase.last + 1];
  const first = phrase.last + 2;
  const opener = tokens[first];
  if (
    !mark ||
    (mark.text !== "," && mark.text !== "—") ||
    !opener ||
    opener.sentence !== mark.sentence
  )
    return undefined;
  const next = phraseFrom(scene.phrases, first);
  if (next && next.first !== first) return undefined;
  // Doe, whose son left: her role is none of his
  const roleLike =
    next?.kind === "nominal" &&
    opener.lower !== "whose" &&
    (next.head === "person" || next.head === "people");
  if (
    !roleLike &&
    !(OPENS_ROLE.has(opener.lower) && next?.kind === "nominal" && next.head !== "other")
  )
    return undefined;
  return asideFrom(scene, first);
};

/** What stands between two marks; the second must be there: otherwise it is no apposition but the sentence itself. */
const asideFrom = (scene: Scene, first: number): Role | undefined => {
  const { tokens } = scene;
  const length = tokens
    .slice(first + 1, first + LONGEST + 2)
    .findIndex(({ text, sentence }) => STOPS.has(text) || sentence !== tokens[first]?.sentence);
  const last = first + length;
  const next = tokens[last + 1];
  if (length < 0 || !next || !STOPS.has(next.text)) return undefined;
  const who = tokens.slice(first, last).findIndex(({ lower }) => RELATIVES.has(lower));
  return roleOf(scene, { first, last: who > 0 && length >= LONG ? first + who - 1 : last });
};

const roleOf = (scene: Scene, range: { first: number; last: number }): Role => {
  const span = spanOf(scene, range);
  return { text: scene.text.slice(span.start, span.end), span };
};

const partyOf = (
  scene: Scene,
  roles: readonly Role[],
  ends: readonly number[],
): string | undefined => {
  const brackets = ends.map((end) => bracketAfter(scene.folded, end));
  const near = [...roles.map(({ text }) => text), ...brackets].join("\n");
  return PARTY.find(([pattern]) => pattern.test(near))?.[1];
};

/** *(D-N.Y.)* right after a name. */
const bracketAfter = (folded: string, end: number): string => {
  const after = folded.slice(end, end + AFTER);
  return after.startsWith(" (") ? after : "";
};
