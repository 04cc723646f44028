/** Why a printing is ascribed to its speaker, and the paragraph in which it stands. */
import { cite, type Span } from "../article.ts";
import type { Context, Explanation } from "./answer.ts";
import type { Doc } from "./articles/document.ts";
import type { Library } from "./articles/library.ts";
import { sentenceSpan, sourceOf, trim } from "./articles/present.ts";
import {
  parseRef,
  type Ref,
  sealOf,
  shortId,
  type Unit,
  unitSpan,
  unitsOf,
} from "./articles/unit.ts";

/** The printing that `ref` names; undefined where there is none (any more). */
export const unitFor = async (
  library: Library,
  ref: string,
  ids: () => Promise<readonly string[]>,
): Promise<Unit | undefined> => {
  const parsed = parseRef(ref);
  if (!parsed) return undefined;
  const id = parsed.id.startsWith("~")
    ? (await ids()).find((id) => shortId(id) === parsed.id)
    : parsed.id;
  const [doc] = id === undefined ? [] : await library.docs([id]);
  return doc && unitIn(doc, parsed);
};

/** The one at its old place, else where its words stand since the article was corrected or parsed anew. */
const unitIn = (doc: Doc, { ordinal, part, seal }: Ref): Unit | undefined => {
  const same = unitsOf(doc, ordinal)[part];
  if (same && sealOf(same) === seal) return same;
  return doc.facts.attributions
    .flatMap((_, i) => unitsOf(doc, i))
    .find((unit) => sealOf(unit) === seal);
};

/** A paragraph shown is at most so long around the words. */
const MOST = 1_500;

export const contextOf = (unit: Unit): Context => {
  const { doc, attribution } = unit;
  const { article, facts } = doc;
  const span = unitSpan(unit);
  const first = doc.paragraphAt(span.start);
  const last = doc.paragraphAt(Math.max(span.start, span.end - 1));
  const paragraph = {
    start: Math.min(span.start, facts.paragraphs[first]?.start ?? span.start),
    end: Math.max(span.end, facts.paragraphs[last]?.end ?? span.end),
  };
  const shown = shorten(article.text, paragraph, span);
  const before = facts.paragraphs[first - 1];
  const after = facts.paragraphs[last + 1];
  return {
    source: sourceOf(doc, span.start),
    ...(before
      ? {
          before: cite(
            article,
            shorten(article.text, before, { start: before.end - 1, end: before.end }),
          ),
        }
      : {}),
    paragraph: cite(article, shown),
    ...(after
      ? {
          after: cite(
            article,
            shorten(article.text, after, { start: after.start, end: after.start + 1 }),
          ),
        }
      : {}),
    marked: unit.content
      .map((part) => trim(article.text, part))
      .filter((part) => part.start >= shown.start && part.end <= shown.end),
    speakers: attribution.speakers,
  };
};

/** `span`, but no more than `MOST` letters on either side of `kept`. */
const shorten = (text: string, span: Span, kept: Span): Span =>
  trim(text, {
    start: Math.max(span.start, kept.start - MOST),
    end: Math.min(span.end, kept.end + MOST),
  });

const BY_OPERATOR = {
  rule: "operator",
  because: "An operator set the speaker; what the rules had decided is taken back.",
} as const;

export const explanationOf = (
  unit: Unit,
  because: (rule: string) => string | undefined,
): Explanation => {
  const { doc, attribution, content } = unit;
  const { article } = doc;
  const {
    cue,
    mention,
    antecedent,
    rule,
    reasons = [],
    confidence,
    speakers,
    amended,
  } = attribution;
  return {
    source: sourceOf(doc, unitSpan(unit).start),
    speakers,
    kind: attribution.kind,
    words: content.map((span) => cite(article, trim(article.text, span))),
    ...(cue ? { cue: cite(article, cue) } : {}),
    ...(mention ? { mention: cite(article, mention) } : {}),
    ...(antecedent
      ? { antecedent: cite(article, trim(article.text, sentenceSpan(doc, antecedent))) }
      : {}),
    ...(amended?.some(({ what }) => what === "speakers")
      ? BY_OPERATOR
      : { rule, because: because(rule) ?? `The rule “${rule}” ascribes these words.` }),
    reasons,
    confidence,
    ...(amended ? { amended } : {}),
  };
};
