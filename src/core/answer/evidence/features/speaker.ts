/** Whether the words are those of whom the question asks for, or somebody else's. */
import { wordList } from "../../../search/words.ts";
import { keyOf } from "../../language/lemma.ts";
import { holds } from "../match.ts";
import { isTopic, type Pair, placesNaming } from "../pair.ts";
import type { Row, RowWord } from "../row.ts";
import { type Feature, feature, NOT_ASKED, oncePerPair, yes } from "./feature.ts";

const SUBJECT_REACH = 8;
const AFTER_VERB = 3;

/** A feature that says nothing where no speaker is asked for. */
const ofSpeaker = (
  name: string,
  reason: string,
  of: (pair: Pair, last: string) => number,
): Feature =>
  feature(`speaker.${name}`, reason, (pair) => {
    const last = pair.asked.speaker.at(-1);
    return last === undefined ? NOT_ASKED : of(pair, last);
  });

const share = ({ asked, around }: Pair, has: (key: string) => boolean): number =>
  asked.speaker.filter((key) => has(key) || has(around.surname(key) ?? key)).length /
  asked.speaker.length;

const isIn = ({ around }: Pair, set: ReadonlySet<string>, key: string): boolean =>
  set.has(key) || set.has(around.surname(key) ?? key);

const speakerAt = oncePerPair(({ row, asked, around }) => placesNaming(row, asked.speaker, around));

const firstVerb = ({ row }: Pair): number => {
  const at = row.words.findIndex(({ pos }) => pos === "VERB");
  return at < 0 ? row.words.length : at;
};

/** 2: the next verb after their name, or one before it, reports; 1: another verb follows. */
export const reporting = oncePerPair((pair): number =>
  Math.max(0, ...speakerAt(pair).map((at) => reportingAt(pair, at))),
);

const reportingAt = ({ row: { words }, around }: Pair, at: number): number => {
  const isReport = (word: RowWord | undefined): boolean =>
    word?.pos === "VERB" && around.words.report.has(word.key);
  if (words.slice(Math.max(0, at - AFTER_VERB), at).some(isReport)) return 2;
  const next = words.slice(at + 1, at + 1 + SUBJECT_REACH).find(({ pos }) => pos === "VERB");
  return next === undefined ? 0 : isReport(next) ? 2 : 1;
};

/** Somebody of the surname asked, whose other names are not those asked. */
const namesake = oncePerPair(({ asked: { words }, row }): boolean =>
  words.some(({ class: kind, key: last }, i) => {
    const given = words[i - 1];
    if (kind !== "name" || given?.class !== "name" || holds(row, given.key)) return false;
    return bearers(row).some((names) => names.has(last) && names.size > 1 && !names.has(given.key));
  }),
);

/** Keys of the names of each who speaks or is named in a sentence. */
const bearers = ({ statements, who }: Row): readonly ReadonlySet<string>[] => [
  ...statements.flatMap(({ speakers }) =>
    speakers.map((name) => new Set(wordList(name).map(keyOf))),
  ),
  ...who.flatMap((one) => (one ? [one.words] : [])),
];

export const someoneElse = (pair: Pair): boolean =>
  pair.row.speakers.size > 0 &&
  !pair.asked.speaker.some((key) => isIn(pair, pair.row.speakers, key));

export const isSpeaker = (pair: Pair): boolean =>
  isIn(pair, pair.row.speakers, pair.asked.speaker.at(-1) ?? "");

export const isMention = (pair: Pair): boolean =>
  isIn(pair, pair.row.mentions, pair.asked.speaker.at(-1) ?? "");

/** Share of the topic's weight that stands in somebody's words. */
export const topicSaid = oncePerPair(({ asked, matches, row }): number => {
  let sum = 0;
  let all = 0;
  asked.words.forEach((word, i) => {
    if (!isTopic(word)) return;
    all += word.weight;
    if (matches[i]?.at.some((at) => row.said[at] === 1)) sum += word.weight;
  });
  return all === 0 ? NOT_ASKED : sum / all;
});

export const SPEAKER: readonly Feature[] = [
  feature("speaker.asked", "a speaker is asked for", ({ asked }) => yes(asked.speaker.length > 0)),
  ofSpeaker("said", "the one asked about said it", (pair) =>
    share(pair, (key) => pair.row.speakers.has(key)),
  ),
  ofSpeaker("said-last", "somebody of the surname asked said it", (pair) => yes(isSpeaker(pair))),
  ofSpeaker("mention", "its speaker is printed by the name asked", (pair) =>
    share(pair, (key) => pair.row.mentions.has(key)),
  ),
  ofSpeaker("mention-last", "its speaker is printed by the surname asked", (pair) =>
    yes(isMention(pair)),
  ),
  ofSpeaker("here", "it names the one asked about", (pair) =>
    share(pair, (key) => holds(pair.row, key)),
  ),
  ofSpeaker("near", "it or the sentence before names the one asked about", (pair) =>
    share(
      pair,
      (key) =>
        holds(pair.row, key) ||
        (pair.around.before !== undefined && holds(pair.around.before, key)),
    ),
  ),
  ofSpeaker("before", "the one asked about said what stands before", (pair, last) =>
    yes(pair.around.before !== undefined && isIn(pair, pair.around.before.speakers, last)),
  ),
  ofSpeaker("after", "the one asked about said what stands after", (pair, last) =>
    yes(pair.around.after !== undefined && isIn(pair, pair.around.after.speakers, last)),
  ),
  ofSpeaker("article", "its article names the one asked about", (pair) =>
    share(pair, (key) => pair.around.article.has(key)),
  ),
  ofSpeaker("archive", "the archive names the one asked about", (pair) =>
    share(pair, (key) => pair.around.printed(key)),
  ),
  ofSpeaker("other", "nobody else says it", (pair) => yes(someoneElse(pair))),
  ofSpeaker("within", "the one asked about is not merely spoken of", (pair) =>
    yes(speakerAt(pair).some((at) => pair.row.said[at] === 1)),
  ),
  ofSpeaker("subject", "the one asked about stands before the verb", (pair) =>
    yes(speakerAt(pair).some((at) => at < firstVerb(pair))),
  ),
  ofSpeaker("reports", "the one asked about is the subject of a reporting verb", reporting),
  ofSpeaker("topic", "what is asked about stands in the words said", topicSaid),
  feature("speaker.namesake", "nobody in it only shares the surname asked", (pair) =>
    yes(namesake(pair)),
  ),
  feature("speaker.known", "its speaker is known", ({ row }) => yes(row.speakers.size > 0)),
  feature("speaker.pronoun", "its speaker is printed as a pronoun", ({ row }) =>
    yes(row.statements.some(({ mention }) => mention?.kind === "pronoun")),
  ),
  feature(
    "speaker.share",
    "most of it is somebody's words",
    ({ row }) => row.said.reduce((a, b) => a + b, 0) / (row.said.length + 1e-9),
  ),
];
