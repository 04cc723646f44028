/** The recipe: article text → attributions, people, positions. */
import type { Article } from "../article.ts";
import type { Facts } from "../facts.ts";
import { packTags } from "../tags.ts";
import { moveSpans, plainOf } from "../unseen.ts";
import { createCast } from "./cast.ts";
import { createReportRanker, findIndirect } from "./indirect/indirect.ts";
import { INDIRECT_RULES } from "./indirect/indirect-rules.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Gazetteer } from "./names/gazetteer.ts";
import { createPositionWords, findPositions } from "./positions/positions.ts";
import { findPeople } from "./reference/people.ts";
import { createScene, type Scene } from "./scene.ts";
import { toAttributions } from "./speakers/quotations.ts";
import { RULES as QUOTATION_RULES, type Rule } from "./speakers/rules.ts";
import { createSpeakerRanker, decideSpeakers } from "./speakers/speakers.ts";
import { createTokeniser } from "./text/tokens.ts";
import { createVocabulary } from "./vocabulary.ts";
import type { ParserWeights } from "./weights.ts";

export type { Lexicon } from "./lexicon.ts";
export { createGazetteer, type Gazetteer, type TaggedWord } from "./names/gazetteer.ts";
export { POSITION_RULES } from "./positions/positions.ts";
export type { ParserWeights } from "./weights.ts";

/** Every rule that an attribution may name. */
export const RULES: readonly Omit<Rule, "applies">[] = [...QUOTATION_RULES, ...INDIRECT_RULES];

/** Goes up when a package that the parser uses is changed; the rest of a parser's version is read from its files. */
export const PARSER_VERSION = "2";

export type ParserOptions = {
  readonly lexicon: Lexicon;
  readonly weights: ParserWeights;
  readonly gazetteer: Gazetteer;
  /** 0–1: below this confidence nobody is named. */
  readonly threshold: number;
  /** What facts are marked with: those of another version are due for re-parsing. */
  readonly version?: string;
};

export type Parser = (article: Pick<Article, "text">) => Facts;

/** Throws no error on any text; a text in which nothing is found gives empty lists. */
export const createParser = ({
  lexicon,
  weights,
  gazetteer,
  threshold,
  version = PARSER_VERSION,
}: ParserOptions): Parser => {
  const tokenise = createTokeniser(new Set(lexicon.abbreviations.words));
  const vocabulary = createVocabulary(lexicon, gazetteer);
  const speakers = createSpeakerRanker(weights);
  const reports = createReportRanker(weights.indirect);
  const positionWords = createPositionWords(lexicon);
  const parse: Parser = ({ text }) => {
    const scene = createScene(text, tokenise, vocabulary);
    const cast = createCast(scene);
    const decisions = decideSpeakers(cast, speakers);
    const attributions = [
      ...toAttributions(cast, decisions, threshold),
      ...findIndirect(cast, decisions, reports, threshold),
    ].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
    return {
      parser: version,
      paragraphs: scene.paragraphs,
      sentences: scene.sentences,
      tags: tagsOf(scene),
      attributions,
      people: findPeople(cast),
      positions: findPositions(cast, positionWords, { decisions, threshold }),
    };
  };
  // Tags count from their sentence's start in the plain text, which is what answers read them against.
  return ({ text }) => {
    const plain = plainOf(text);
    return plain ? moveSpans(parse(plain), plain.up) : parse({ text });
  };
};

/** Of each sentence its words with their parts of speech: what answers read in place of the text. */
const tagsOf = ({ tokens, sentences, sentenceRanges }: Scene): readonly string[] =>
  sentenceRanges.map(({ start, end }, i) => {
    const from = sentences[i]?.start ?? 0;
    return packTags(
      tokens.slice(start, end).map((token) => ({
        start: token.start - from,
        end: token.end - from,
        pos: token.pos,
      })),
    );
  });
