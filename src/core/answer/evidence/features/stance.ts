/** Whether the sentence tells of a stand that is asked for: *who wants it*, *who is against it*. */
import { wordList } from "../../../search/words.ts";
import { keyOf } from "../../language/lemma.ts";
import { isTopic, type Pair } from "../pair.ts";
import { type Feature, feature, NOT_ASKED, oncePerPair, yes } from "./feature.ts";

/** Stands of the asked kind that the sentence shows. */
const fitting = oncePerPair(({ asked, row }) =>
  row.positions.filter(({ stance }) => stance === asked.stance),
);

export const fitsStance = (pair: Pair): boolean => fitting(pair).length > 0;

/** Share of what is asked about that a stand of the asked kind is on, or whose it is. */
const onTopic = oncePerPair((pair): number => {
  const { asked } = pair;
  const topic = asked.words.filter(isTopic);
  const whole = topic.reduce((sum, { weight }) => sum + weight, 1e-9);
  const shares = fitting(pair).map(({ holder, target, act }) => {
    const held = new Set(wordList(`${holder} ${target} ${act}`).map(keyOf));
    return topic.reduce((sum, { key, weight }) => sum + (held.has(key) ? weight : 0), 0) / whole;
  });
  return Math.max(0, ...shares);
});

const ofStance = (name: string, reason: string, of: Feature["of"]): Feature =>
  feature(`stance.${name}`, reason, (pair) =>
    pair.asked.stance === undefined ? NOT_ASKED : of(pair),
  );

export const STANCE: readonly Feature[] = [
  feature("stance.asked", "a stand is asked for", ({ asked }) => yes(asked.stance !== undefined)),
  ofStance("fits", "somebody takes the stand asked for", (pair) => yes(fitsStance(pair))),
  ofStance("turned", "nobody takes the opposite stand", (pair) =>
    yes(!fitsStance(pair) && pair.row.positions.length > 0),
  ),
  ofStance("topic", "the stand is on what is asked about", onTopic),
];
