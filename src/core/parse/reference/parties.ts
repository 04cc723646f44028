/** Parties as roles print them: *the Labour MP* is not who was called *the Conservative MP for the coast*. */
import { wordTable } from "../../lexicon.ts";
import type { Cast } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Scene } from "../scene.ts";

/** Word → the party it stands for. */
const PARTIES = wordTable("parties");
const APPOSED = 12;

const partiesIn = ({ tokens }: Scene, first: number, last: number): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let i = first; i <= last; i++) {
    const party = PARTIES.get(tokens[i]?.lower ?? "");
    if (party) found.add(party);
  }
  return found;
};

/** Of each entity, the parties that stand in its titles and in what is said of it behind a comma. */
const known = new WeakMap<Cast, ReadonlyMap<number, ReadonlySet<string>>>();

const partiesOf = (cast: Cast): ReadonlyMap<number, ReadonlySet<string>> => {
  const found = known.get(cast);
  if (found) return found;
  const parties = new Map<number, Set<string>>();
  for (const { entity, phrase, head } of cast.appearances) {
    if (!head || cast.scene.quoteOf[phrase.first] !== -1) continue;
    const own = parties.get(entity) ?? new Set<string>();
    for (const party of partiesIn(cast.scene, phrase.first, endOfAside(cast.scene, phrase)))
      own.add(party);
    parties.set(entity, own);
  }
  known.set(cast, parties);
  return parties;
};

/** *Doe, the Labour MP for the coast,*: the aside behind the name, if it is about who bears it. */
const endOfAside = ({ tokens, phrases }: Scene, { last, index }: NounPhrase): number => {
  const next = phrases[index + 1];
  const apposed =
    tokens[last + 1]?.text === "," && next?.first === last + 2 && next.kind === "nominal";
  if (!apposed) return last;
  let at = next.first;
  while (at - last < APPOSED && tokens[at + 1] && tokens[at + 1]?.text !== ",") at++;
  return tokens[at + 1]?.sentence === tokens[last]?.sentence ? at : next.last;
};

/** Whether `phrase` names a party that is nowhere printed of them. */
export const isOfNoSuchParty = (cast: Cast, phrase: NounPhrase, entity: number): boolean => {
  const wanted = partiesIn(cast.scene, phrase.first, phrase.last);
  const own = partiesOf(cast).get(entity);
  return wanted.size > 0 && ![...wanted].some((party) => own?.has(party));
};
