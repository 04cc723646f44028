/** Answers to *what did Doe say about it?*, *did Doe comment?* and *any quotes from Doe?* */
import type { Answer } from "../answer.ts";
import type { Profile } from "../articles/library.ts";
import type { Unit } from "../articles/unit.ts";
import { notFound } from "../not-found.ts";
import { groupWord, isOf } from "../people/groups.ts";
import type { Intent } from "../question/patterns.ts";
import { readSubject, type Subject } from "../question/subject.ts";
import type { Term } from "../question/terms.ts";
import { inScope, noteWho, type Session } from "../session.ts";
import { attitudeOf } from "../stances/attitudes.ts";
import { stanceOf } from "../stances/stances.ts";
import { noteTerms, statementsAnswer } from "../statements/reply.ts";
import { scoreUnit, unitsAbout, unitsBy } from "../statements/speech.ts";
import type { FoundUnit } from "../statements/statements.ts";
import { unitsByMention } from "../statements/unnamed.ts";
import { whichAnswer } from "./person.ts";

/** Everything said by the person asked about, on the subject if there is one. */
export const saidOf = async (session: Session, intent: Intent): Promise<Answer | undefined> => {
  const { slots, variant } = intent;
  const slot = slots["who"] ?? "";
  const topic = slots["topic"];
  const group = groupWord(slot);
  if (group !== undefined) return saidByGroup(session, group, topic);
  const who = await session.who(slot);
  if (who.which.length > 0) return whichAnswer(session, slot, who.which);
  if (who.chosen.length === 0)
    return (
      (await saidByUnnamed(session, slot, slots["topic"])) ??
      (SPEAKERS.has(intent.rule)
        ? notFound(session, { reason: "person-unknown", unknown: slot })
        : undefined)
    );
  noteWho(session, who);
  return saidBy(session, who.chosen, { topic, variant });
};

/** Rules whose `who` can be nothing but a speaker. */
const SPEAKERS: ReadonlySet<string> = new Set([
  "said",
  "said-about",
  "said-before",
  "comment-on",
  "quote-from",
]);

/** People, the most prominent first, among whom members of a group are looked for, and members whose words are read. */
const PEOPLE = 400;
const MEMBERS = 12;

/** *What did women say?*: those whom an article shows to be of the group, and what it is said to have said itself. */
const saidByGroup = async (
  session: Session,
  group: string,
  topic: string | undefined,
): Promise<Answer | undefined> => {
  const people = await session.library.everybody(PEOPLE);
  const members = people.filter((profile) => isOf(group, profile)).slice(0, MEMBERS);
  const said = await Promise.all(members.map((member) => unitsBy(session, [member])));
  const units = [...said.flat(), ...(await unitsByMention(session, group))].filter(({ doc }) =>
    inScope(session, doc.article.id),
  );
  session.notes.push({ kind: "shown-to-be", group });
  return statementsAnswer(session, {
    found: onSubject(units, await readSubject(session, topic ?? "", [])),
    from: group,
    ...(topic === undefined ? {} : { about: topic }),
  });
};

type On = { readonly topic?: string | undefined; readonly variant?: Intent["variant"] };

export const saidBy = async (
  session: Session,
  speakers: readonly Profile[],
  { topic, variant }: On,
): Promise<Answer | undefined> => {
  const units = (await unitsBy(session, speakers)).filter(({ doc }) =>
    inScope(session, doc.article.id),
  );
  if (variant === "earlier") return earlierOf(session, units, speakers);
  if (topic === undefined) return allOf(session, units, { speakers, variant });
  const subject = await readSubject(session, topic, speakers);
  const named = onSubject(inMedium(session, units), subject);
  const found = named.length === 0 && subject.plain ? onSubject(units, subject.plain) : named;
  noteTerms(session, subject.terms);
  const from = nameOf(speakers);
  const about = topic;
  if (found.length > 0) return statementsAnswer(session, { found, from, about });
  const stance =
    variant === "quote" || TWEET.test(session.question.text)
      ? undefined
      : await standing(session, speakers, { subject, variant });
  return stance ?? refusal(session, speakers, { topic, quoted: units.length > 0 });
};

// matches: did Doe tweet about it; not: did Doe say it
const TWEET = /\btweet(?:ed|s)?\b/;

