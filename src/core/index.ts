/** The door of the core: what other layers may import. */
export type * from "./answer/answer.ts";
export { type Answerer, createAnswerer } from "./answer/answerer.ts";
export { namedOf } from "./answer/described.ts";
export type { QuestionLexicon } from "./answer/evidence/lexicon.ts";
export {
  createEvidenceModel,
  type EvidenceModel,
  type EvidenceWeights,
  type Thresholds,
} from "./answer/evidence/model.ts";
export { showsNearest } from "./answer/not-found.ts";
export { rolesPrinted } from "./answer/people/offices.ts";
export { isInScope } from "./answer/question/filters.ts";
export { subjectKeys } from "./answer/question/terms.ts";
export { readDate } from "./answer/question/typed-date.ts";
export type { AnswerDeps, AnswerLimits } from "./answer/session.ts";
export {
  type KeptArticle,
  printsAgain,
  spokenLine,
  type Uttered,
  utteredAt,
  utteredIn,
} from "./answer/statements/uttered.ts";
export type { Evidence } from "./answer/summary.ts";
export { evidenceOf, peopleOf } from "./answer/summary.ts";
export type * from "./archive.ts";
export type { Article, Citation, Provenance, Span } from "./article.ts";
export { cite, citedArticle, lineAt } from "./article.ts";
export {
  type Anchor,
  type Applied,
  anchorOf,
  anchorsOf,
  applyCorrections,
  articlesOf,
  type Change,
  type Correction,
  type CorrectionState,
  type Meant,
  type Outcome,
  quotationsAt,
  type Resting,
  speakAlike,
} from "./corrections/index.ts";
export type * from "./facts.ts";
export { once, withParts } from "./lazy.ts";
export { inertJson, oneLine, undirected } from "./one-line.ts";
export {
  createGazetteer,
  createParser,
  type Gazetteer,
  type Lexicon,
  PARSER_VERSION,
  type Parser,
  type ParserOptions,
  type ParserWeights,
  POSITION_RULES,
  RULES,
  type TaggedWord,
} from "./parse/index.ts";
export {
  type Appearance,
  appearancesOf,
  articlesSplit,
  blockOf,
  type Coming,
  type Entity,
  type Knowledge,
  LINK_REASONS,
  type Link,
  linkBlock,
  type NameLink,
  NO_RULES,
  namesIn,
  type PeopleChange,
  type PeopleCorrection,
  type PeopleLexicon,
  rulesOf,
  sum,
} from "./people/index.ts";
export { editDistance } from "./search/distance.ts";
export { fold } from "./search/fold.ts";
export type { QuestionWord, Vocabulary } from "./search/question.ts";
export {
  createSearch,
  type Hit,
  type Search,
  type SearchQuery,
  toArticle,
} from "./search/search.ts";
export { createSpelling, type Spelling } from "./search/spelling.ts";
export { stem } from "./search/stem.ts";
export { STOP_WORDS } from "./search/stop-words.ts";
export {
  entriesOf,
  nameTerm,
  speakerTerm,
  type Terms,
  termsOf,
  vocabularyOf,
} from "./search/terms.ts";
export type { Weights } from "./search/weights.ts";
export { contentWords, nameKey, type Word, wordList, wordsOf } from "./search/words.ts";
export { overlaps } from "./spans.ts";
export { seen } from "./unseen.ts";
