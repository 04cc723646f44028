/** Quotations in a list under headings, as *On wells:*, with nobody beside them: they are whom the article is about. */
import { type Cast, UNKNOWN } from "../cast.ts";
import { relationOf } from "../phrases/relations.ts";
import { resolveInterviewee } from "../reference/owned-words.ts";
import type { Scene } from "../scene.ts";
import { lineOf } from "../text/page.ts";
import type { TurnSpeaker } from "./turn-speakers.ts";

// On wells: · On being told to dig
const HEADING = /^On \p{L}[^.?!":;]{0,60}:?$/u;

/** Undefined: the quotation stands under no such heading, or others are beside it. */
export const speakerUnderHeading = (cast: Cast, quote: number): TurnSpeaker | undefined => {
  const { scene } = cast;
  const { paragraph = -1 } = scene.quotes[quote] ?? {};
  if (!fillsParagraph(scene, quote) || !HEADING.test(lineOf(scene, paragraph - 1)))
    return undefined;
  const first = scene.paragraphs.findIndex((_, at) => HEADING.test(lineOf(scene, at)));
  const resolved = resolveInterviewee(cast, first);
  const phrase = resolved.antecedent;
  if (!phrase) return { candidate: undefined, resolved: UNKNOWN };
  const paragraphs = (scene.tokens[phrase.first]?.paragraph ?? 0) - paragraph;
  return { candidate: { phrase, relation: relationOf(scene, phrase), paragraphs }, resolved };
};

const fillsParagraph = ({ quotes, paragraphs }: Scene, quote: number): boolean => {
  const { outer, paragraph = -1 } = quotes[quote] ?? {};
  const { start, end } = paragraphs[paragraph] ?? {};
  return outer?.start === start && outer?.end === end;
};