/** Asked what somebody tweeted, only what is said to have been: the sentence or its cue must say so. */
const inMedium = (session: Session, units: readonly Unit[]): readonly Unit[] =>
  TWEET.test(session.question.text)
    ? units.filter(
        (unit) => scoreUnit(unit, session.terms("tweet"), []).score >= EARLIER_SHARE * 0.9,
      )
    : units;

const ANYTHING: Subject = { text: "", terms: [], people: [] };

/** What is ascribed to somebody by other words than a name: *a spokesman*, *the union*. */
export const saidByUnnamed = async (
  session: Session,
  slot: string,
  topic: string | undefined,
): Promise<Answer | undefined> => {
  const units = await unitsByMention(session, slot);
  const subject = topic === undefined ? ANYTHING : await readSubject(session, topic, []);
  return statementsAnswer(session, {
    found: onSubject(units, subject),
    from: slot,
    ...(topic === undefined ? {} : { about: topic }),
  });
};

/** Where they stand on it; asked whether they commented, also that they did not. */
const standing = async (
  session: Session,
  speakers: readonly Profile[],
  { subject, variant }: { readonly subject: Subject; readonly variant: Intent["variant"] },
): Promise<Answer | undefined> =>
  (await stanceOf(session, speakers, subject.text === "" ? undefined : subject.text)) ??
  (variant === "withheld" ? attitudeOf(session, speakers, { subject, silence: true }) : undefined);

export const nameOf = (people: readonly Profile[]): string =>
  people.map(({ name }) => name).join(", ");

/** Units on a subject; all of them where it names none. */
export const onSubject = (
  units: readonly Unit[],
  { terms, people }: Subject,
): readonly FoundUnit[] =>
  terms.length === 0 && people.length === 0
    ? units.map(plain)
    : unitsAbout(units, { terms, people });

const plain = (unit: Unit): FoundUnit => ({ unit, score: 1, match: "related", marked: [] });

const KINDS = { direct: 0, mixed: 1, indirect: 2 } as const;

const allOf = async (
  session: Session,
  units: readonly Unit[],
  {
    speakers,
    variant,
  }: { readonly speakers: readonly Profile[]; readonly variant: Intent["variant"] },
): Promise<Answer | undefined> => {
  const wanted =
    variant === "quote"
      ? units.filter(({ attribution }) => attribution.kind !== "indirect")
      : units;
  const found = wanted
    .toSorted((a, b) => KINDS[a.attribution.kind] - KINDS[b.attribution.kind])
    .map(plain);
  const quoted = found.some(({ unit }) => unit.attribution.kind !== "indirect");
  const stance =
    quoted || variant === "quote"
      ? undefined
      : await standing(session, speakers, { subject: ANYTHING, variant });
  if (!stance && found.length > 0)
    return statementsAnswer(session, { found, from: nameOf(speakers) });
  return stance ?? refusal(session, speakers, { quoted: false });
};

/** What the sentence itself puts before the rest: *had earlier said*. */
const EARLIER = "earlier previously originally initially first before once";

const earlierOf = (
  session: Session,
  units: readonly Unit[],
  speakers: readonly Profile[],
): Promise<Answer | undefined> => {
  const words = EARLIER.split(" ").flatMap((word) => session.terms(word));
  const found = units
    .map((unit) => ({ unit, best: bestTerm(unit, words) }))
    .filter(({ best }) => best > 0)
    .map(({ unit }) => plain(unit));
  return statementsAnswer(session, { found, from: nameOf(speakers) });
};

const bestTerm = (unit: Unit, words: readonly Term[]): number =>
  Math.max(0, ...words.map((word) => (scoreUnit(unit, [word], []).score >= EARLIER_SHARE ? 1 : 0)));
/** Only the sentence that reports the words counts, not the one before. */
const EARLIER_SHARE = 0.85;

type Refused = { readonly topic?: string; readonly quoted: boolean };

const refusal = (
  session: Session,
  speakers: readonly Profile[],
  { topic, quoted }: Refused,
): Promise<Answer> => {
  const [person] = speakers;
  return notFound(session, {
    reason: quoted ? "not-about-that" : "not-quoted",
    ...(person ? { person } : {}),
    ...(topic === undefined ? {} : { words: topic }),
  });
};
