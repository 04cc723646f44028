/** Answers to *who called for it?*, *who has not?* and *did Doe?* */

import { wordList } from "../../search/words.ts";
import type { Answer, PositionLine, PositionsAnswer } from "../answer.ts";
import type { Profile } from "../articles/library.ts";
import { keyOf } from "../language/lemma.ts";
import type { Intent } from "../question/patterns.ts";
import { baseOf, inScope, noteWho, type Session } from "../session.ts";
import { namedOfGroup } from "./named-of-group.ts";
import {
  isAct,
  linesOf,
  type Matter,
  matterOf,
  ofGroup,
  positionsOn,
  withStance,
} from "./positions.ts";
import { type Proposition, readProposition } from "./proposition.ts";

type Asked = PositionsAnswer["asked"];

/** Everybody who stands so on the proposition; undefined where no position is known on it. */
export const boardOf = async (
  session: Session,
  { rule, slots, variant }: Intent,
): Promise<Answer | undefined> => {
  const asked: Asked =
    variant === "against" || variant === "withheld" || variant === "any" ? variant : "for";
  const { prop, time } = splitTime(slots["prop"] ?? "");
  const proposition = readProposition(prop);
  if (proposition.text === "") return undefined;
  const read = await matterOf(session, proposition);
  const matter = BACKING.has(rule) ? onThemselves(read, proposition) : read;
  const lines = await linesOf(session, await positionsOn(session, matter));
  const standing = withStance(lines, asked).filter((line) => isThen(line, time));
  const group = slots["group"];
  const kept = group === undefined ? standing : await ofGroup(session, standing, group);
  if (kept.length === 0) return undefined;
  if (group !== undefined && kept.length < standing.length)
    session.notes.push({ kind: "shown-to-be", group });
  if (matter.targets.length > 0) {
    const who = await session.who(proposition.target ?? proposition.text);
    // The lines say themselves on whom they are.
    noteWho(session, { ...who, also: [] });
  }
  return positionsAnswer(session, { lines: kept, asked });
};

type Time = { readonly when: string; readonly day: string };

// matches the end of: Doe to resign on Friday · before Friday; groups: on, Friday
const TIMED =
  /^(.+?) (on|before|since|after|by) ((?:last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/;

/** What is called for, and when it was. */
const splitTime = (typed: string): { readonly prop: string; readonly time?: Time } => {
  const [, prop, when, day] = TIMED.exec(typed) ?? [];
  return prop === undefined || when === undefined || day === undefined
    ? { prop: typed }
    : { prop, time: { when, day } };
};

/** *On Friday* the sentence must say; *before Friday* that it was earlier; of other times no sentence is sure. */
const isThen = ({ strength, evidence }: PositionLine, time: Time | undefined): boolean => {
  if (time === undefined) return true;
  if (time.when === "before") return strength === "earlier";
  const says = ({ citation: { text } }: PositionLine["evidence"][number]): boolean =>
    wordList(text).includes(time.day);
  return time.when === "on" && strength !== "earlier" && evidence.some(says);
};

/** Rules on whether somebody is backed or opposed: who calls on Doe to act does not back Doe. */
const BACKING: ReadonlySet<string> = new Set(["who-backs", "who-opposes"]);

/** Asked of a person and no act of theirs. */
const onThemselves = (matter: Matter, { act }: Proposition): Matter =>
  matter.targets.length > 0 && act === undefined ? { ...matter, act: new Set([SUPPORT]) } : matter;
/** The act of positions on a person or thing as such. */
const SUPPORT = keyOf("support");

/** Where one or more people stand; undefined where no position of theirs is known on it. */
export const stanceOf = async (
  session: Session,
  holders: readonly Profile[],
  prop: string | undefined,
): Promise<Answer | undefined> => {
  const matter = prop === undefined ? undefined : await matterOf(session, readProposition(prop));
  const lines = await linesHeld(session, holders, matter);
  if (lines.length === 0) return undefined;
  const [first] = lines;
  return positionsAnswer(session, {
    lines,
    asked: "any",
    holder: holders.map(({ name }) => name).join(", "),
    ...(first ? { first } : {}),
  });
};

/** Lines of positions that these people hold, on the matter if one is given. */
export const linesHeld = async (
  session: Session,
  holders: readonly Profile[],
  matter: Matter | undefined,
): Promise<readonly PositionLine[]> => {
  const held = (
    await Promise.all(holders.map(({ name }) => session.archive.positions({ holder: name })))
  )
    .flat()
    .filter(({ article }) => inScope(session, article));
  if (matter === undefined) return linesOf(session, held, { oneMatter: false });
  if (matter.anybody)
    return linesOf(
      session,
      held.filter((position) => isAct(position, matter, "")),
    );
  const on = await positionsOn(session, matter);
  const places = new Set(on.map((position) => JSON.stringify(position)));
  return linesOf(
    session,
    held.filter((position) => places.has(JSON.stringify(position))),
  );
};

type Board = {
  readonly lines: readonly PositionLine[];
  readonly asked: Asked;
  readonly holder?: string;
};

const positionsAnswer = async (
  session: Session,
  { lines, asked, holder }: Board,
): Promise<Answer> => {
  const people = lines.filter(({ group }) => !group);
  const groups = lines.filter(({ group }) => group);
  const [first] = lines;
  const named = holder === undefined ? await namedOfGroup(session, lines) : undefined;
  if (named) session.notes.push(named);
  return {
    kind: "positions",
    ...baseOf(session),
    target: first?.target ?? "",
    act: first?.act ?? "",
    asked,
    ...(holder === undefined ? {} : { holder }),
    people,
    groups,
  };
};
