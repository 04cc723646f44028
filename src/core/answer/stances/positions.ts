/** Who stands where on a proposition, as parsed: boards of many, or one holder. Nothing is made stronger than its sentence. */

import type { PositionEntry } from "../../archive.ts";
import type { Person, Stance, Strength } from "../../facts.ts";
import { wordSet } from "../../lexicon.ts";
import { nameKey, wordList } from "../../search/words.ts";
import type { PositionLine } from "../answer.ts";
import { type Doc, readSentence } from "../articles/document.ts";
import type { Profile } from "../articles/library.ts";
import { passageOf, sentenceSpan } from "../articles/present.ts";
import { keyOf } from "../language/lemma.ts";
import { roleWords } from "../language/roles.ts";
import { alternatives } from "../language/thesaurus.ts";
import { isParty, partyOf, sexOf } from "../people/groups.ts";
import { inScope, rowsOf, type Session } from "../session.ts";
import { roleOf } from "../statements/statements.ts";
import type { Proposition } from "./proposition.ts";

/** What a question's proposition means here. */
export type Matter = {
  readonly targets: readonly Profile[];
  /** Keys and concepts of the act; empty: any act. */
  readonly act: ReadonlySet<string>;
  /** Words of the target. */
  readonly words: readonly string[];
  /** True where the target is a pronoun: *him to resign*. */
  readonly anybody?: boolean;
};

const STRENGTHS: readonly Strength[] = [
  "stated",
  "earlier",
  "reported",
  "implied",
  "declined",
  "silent",
];

const placesIn = (text: string): ReadonlyMap<string, readonly number[]> =>
  readSentence(text, { start: 0, end: text.length }, 0).places;

/** Keys and concepts of the telling words of an act. */
const actKeys = (act: string): ReadonlySet<string> => {
  const { places, keys, words } = readSentence(act, { start: 0, end: act.length }, 0);
  const small = new Set(words.flatMap(({ text }, i) => (SMALL.has(text) ? [keys[i] ?? ""] : [])));
  return new Set([...places.keys()].filter((key) => !small.has(key) && !WEAK.has(key)));
};

const SMALL = wordSet("besideAct");
/** Concepts too wide to tell one act from another. */
const WEAK: ReadonlySet<string> = new Set(["#call", "#leave", "#job"]);

/** Reads who and what a proposition speaks of; undefined where its target could be several people. */
export const matterOf = async (session: Session, proposition: Proposition): Promise<Matter> => {
  const { target, act, text } = proposition;
  if (target !== undefined && act !== undefined && PRONOUNS.has(target))
    return { targets: [], act: actKeys(act), words: wordList(act), anybody: true };
  const who = await session.who(target ?? text);
  const targets = who.chosen.length > 0 ? who.chosen : who.which;
  return {
    targets,
    act: actKeys(act ?? (targets.length > 0 ? "" : text)),
    words: wordList(target ?? text).filter((word) => !SMALL.has(word)),
  };
};

const PRONOUNS: ReadonlySet<string> = new Set([
  "him",
  "his",
  "her",
  "them",
  "their",
  "he",
  "she",
  "they",
]);

/** Positions on a matter, in the archive's order. */
export const positionsOn = async (
  session: Session,
  matter: Matter,
): Promise<readonly PositionEntry[]> => {
  const known = (
    await Promise.all(matter.targets.map(({ name }) => session.archive.positions({ target: name })))
  )
    .flat()
    .filter((position) => isAct(position, matter, ""));
  // A body may be what is to be done something with: *send in the Guard*.
  const found =
    known.length > 0
      ? known
      : (await positionsByWords(session, matter)).filter((position) =>
          isAct(position, matter, matter.anybody ? "" : position.target),
        );
  const kept = found.filter((position) => inScope(session, position.article));
  return matter.anybody ? onOne(kept) : kept;
};

/** A pronoun means the one whom nearly all positions are on; nobody where they are on several. */
const onOne = (positions: readonly PositionEntry[]): readonly PositionEntry[] => {
  const targets = new Set(positions.map(({ target }) => nameKey(target)));
  const on = [...targets].map((key) => positions.filter(({ target }) => nameKey(target) === key));
  return on.find(({ length }) => length >= NEARLY_ALL * positions.length) ?? [];
};
const NEARLY_ALL = 0.8;

