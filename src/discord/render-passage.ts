/** Sentences that an article prints, in the reporter's words or somebody's; and the paragraph around a statement. */
import {
  amendmentLine,
  type Context,
  type Explanation,
  listed,
  type Passage,
  type PassagesAnswer,
  sourceLine,
  unsaidLabel,
} from "../app/index.ts";
import { escapeWithin, oneLine, plainWithin } from "./escape.ts";
import { limits } from "./limits.ts";
import { blockQuote, bold, citedText, lines, sourceText, titleOf } from "./markup.ts";
import { type Draft, type Reply, share } from "./reply.ts";

export const passageDraft =
  (passage: Passage): Draft =>
  (budget) => {
    const { citation, marked, source, speakers = [] } = passage;
    const place = Math.floor(budget / 6);
    const title = titleOf(source, place);
    const unsaid = unsaidLabel(passage);
    const below = unsaid ? `${unsaid} · ${sourceLine(source)}` : sourceLine(source);
    const footer = { text: plainWithin(below, place) };
    const name = plainWithin(listed(speakers), Math.min(place, limits.author));
    const author = name === "" ? {} : { author: { name } };
    const used = title.title.length + footer.text.length + name.length;
    const max = Math.min(limits.description, budget - used);
    const description = blockQuote(citation, { marked, marks: false, max });
    return {
      ...author,
      ...title,
      description: description.trim() === "" ? "—" : description,
      footer,
    };
  };

export const passageDrafts = ({ passages }: PassagesAnswer): readonly Draft[] =>
  passages.map(passageDraft);

/** Most characters of a sentence on one line: newspaper sentences run to some 450, and what counts stands at either end. */
const SENTENCE = 500;

/** One line: the words and where they stand. */
export const passageLine = (passage: Passage): string => {
  const { citation, marked, source } = passage;
  const unsaid = unsaidLabel(passage);
  const text = citedText(citation, { marked, marks: false, max: SENTENCE }).replaceAll("\n", " ");
  return `${text} (${unsaid ? `${unsaid}; ` : ""}${sourceText(source)})`;
};

/** In context: the paragraph in which a statement stands, with its neighbours. */
export const renderContext = ({
  source,
  before,
  paragraph,
  after,
  marked,
  speakers,
}: Context): Reply => {
  const draft: Draft = (budget) => {
    const title = titleOf(source, limits.title);
    const footer = { text: plainWithin(sourceLine(source), 300) };
    const max = Math.min(limits.description, budget - title.title.length - footer.text.length);
    const around = Math.floor(max / 5);
    const text = (cited: typeof paragraph | undefined, most: number) =>
      cited && citedText(cited, { marked: [], marks: false, max: most });
    const description = lines(
      [
        text(before, around),
        blockQuote(paragraph, { marked, marks: false, max: max - 2 * around - 4 }),
        text(after, around),
      ],
      max,
    );
    // a paragraph of characters that nobody sees leaves nothing, and Discord refuses an empty description
    return {
      title: title.title,
      ...(title.url ? { url: title.url } : {}),
      description: description.trim() === "" ? "—" : description,
      footer,
    };
  };
  const said =
    speakers.length === 0 ? "Nobody is named as the speaker." : `Said by ${listed(speakers)}.`;
  return close(escapeWithin(oneLine(said), 500), draft);
};

/** Reasons shown, the weightiest first. */
const REASONS = 3;

/** Why this speaker: cue, mention, the sentence with the full name, and the rule that decided. */
export const renderExplanation = (why: Explanation): Reply => {
  const draft: Draft = (budget) => {
    const title = titleOf(why.source, limits.title);
    const footer = { text: plainWithin(sourceLine(why.source), 300) };
    const max = Math.min(limits.description, budget - title.title.length - footer.text.length);
    const cited = (label: string, words: typeof why.cue) =>
      words && `${bold(label)} “${citedText(words, { marked: [], marks: false, max: max / 6 })}”`;
    const parts = [
      ...why.words.map((words) =>
        blockQuote(words, { marked: [], marks: why.kind !== "indirect", max: max / 4 }),
      ),
      cited("Reporting words:", why.cue),
      cited("Speaker as printed:", why.mention),
      cited("Full name in:", why.antecedent),
      ...(why.amended ?? []).map((each) => bold(plainWithin(amendmentLine(each), 300))),
      `${bold("Rule:")} ${escapeWithin(oneLine(why.because), 400)} (${escapeWithin(oneLine(why.rule), 90)})`,
      why.reasons.length === 0
        ? undefined
        : `${bold("What counted most:")} ${escapeWithin(oneLine(why.reasons.slice(0, REASONS).join("; ")), 400)}`,
      `${bold("Certainty:")} ${Math.round(why.confidence * 100)} %`,
    ];
    return {
      title: title.title,
      ...(title.url ? { url: title.url } : {}),
      description: lines(parts, max),
      footer,
    };
  };
  const who = why.speakers.length === 0 ? "Why nobody is named" : `Why ${listed(why.speakers)}`;
  return close(escapeWithin(oneLine(who), 500), draft);
};

const close = (content: string, draft: Draft): Reply => ({
  content,
  embeds: share([draft]).embeds,
  components: [],
  private: true,
});
