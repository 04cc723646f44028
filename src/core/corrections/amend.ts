/** Changes facts as corrections say; the corrections are those that stand, each with its places. */
import type { Article } from "../article.ts";
import type { Attribution, Facts, Person, Position } from "../facts.ts";
import { nameKey } from "../search/words.ts";
import { overlaps } from "../spans.ts";
import type { Correction } from "./correction.ts";
import { joinAll } from "./join.ts";
import { amendmentOf, type Placed } from "./placed.ts";

/** Of `ascribed`, with the speakers as they were set, takes out what is hidden and joins what is one. */
export const amend = (article: Article, ascribed: Facts, standing: readonly Placed[]): Facts => {
  const hidden = new Set(
    standing.flatMap(({ correction, own }) => (correction.act === "hide" ? own : [])),
  );
  const silenced = [...hidden].flatMap((ordinal) => ascribed.attributions[ordinal] ?? []);
  const gone = silenced.flatMap(({ kind, content }) => (kind === "indirect" ? [] : content));
  const left = ascribed.attributions.map((one, i) => (hidden.has(i) ? undefined : one));
  const joined = joinAll(article, left, { standing, paragraphs: ascribed.paragraphs });
  return {
    ...ascribed,
    attributions: joined.flatMap((attribution) => attribution ?? []),
    ...(gone.length > 0 ? { hidden: gone } : {}),
    positions: silenced.reduce((held, one) => rehold(held, one, []), ascribed.positions),
  };
};

export const ascribe = (facts: Facts, { correction, own }: Placed): Facts => {
  if (correction.act !== "speakers") return facts;
  const names = correction.speakers.map((name) => nameIn(facts, name));
  const concerned = own.flatMap((ordinal) => facts.attributions[ordinal] ?? []);
  return {
    ...facts,
    attributions: facts.attributions.map((one) =>
      concerned.includes(one) ? saidBy(one, names, correction) : one,
    ),
    people: [...facts.people, ...names.filter((name) => !knows(facts, name)).map(newcomer)],
    positions: concerned.reduce((held, one) => rehold(held, one, names), facts.positions),
  };
};

/** The words that named somebody else, and the reasons for it, go with the speaker. */
const saidBy = (
  { mention: _, antecedent: __, reasons: ___, ...rest }: Attribution,
  speakers: readonly string[],
  correction: Correction,
): Attribution => ({
  ...rest,
  speakers,
  confidence: 1,
  amended: [...(rest.amended ?? []), amendmentOf(correction, "speakers", rest.speakers)],
});

/** A name as the article prints it in full, where an alias of one person is given. */
const nameIn = ({ people }: Facts, name: string): string => {
  const key = nameKey(name);
  const exact = people.find((person) => nameKey(person.name) === key);
  const [only, ...more] = people.filter(({ aliases }) =>
    aliases.some((alias) => nameKey(alias) === key),
  );
  return exact?.name ?? (only && more.length === 0 ? only.name : name.trim());
};

const knows = ({ people }: Facts, name: string): boolean =>
  people.some((person) => nameKey(person.name) === nameKey(name));

const newcomer = (name: string): Person => ({
  kind: "person",
  name,
  aliases: [],
  mentions: [],
  roles: [],
});

/** What is known from these words of where their speakers stand is known of `holders` instead. */
const rehold = (
  positions: readonly Position[],
  { speakers, content }: Attribution,
  holders: readonly string[],
): readonly Position[] =>
  positions.flatMap((position) => {
    const theirs =
      speakers.some((name) => nameKey(name) === nameKey(position.holder)) &&
      position.evidence.some((evidence) => content.some((span) => overlaps(span, evidence)));
    return theirs
      ? holders.map((holder) => ({ ...position, holder, corrected: true }))
      : [position];
  });
