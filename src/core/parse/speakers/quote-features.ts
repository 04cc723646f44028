/** What is measured of a quotation: the same for all who may have said it. */
import { between } from "../counts.ts";
import { code } from "../learnt/feature-codes.ts";
import type { Feature } from "../learnt/vectors.ts";
import type { Scene } from "../scene.ts";
import type { QuoteSetting } from "./quote-setting.ts";
import { FAR, lowerAt, type QuotePair } from "./speaker-pair.ts";

const FIRST_PERSON = ["i", "we", "my", "our", "me", "us"];
const ENDS_SENTENCE = /[.?!]$/;
const LOWER = /^\p{Ll}/u;
const lead = code(
  ",|:|that|as|a an the|of to for|and or|is was are were be|how why what if whether",
);
const follower = code(",|.|and but|he she they it i we|:|;|—|in on at to of for");

/** Of the quotation alone: the same for all its candidates. */
export const QUOTE_FEATURES: readonly Feature<QuotePair>[] = [
  {
    name: "the quotation opens its paragraph",
    of: ({ setting }) => Number(setting.first <= setting.start),
  },
  {
    name: "the quotation closes its paragraph",
    of: ({ setting }) => Number(setting.after >= setting.end),
  },
  {
    name: "how the quotation ends",
    of: ({ setting: { text } }) => (text.endsWith(",") ? 1 : ENDS_SENTENCE.test(text) ? 2 : 0),
  },
  {
    name: "what leads into the quotation",
    of: ({ scene, setting: { first, start } }) =>
      first <= start
        ? -1 - Number(lowerAt(scene, start - 1) === ":")
        : lead(lowerAt(scene, first - 1)) || ((scene.cueAt[first - 1] ?? -1) >= 0 ? 12 : 0),
  },
  {
    name: "the quotation begins in lower case",
    of: ({ setting }) => Number(LOWER.test(setting.text)),
  },
  {
    name: "length of the quotation",
    of: ({ setting: { after, first } }) => Math.min(80, after - first - 2),
  },
  {
    name: "reporter's words in the paragraph",
    of: ({ scene, setting }) =>
      Math.min(80, between(scene.before.outside, setting.start, setting.end)),
  },
  { name: "place of the quotation in its paragraph", of: ({ setting }) => setting.number },
  { name: "quotations in the paragraph", of: ({ setting }) => setting.count },
  {
    name: "what follows the quotation",
    of: ({ scene, setting: { after, end } }) =>
      after >= end
        ? -1
        : (scene.cueAt[after] ?? -1) >= 0
          ? 12
          : follower(lowerAt(scene, after)) || (scene.tokens[after]?.capital ? 13 : 0),
  },
  {
    name: "the quotation speaks as I or we",
    of: ({ setting }) => Number(FIRST_PERSON.some((word) => setting.words.has(word))),
  },
  {
    name: "the paragraph before ended inside the quotation",
    of: ({ scene, setting }) => Number(scene.quotes[setting.quote]?.continues ?? false),
  },
  {
    name: "paragraphs since the last quotation",
    of: ({ scene, setting, history }) =>
      history.quote < 0
        ? 20
        : Math.min(
            20,
            (scene.quotes[setting.quote]?.paragraph ?? 0) -
              (scene.quotes[history.quote]?.paragraph ?? 0),
          ),
  },
  {
    name: "reporting verbs in the paragraph",
    of: ({ setting: { start, end }, cuesBefore }) =>
      Math.min(MANY, between(cuesBefore, start, end)),
  },
  {
    name: "words to the next reporting verb",
    of: ({ scene, setting }) => wordsToCue(scene, setting),
  },
];

/** How far reporting verbs are counted. */
const MANY = 9;

const wordsToCue = ({ cueAt, quoteOf }: Scene, { after, end }: QuoteSetting): number => {
  for (let i = after; i < Math.min(end, after + 15); i++) {
    if (quoteOf[i] !== -1) break;
    if ((cueAt[i] ?? -1) >= 0) return i - after;
  }
  return FAR;
};
