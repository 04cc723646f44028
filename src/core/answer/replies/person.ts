/** A person's card: roles as printed, positions, what they said, what others said about them, where they are only mentioned. */
import type { Citation } from "../../article.ts";
import { nameKey } from "../../search/words.ts";
import { mergeSpans, overlaps } from "../../spans.ts";
import type { Answer, Passage, Statement } from "../answer.ts";
import type { Doc } from "../articles/document.ts";
import type { Profile } from "../articles/library.ts";
import { passageOf, sentenceSpan } from "../articles/present.ts";
import { type Unit, unitsOf } from "../articles/unit.ts";
import { notFound } from "../not-found.ts";
import { personLine } from "../people/person-line.ts";
import type { Intent } from "../question/patterns.ts";
import { asTyped } from "../question/question.ts";
import { naming } from "../question/rephrase.ts";
import { baseOf, inScope, pageOf, rowsOf, type Session } from "../session.ts";
import { linesHeld } from "../stances/stances.ts";
import { isBy, unitsBy } from "../statements/speech.ts";
import { groupUnits, roleOf, statementOf } from "../statements/statements.ts";

/** Articles read for one person. */
const ARTICLES = 40;
/** Roles, and mentions without a quotation, shown at most. */
const MOST = 6;

export const personAnswer = async (session: Session, profile: Profile): Promise<Answer> => {
  if (!profile.entries.some(({ article }) => inScope(session, article)))
    return notFound(session, { reason: "filtered-out", person: profile, words: profile.name });
  const docs = await latestDocs(session, profile);
  const said = (await statementsBy(session, profile)).toSorted(newestFirst);
  const positions = await linesHeld(session, [profile], undefined);
  const read = rolesOf(docs, profile.key);
  const introduction = introductionOf(docs, profile.key, read);
  const roles = introduction ? [introduction, ...read] : read;
  const standing = new Set(positions.flatMap(({ evidence }) => evidence.map(placeOf)));
  const held = introduction ? [...standing, placeOf(introduction)] : standing;
  const statements = withoutRepeats(said, new Set(held));
  const { shown, pages } = pageOf(statements, session);
  if (said.length === 0) session.notes.push({ kind: "mentioned-not-quoted", name: profile.name });
  const role = docs.map((doc) => roleOf(doc, profile.name)).find((role) => role !== undefined);
  return {
    kind: "person",
    ...baseOf(session, pages),
    person: {
      ...personLine(profile, { statements: said.length, ...(role ? { role } : {}) }),
      aliases: aliasesOf(profile),
    },
    roles: roles.filter(
      (role) => role === introduction || (!standing.has(placeOf(role)) && !isReported(role, shown)),
    ),
    positions,
    statements: shown,
    total: statements.length,
    about: await saidAbout(session, docs, profile),
    mentions: mentionsOf(docs, profile.key, roles).filter(
      (mention) => !standing.has(placeOf(mention)),
    ),
  };
};

/** Those of them that were added last, by date, and of one day by name: what the first of them prints is so now, in whatever order they came. */
const latestDocs = async (session: Session, { entries }: Profile): Promise<readonly Doc[]> => {
  const docs = await session.library.docs(entries.slice(-ARTICLES).map(({ article }) => article));
  const date = ({ article }: Doc): string => article.published ?? "";
  return docs
    .filter(({ article }) => inScope(session, article.id))
    .toSorted((a, b) => byText(date(b), date(a)) || byText(a.article.id, b.article.id));
};

const statementsBy = async (session: Session, profile: Profile): Promise<readonly Statement[]> =>
  groupUnits(
    (await unitsBy(session, [profile]))
      .filter(({ doc }) => inScope(session, doc.article.id))
      .map((unit) => ({ unit, score: 1, match: "related", marked: [] })),
  ).map(statementOf);

const KINDS = { direct: 0, mixed: 0, indirect: 1 } as const;

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Dated statements before undated ones, the newest first; then what is in marks; then the more printed; then as the articles are called. */
const newestFirst = (a: Statement, b: Statement): number => {
  const date = ({ printings }: Statement): string => printings[0]?.source.published ?? "";
  const kind = ({ printings }: Statement): number => KINDS[printings[0]?.kind ?? "indirect"];
  const article = ({ printings }: Statement): string => printings[0]?.sentence.article ?? "";
  return (
    byText(date(b), date(a)) ||
    kind(a) - kind(b) ||
    b.printings.length - a.printings.length ||
    byText(article(a), article(b))
  );
};

/** A sentence that shows a position, or that reports two things, is shown once. */
const withoutRepeats = (
  said: readonly Statement[],
  known: ReadonlySet<string>,
): readonly Statement[] => {
  const shown = new Set(known);
  return said.filter(({ printings: [first] }) => {
    if (first?.kind !== "indirect") return true;
    const place = placeOf({ citation: first.sentence });
    if (shown.has(place)) return false;
    shown.add(place);
    return true;
  });
};

const isReported = (role: Passage, statements: readonly Statement[]): boolean =>
  statements.some(
    ({ printings: [first] }) =>
      first?.kind === "indirect" && placeOf({ citation: first.sentence }) === placeOf(role),
  );

const placeOf = ({ citation }: { readonly citation: Citation }): string =>
  `${citation.article} ${citation.span.start}`;

const aliasesOf = ({ entries, key }: Profile): readonly string[] => [
  ...new Set(entries.flatMap(({ aliases }) => aliases).filter((alias) => nameKey(alias) !== key)),
];

