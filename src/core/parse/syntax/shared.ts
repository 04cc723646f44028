/** Subjects that a verb shares with another: of *and*, and of a relative that stands between. */
import { NEVER_SUBJECTS } from "../text/closed-classes.ts";
import type { Item } from "./items.ts";
import {
  breaks,
  type Draft,
  inherit,
  kindAt,
  lowerAt,
  NONE,
  REACH,
  type Sentence,
  type Subject,
  subjectOf,
} from "./sentence.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** *met the press and called for*: the subject of the verb before, of like form where several stand before. */
export const coordinated = (sentence: Sentence, j: number, group: VerbGroup): Subject => {
  const comma = kindAt(sentence, j - 1) === "comma" || kindAt(sentence, j - 1) === "dash";
  return shared(sentence, j, group, comma);
};

/** The subject of the verb before that is most like it; `outer`: of one that hangs on none. */
export const shared = (
  sentence: Sentence,
  before: number,
  group: VerbGroup,
  outer: boolean,
): Subject => {
  const near = sentence.drafts.filter(
    ({ item, subject, group: { form } }) =>
      item < before && before - item <= REACH && subject.length > 0 && form === "finite",
  );
  const found = near.findLast((draft) => isAlike(sentence, draft, group, outer)) ?? near.at(-1);
  return found ? inherit(found) : NONE;
};

const isAlike = (
  { known, drafts }: Sentence,
  draft: Draft,
  { tense, lemma }: VerbGroup,
  outer: boolean,
): boolean => {
  const inner = draft.link !== undefined || draft.embedded;
  if (outer && inner) return false;
  // *said it had failed and promised*: whoever said it
  const said = inner && drafts[draft.parent ?? -1] !== undefined && known.reports(lemma);
  return !said && (draft.group.tense === "earlier") === (tense === "earlier");
};

/** *The man who shot Doe left*, *aides who praised him left*: the phrase at item `k`, right before a verb, is the relative's. */
export const isObjectOfRelative = (sentence: Sentence, k: number): boolean => {
  const draft = sentence.drafts[sentence.clauseAt.get(k - 1) ?? -1];
  if (draft?.link !== "relative" || draft.group.form === "infinitive") return false;
  return (
    !sentence.known.reports(draft.group.lemma) ||
    NEVER_SUBJECTS.has(lowerAt(sentence, k)) ||
    !isFollowedByVerb(sentence, k + 1)
  );
};

/** *voters who say it matters were*: behind the verb at item `v` stands one that the antecedent may be the subject of. */
const isFollowedByVerb = ({ items }: Sentence, v: number): boolean =>
  items.some(
    ({ kind, group }, i) =>
      i > v && kind === "verb" && group?.form === "finite" && !LEADS.has(items[i - 1]?.kind ?? ""),
  );

/** What leads a clause of its own, or shares a subject. */
const LEADS = new Set<Item["kind"] | "">(["relative", "subordinator", "coordinator"]);

/** *polls taken*; not *she suggested*, *Doe said*: no relative hangs bare on a pronoun or a name. */
const mayBeReduced = (
  { items, known }: Sentence,
  { item, subject: [subject], link, group }: Draft,
): boolean => {
  const phrase = items.find(
    ({ kind, last }) => kind === "phrase" && last === subject?.head,
  )?.phrase;
  const bare = group.first === group.verb && group.tense === "past" && group.form === "finite";
  // officials said the … was; people told to leave were
  const next = items[item + 1];
  const stated = known.reports(group.lemma) && next?.group?.form !== "infinitive";
  const led = next?.kind === "preposition";
  return bare && link === undefined && phrase?.kind === "nominal" && (led || !stated);
};

/** *voters who say it matters were* · *polls taken in Iowa found* · *lawmakers calling for it said*: whoever the relative is of. */
export const overRelative = (sentence: Sentence, v: number): Subject | undefined => {
  for (let d = sentence.drafts.length - 1; d >= 0; d--) {
    const draft = sentence.drafts[d];
    if (!draft || v - draft.item > REACH || breaks(sentence, draft.item + 1, v - 1))
      return undefined;
    if (draft.subject.length === 0) continue;
    if (draft.link === "relative") return subjectOf(draft.subject);
    if (mayBeReduced(sentence, draft)) {
      sentence.drafts[d] = {
        ...draft,
        group: { ...draft.group, form: "participle", voice: "passive" },
        link: "relative",
      };
      return inherit(draft);
    }
  }
  return undefined;
};