export const isAct = ({ act }: PositionEntry, { act: asked }: Matter, more: string): boolean => {
  if (asked.size === 0) return true;
  const keys = actKeys(`${act} ${more}`);
  return [...asked].some((key) => keys.has(key));
};

/** Positions of articles that hold the words of the matter, on a target that shares one of them. */
const positionsByWords = async (
  session: Session,
  { words, act }: Matter,
): Promise<readonly PositionEntry[]> => {
  const terms = session.terms(words.join(" "));
  if (terms.length === 0) return [];
  const groups = terms.map(({ indexed }) => indexed);
  const rows = await rowsOf(session, { kind: "sentence", groups, limit: session.limits.rows });
  const docs = await session.library.docs(rows.map(({ article }) => article));
  const keys = [...new Set(words.map(keyOf))];
  // an act of its own tells; words of the thing itself have to be its greater part: a new unit is no new bridge
  const acts = [...act].filter((key) => !keys.includes(key));
  return docs.flatMap(({ article, facts, up }) =>
    facts.positions
      .filter((position) => {
        // Who backs a thing as such does nothing that another word for backing could ask after.
        const done = position.act === "support" ? "" : position.act;
        const on = placesIn(`${position.target} ${done}`);
        const shared = keys.filter((key) => alternatives(key).some((other) => on.has(other)));
        return (
          shared.length > 0 && (2 * shared.length >= keys.length || acts.some((key) => on.has(key)))
        );
      })
      .map((position) => ({
        ...position,
        evidence: position.evidence.map(up),
        article: article.id,
      })),
  );
};

/** One line for each holder and stance and, unless all are on one matter, each proposition; the strongest evidence first. */
export const linesOf = async (
  session: Session,
  positions: readonly PositionEntry[],
  { oneMatter = true }: { readonly oneMatter?: boolean } = {},
): Promise<readonly PositionLine[]> => {
  const docs = new Map(
    (await session.library.docs(positions.map(({ article }) => article))).map((doc) => [
      doc.article.id,
      doc,
    ]),
  );
  const naming = namingIn([...docs.values()]);
  const byHolder = new Map<string, PositionEntry[]>();
  for (const position of positions) {
    const { group, holder, stance, target, act } = position;
    const on = oneMatter ? "" : `${nameKey(target)} ${act}`;
    const key = `${group} ${nameKey(holder)} ${stance} ${on}`;
    byHolder.set(key, [...(byHolder.get(key) ?? []), position]);
  }
  const lines = [...byHolder.values()].flatMap((same) => {
    const line = lineOf(same, docs, naming);
    const because = line?.rule === undefined ? undefined : session.because(line.rule);
    return line ? [{ ...line, ...(because === undefined ? {} : { because }) }] : [];
  });
  return lines.toSorted((a, b) => rank(a.strength) - rank(b.strength));
};

type Naming = ReadonlyMap<string, readonly { readonly doc: Doc; readonly person: Person }[]>;

/** By the folded name of each person, the articles that name them; their titles stay unread. */
const namingIn = (docs: readonly Doc[]): Naming => {
  const naming = new Map<string, { readonly doc: Doc; readonly person: Person }[]>();
  for (const doc of docs)
    for (const person of doc.named()) {
      const key = nameKey(person.name);
      const known = naming.get(key);
      if (!known) naming.set(key, [{ doc, person }]);
      // the first of a name in an article is whoever bears it there
      else if (known.at(-1)?.doc !== doc) known.push({ doc, person });
    }
  return naming;
};

const firstRole = (known: readonly { readonly doc: Doc }[], name: string) => {
  for (const { doc } of known) {
    const role = roleOf(doc, name);
    if (role) return role;
  }
  return undefined;
};

const rank = (strength: Strength): number => STRENGTHS.indexOf(strength);