const rolesOf = (docs: readonly Doc[], key: string): readonly Passage[] => {
  const seen = new Set<string>();
  const passages = new Map<string, Passage>();
  for (const doc of docs)
    for (const { text, span } of doc.person(key)?.roles ?? []) {
      const role = nameKey(text);
      if (seen.has(role) || passages.size >= MOST) continue;
      seen.add(role);
      const marked = passageOf(doc, sentenceSpan(doc, span), [span]);
      const place = placeOf(marked);
      // Two roles that one sentence gives are shown in it together.
      const known = passages.get(place);
      passages.set(
        place,
        known ? { ...known, marked: mergeSpans([...known.marked, ...marked.marked]) } : marked,
      );
    }
  return [...passages.values()];
};

// matches what stands behind a name: , who left in May · , 64, one of the first · and Roe, brokers at a bank
const INTRODUCES =
  /^(?: and (?:\p{Lu}[\p{L}.'’-]* ?){1,4})?(?:, \d{1,3})?, (?:who|whose|whom|an?|the|one of|now|then|best known|\p{Ll}[\p{Ll}-]+ (?:at|for|from|in|of|with))(?= )/u;
const INTRODUCTION = 80;

/** The sentence that introduces them, where no role is read from it: *Doe, who found the letters, …*. */
const introductionOf = (
  docs: readonly Doc[],
  key: string,
  roles: readonly Passage[],
): Passage | undefined => {
  for (const doc of docs) {
    const mention = doc
      .person(key)
      ?.mentions.find(({ end }) =>
        INTRODUCES.test(doc.article.text.slice(end, end + INTRODUCTION)),
      );
    if (!mention) continue;
    const passage = passageOf(doc, sentenceSpan(doc, mention), [mention]);
    return roles.some((role) => placeOf(role) === placeOf(passage)) ? undefined : passage;
  }
  return undefined;
};

/** Sentences that name them, but for those shown already and those in which they speak. */
const mentionsOf = (
  docs: readonly Doc[],
  key: string,
  shown: readonly Passage[],
): readonly Passage[] => {
  const passages = new Map<string, Passage>();
  for (const doc of docs)
    for (const mention of doc.person(key)?.mentions ?? []) {
      const ordinal = doc.sentenceAt(mention.start);
      const sentence = doc.facts.sentences[ordinal];
      const id = `${doc.article.id} ${ordinal}`;
      if (!sentence || passages.has(id) || passages.size >= MOST) continue;
      if (speaksIn(doc, sentence, key) || isShown(doc, sentence, shown)) continue;
      const own = (doc.person(key)?.mentions ?? []).filter((other) => overlaps(other, sentence));
      passages.set(id, passageOf(doc, sentence, own));
    }
  return [...passages.values()];
};

const speaksIn = (doc: Doc, sentence: { start: number; end: number }, key: string): boolean =>
  doc.facts.attributions.some(
    ({ speakers, content }) =>
      speakers.some((name) => nameKey(name) === key) &&
      content.some((span) => overlaps(span, sentence)),
  );

const isShown = (
  doc: Doc,
  sentence: { start: number; end: number },
  shown: readonly Passage[],
): boolean =>
  shown.some(
    ({ citation }) => citation.article === doc.article.id && overlaps(citation.span, sentence),
  );

/** Direct and mixed quotations of others that name them. */
const saidAbout = async (session: Session, docs: readonly Doc[], { key }: Profile) => {
  const units: Unit[] = docs.flatMap((doc) => {
    const mentions = doc.person(key)?.mentions ?? [];
    return doc.facts.attributions.flatMap(({ kind, content }, ordinal) =>
      kind !== "indirect" &&
      content.some((span) => mentions.some((mention) => overlaps(span, mention)))
        ? unitsOf(doc, ordinal).filter((unit) =>
            unit.content.some((span) => mentions.some((m) => overlaps(span, m))),
          )
        : [],
    );
  });
  const others = units.filter((unit) => !isBy(unit, key));
  return groupUnits(others.map((unit) => ({ unit, score: 1, match: "related", marked: [] })))
    .slice(0, session.limits.perPage)
    .map(statementOf);
};

/** Several people fit: each with the question that asks for just them. */
export const whichAnswer = async (
  session: Session,
  asked: string,
  people: readonly Profile[],
): Promise<Answer> => {
  const { shown, pages } = pageOf(people, session);
  const lines = await Promise.all(
    shown.map(async (profile) => {
      const articles = profile.entries.map(({ article }) => article).toSorted();
      const [doc] = await session.library.docs(articles.slice(0, 1));
      const role = doc && roleOf(doc, profile.name);
      const rows = await rowsOf(session, {
        kind: "quotation",
        speaker: profile.name,
        limit: session.limits.rows,
      });
      return {
        ...personLine(profile, { statements: rows.length, ...(role ? { role } : {}) }),
        question:
          naming(session.question.typed, profile, { asked, rivals: people }) ??
          `who is ${profile.name}`,
      };
    }),
  );
  const base = baseOf(session, pages);
  return { kind: "which", ...base, asked: asTyped(base.question, asked), people: lines };
};

/** *Which Doe?*: all who fit, though one of them may stand out. */
export const whichOne = async (
  session: Session,
  { slots }: Intent,
): Promise<Answer | undefined> => {
  const slot = slots["who"] ?? "";
  const { chosen, also, which } = await session.who(slot);
  const [person] = chosen;
  if (session.meant !== undefined && person) return personAnswer(session, person);
  const people = [
    ...which,
    ...(chosen.length === 1 && also.length > 0 ? [...chosen, ...also] : []),
  ];
  return people.length > 1 ? whichAnswer(session, slot, people) : undefined;
};
