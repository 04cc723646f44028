/** Who is reported to have called for it, backed or refused it, where no position was taken from the sentence: *called for calm*. */
import type { Attribution } from "../../facts.ts";
import { overlaps } from "../../spans.ts";
import type { Answer } from "../answer.ts";
import { type Doc, readSentence, type Sentence } from "../articles/document.ts";
import { bestOf, type Chosen, candidatesFor, passagesAnswer } from "../articles/passages.ts";
import type { Intent } from "../intents/intents.ts";
import { keyOf } from "../language/lemma.ts";
import { readSubject, type Subject } from "../question/subject.ts";
import { coverage, matchTerms, type Term } from "../question/terms.ts";
import type { Session } from "../session.ts";

const SPACE = /\s+/;
const keys = (words: string): ReadonlySet<string> => new Set(words.split(SPACE).map(keyOf));

const CALLS = keys("call ask urge demand push press appeal plead want insist recommend propose");

/** Reporting verbs that say what each rule asks. */
const CUES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    "who-called-for": CALLS,
    "who-wants": CALLS,
    "who-wants-thing": CALLS,
    "who-backs": keys("support back endorse favor favour welcome approve praise"),
    "who-opposes": keys("oppose reject refuse resist object"),
  }),
);

/** Share of what is asked that the reported words must hold. */
const SHARE = 0.85;
/** Those it is about are named in the sentence, or meant by office or pronoun. */
const NAMED = 0.85;

export const callsFor = async (
  session: Session,
  { rule, slots }: Intent,
): Promise<Answer | undefined> => {
  const cues = CUES.get(rule);
  const prop = slots["prop"];
  if (!cues || prop === undefined || slots["group"] !== undefined) return undefined;
  const subject = await readSubject(session, prop, []);
  return (
    (await callsOn(session, cues, subject)) ??
    (subject.plain ? callsOn(session, cues, subject.plain) : undefined)
  );
};

const callsOn = async (
  session: Session,
  cues: ReadonlySet<string>,
  { terms, people }: Subject,
): Promise<Answer | undefined> => {
  if (terms.length === 0) return undefined;
  const chosen = (await candidatesFor(session, { terms, people })).flatMap(
    (candidate): (Chosen & Pick<Attribution, "speakers">)[] => {
      const { doc, sentence, named } = candidate;
      if (named < NAMED) return [];
      const found = doc.facts.attributions.find((one) =>
        isCallFor(doc, one, { sentence, cues, terms }),
      );
      return found
        ? [{ candidate, score: 1, marked: found.content, speakers: found.speakers }]
        : [];
    },
  );
  return chosen.length === 0
    ? undefined
    : passagesAnswer(session, bestOf(chosen), {
        about: "words",
        people: [...new Set(chosen.flatMap(({ speakers }) => speakers))],
      });
};

type Wanted = {
  readonly sentence: Sentence;
  readonly cues: ReadonlySet<string>;
  readonly terms: readonly Term[];
};

const isCallFor = (
  { article }: Doc,
  { kind, cue, content }: Attribution,
  { sentence, cues, terms }: Wanted,
): boolean => {
  if (kind !== "indirect" || !cue || !overlaps(cue, sentence.span)) return false;
  const said = readSentence(article.text, cue, 0).keys.some((key) => cues.has(key));
  const held = content.map((span) =>
    coverage(matchTerms(terms, readSentence(article.text, span, 0))),
  );
  return said && Math.max(0, ...held) >= SHARE;
};
