/** The gender of people whose first name tells none, from the pronouns that follow their name. */
import type { Appearance } from "../appearance.ts";
import type { Entity } from "../names/entities.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Scene } from "../scene.ts";

const REACH = 25;
const VOTES: ReadonlyMap<string, number> = new Map([
  ["he", 1],
  ["his", 1],
  ["him", 1],
  ["himself", 2],
  ["she", -1],
  ["her", -1],
  ["hers", -1],
  ["herself", -2],
]);
const DECIDES = 2;

/** Counts *he* and *she* after each name, up to the next name or the sentence's end. */
export const inferGenders = (
  scene: Scene,
  entities: readonly Entity[],
  appearances: readonly Appearance[],
): readonly Entity[] => {
  const votes = new Map<number, number>();
  appearances.forEach(({ entity, at, head, phrase }, i) => {
    const found = entities[entity];
    if (!head || !found || found.gender || found.kind === "body" || found.kind === "place") return;
    const next = appearances[i + 1]?.at ?? scene.tokens.length;
    const vote =
      voteAfter(scene, phrase.last, Math.min(next, at + REACH)) + voteOfRoles(scene, phrase, at);
    votes.set(entity, (votes.get(entity) ?? 0) + vote);
  });
  return entities.map((entity, i) => {
    const vote = votes.get(i) ?? 0;
    if (entity.gender || Math.abs(vote) < DECIDES) return entity;
    return { ...entity, gender: vote > 0 ? "male" : "female" };
  });
};

/** *spokeswoman Doe* · *Doe, the niece of Ray* · *her husband, Doe*: a word that tells it. */
const voteOfRoles = (
  { tokens, phrases, vocabulary }: Scene,
  { first, last, index }: NounPhrase,
  at: number,
): number => {
  const [before, after] = [phrases[index - 1], phrases[index + 1]];
  const apposed = [
    after?.first === last + 2 && tokens[last + 1]?.text === "," ? after.last : -1,
    before?.last === first - 2 && tokens[first - 1]?.text === "," ? before.last : -1,
  ];
  const titles = Array.from({ length: at - first }, (_, i) => first + i);
  let vote = 0;
  for (const place of [...apposed, ...titles]) {
    const word = tokens[place]?.lower ?? "";
    const { female, male } = vocabulary.role;
    if (female.has(word) !== male.has(word)) vote += male.has(word) ? DECIDES : -DECIDES;
  }
  return vote;
};

const voteAfter = ({ tokens, quoteOf }: Scene, from: number, to: number): number => {
  let vote = 0;
  for (let i = from + 1; i < to; i++) {
    if (tokens[i]?.paragraph !== tokens[from]?.paragraph) break;
    if (quoteOf[i] === -1) vote += VOTES.get(tokens[i]?.lower ?? "") ?? 0;
  }
  return vote;
};