const lineOf = (
  positions: readonly PositionEntry[],
  docs: ReadonlyMap<string, Doc>,
  naming: Naming,
): PositionLine | undefined => {
  const sorted = positions.toSorted((a, b) => rank(a.strength) - rank(b.strength));
  const [first] = sorted;
  if (!first) return undefined;
  const evidence = sorted.flatMap(({ article, evidence }) => {
    const doc = docs.get(article);
    const spans = doc ? evidence.map(doc.down) : [];
    return doc ? spans.map((span) => passageOf(doc, sentenceSpan(doc, span), [span])) : [];
  });
  const known = naming.get(nameKey(first.holder)) ?? [];
  const party = known.find(({ person }) => person.party)?.person.party;
  const role = firstRole(known, first.holder);
  const { holder, group, target, act, stance, strength, corrected, rule } = first;
  return {
    holder,
    group,
    target,
    act,
    stance,
    strength,
    rule,
    ...(corrected ? { corrected } : {}),
    ...(role ? { role } : {}),
    ...(party ? { party } : {}),
    evidence: distinct(evidence),
  };
};

const distinct = (evidence: PositionLine["evidence"]): PositionLine["evidence"] => [
  ...new Map(
    evidence.map((passage) => [
      `${passage.citation.article} ${passage.citation.span.start}`,
      passage,
    ]),
  ).values(),
];

export const withStance = (
  lines: readonly PositionLine[],
  stance: Stance | "any",
): readonly PositionLine[] => lines.filter((line) => stance === "any" || line.stance === stance);

/** Words that every person is. */
export const ANYBODY = wordSet("anybodyOfGroup");

/** Lines of those who belong to a group as asked for: *republicans*, *senators*, *women*. */
export const ofGroup = async (
  session: Session,
  lines: readonly PositionLine[],
  group: string,
): Promise<readonly PositionLine[]> => {
  const ids = lines.flatMap(({ evidence }) => evidence.map(({ citation }) => citation.article));
  const docs = await session.library.docs(ids);
  const asked = roleWords(group).filter((word) => !ANYBODY.has(word));
  return asked.length === 0
    ? lines
    : lines.filter((line) => asked.every((word) => belongs(line, peopleOf(docs, line), word)));
};

/** A holder as these articles know them. */
const peopleOf = (docs: readonly Doc[], { holder }: PositionLine): readonly Person[] =>
  docs.flatMap((doc) => doc.person(nameKey(holder)) ?? []);

/** All roles that these articles print of a holder. */
export const printedRoles = (docs: readonly Doc[], line: PositionLine): readonly string[] =>
  rolesOf(peopleOf(docs, line));
const rolesOf = (people: readonly Person[]): readonly string[] =>
  people.flatMap(({ roles }) => roles.map(({ text }) => text));

const belongs = (line: PositionLine, people: readonly Person[], word: string): boolean => {
  const party = partyOf(word);
  if (party && line.party && !line.group) return isParty(party, line.party);
  const sex = sexOf(word);
  if (sex && !line.group) return people.some(({ gender }) => gender === sex);
  const key = keyOf(party ?? word);
  const printed = roleWords(line.group ? line.holder : rolesOf(people).join(" ")).map(keyOf);
  if (printed.includes(key)) return true;
  return line.evidence.some(({ citation }) => saysSo(citation.text, key, line));
};

/** Whether a sentence names the group before the holder (*Republicans …, including Doe*) or right after (*Doe, also a Republican,*). */
const saysSo = (text: string, key: string, { holder }: PositionLine): boolean => {
  const words = wordList(text).map(keyOf);
  const name = keyOf(wordList(holder).at(-1) ?? "");
  const at = words.indexOf(name);
  const after = wordList(SET_OFF.exec(text.slice(text.indexOf(holder) + holder.length))?.[0] ?? "");
  return at >= 0 && (words.slice(0, at).includes(key) || after.map(keyOf).includes(key));
};

// matches what is set off after a name: , also a Republican, · (R-Example) ; not: , who
const SET_OFF = /^(?:,\s+(?:also\s+)?an?\s[^,.;]{1,60}[,.;]|\s\([^)]{1,40}\))/;
