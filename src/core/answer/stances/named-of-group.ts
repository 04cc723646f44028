/** How many of a counted group (*eight of the council's 13 members*) are named: those whom an article shows to be of it. */
import type { Note, PositionLine } from "../answer.ts";
import { keyOf } from "../language/lemma.ts";
import { roleWords } from "../language/roles.ts";
import type { Session } from "../session.ts";
import { ANYBODY, printedRoles } from "./positions.ts";

/** The note on the first counted group among `lines`; undefined where nobody is shown to be of it. */
export const namedOfGroup = async (
  session: Session,
  lines: readonly PositionLine[],
): Promise<Note | undefined> => {
  const counted = lines.find(({ group, holder }) => group && COUNT.test(holder));
  const passage = counted?.evidence[0];
  if (!counted || !passage) return undefined;
  const members = membersOf(counted.holder);
  // A board of all sides also names those who do not stand with the group.
  const people = lines.filter(({ group, stance }) => !group && stance === counted.stance);
  const ids = people.flatMap(({ evidence }) => evidence.map(({ citation }) => citation.article));
  const docs = await session.library.docs(ids);
  const named = people.filter(
    (line) =>
      printedRoles(docs, line).some((role) => holdsRun(roleWords(role).map(keyOf), members)) ||
      line.evidence.some(({ citation: { text } }) => isListed(text, line.holder, members)),
  ).length;
  return named === 0 ? undefined : { kind: "named-of-group", named, group: passage.citation };
};

// matches: eight of the council's 13 members; not: members
const COUNT = /\d/;
// matches what counts a group, up to its last number: Nine of the council’s 12 | members
const COUNTED = /^.*\d[\d,.]*\s*/su;
// matches the owner of a counted group: the council’s 12; group 1: council
const OWNER = /(\p{L}+)(?:['’]s|s['’])\s+\d/u;

/** What each of the group is called, as keys: *U.S. House member*; *council member* where *members* alone would be anybody. */
const membersOf = (group: string): readonly string[] => {
  const words = roleWords(group.replace(COUNTED, ""));
  const vague = words.every((word) => ANYBODY.has(word));
  const [, owner] = OWNER.exec(group) ?? [];
  return [...(vague && owner ? [owner.toLowerCase()] : []), ...words].map(keyOf);
};

const holdsRun = (keys: readonly string[], run: readonly string[]): boolean =>
  run.length > 0 && keys.some((_, at) => run.every((key, i) => keys[at + i] === key));

/** Whether a sentence calls `name` so: nothing but names stands between it and what the group is called. */
const isListed = (text: string, name: string, members: readonly string[]): boolean => {
  const at = text.indexOf(name);
  const before = at < 0 ? [] : text.slice(0, at).split(BREAK);
  const from = before.findLastIndex((token) => token !== "and" && !NAME.test(token)) + 1;
  return [from, from - 1].some((end) => {
    const called = roleWords(before.slice(0, Math.max(0, end)).join(" ")).map(keyOf);
    return members.length > 0 && members.every((key, i) => called.at(i - members.length) === key);
  });
};

const BREAK = /[\s,;]+/;
// matches: Ann · O’Neil · (empty); not: members
const NAME = /^(?:$|\p{Lu})/u;
