/** What is ascribed to somebody by other words than a name: *a county spokesman*, *the union*. */
import type { Span } from "../../article.ts";
import type { Attribution } from "../../facts.ts";
import { wordList } from "../../search/words.ts";
import type { Doc } from "../articles/document.ts";
import { type Unit, unitsOf } from "../articles/unit.ts";
import { answersTo } from "../language/roles.ts";
import { rowsOf, type Session } from "../session.ts";

/** Everything ascribed to words that hold all of `slot`'s: *the union's lawyer*. */
export const unitsByMention = async (session: Session, asked: string): Promise<readonly Unit[]> => {
  const slot = asked.replace(NAMELESS, "");
  const groups = groupsOf(session, slot);
  if (groups.length === 0) return [];
  const rows = await rowsOf(session, { kind: "sentence", groups, limit: session.limits.rows });
  const docs = await session.library.docs(rows.map(({ article }) => article));
  return docs.flatMap((doc) =>
    doc.facts.attributions.flatMap((attribution, ordinal) => {
      const span = phraseOf(doc, attribution);
      return span && isHead(slot, doc.article.text.slice(span.start, span.end))
        ? unitsOf(doc, ordinal)
        : [];
    }),
  );
};

// matches what is somebody's: The victim's [daughter] · a union’s [lawyer of long standing]; group 1 is who speaks
const OWNED = /^.*\p{L}['’]s?\s+(?=\p{L})(.+)$/u;
const OF_WHOM = /\s(?:of|for|at|with|from|in)\s.*$/;

/** Of *the victim's daughter* the daughter speaks, not the victim. */
const isHead = (slot: string, printed: string): boolean => {
  if (!answersTo(slot, printed)) return false;
  const speaker = OWNED.exec(printed)?.[1]?.replace(OF_WHOM, "");
  return speaker === undefined || wordList(slot).some((word) => answersTo(word, speaker));
};

// What is asked of a speaker without a name, and no article prints beside the office.
// matches: the anonymous official · an unnamed source; not: anonymously
const NAMELESS = /\b(?:anonymous|unnamed|unidentified|nameless)\s+/g;

/** Keys under which the index holds each word; a spokesman may be printed as a spokeswoman. */
const groupsOf = (session: Session, slot: string): readonly (readonly string[])[] =>
  session
    .terms(slot)
    .map(({ indexed, text }) => [
      ...new Set([
        ...indexed,
        ...(SPOKEN.test(text) ? session.terms(SPEAKERS) : []).flatMap((term) => term.indexed),
      ]),
    ]);
const SPOKEN = /^spokes(?:man|woman|person)$/;
const SPEAKERS = "spokesman spokeswoman spokesperson";

/** Letters that may follow a mention and still say who it is. */
const REACH = 80;
// matches: for the County · of Example; not: , who is · said
const OF = /^\s+(?:for|of|from|with|at|in)\s+[^,.;:“”"]*/;

/** The words that name a speaker with what they are of: *a spokeswoman for the Coast Guard*. */
const phraseOf = ({ article }: Doc, { mention, cue }: Attribution): Span | undefined => {
  if (!mention) return undefined;
  const before = cue && cue.start > mention.end ? cue.start : mention.end + REACH;
  const after = article.text.slice(mention.end, Math.min(before, mention.end + REACH));
  return { start: mention.start, end: mention.end + (OF.exec(after)?.[0].length ?? 0) };
};
