/** Who stands where: a line a holder, and below those whom one sentence shows that sentence. */
import type { Passage, PositionLine, PositionsAnswer } from "../app/index.ts";
import {
  bySentence,
  ownMatter,
  ownReason,
  positionLabel,
  proposition,
  roleLine,
  sourceLine,
  titleLine,
} from "../app/index.ts";
import { cut } from "./escape.ts";
import { printed } from "./printed.ts";
import { bold, type Inline, inline, italic, lines, quote, rich } from "./rich-text.ts";
import { headed, type Item, line, name, ROLE, type Sheet, sheet, spoken } from "./sheet.ts";

/** Characters of one evidence sentence. */
const EVIDENCE = 400;
/** Holders above one sentence; more stand above it again. */
const HOLDERS = 10;

export const positionsSheet = (answer: PositionsAnswer): Sheet =>
  sheet(titleLine(answer), {
    items: [
      ...headed("By name", holderItems(answer.people, answer)),
      ...headed("Groups, as printed", holderItems(answer.groups, answer)),
    ],
  });

/** On a person's card, where each is on a matter of its own. */
export const propositionItem = (position: PositionLine): Item =>
  item(
    [[...bold(line(proposition(position))), ...inline(" — "), ...italic(positionLabel(position))]],
    position.evidence[0],
  );

const holderItems = (
  positions: readonly PositionLine[],
  answer: PositionsAnswer,
): readonly Item[] => {
  const sentences = bySentence(positions, ({ evidence }) => evidence[0]);
  return sentences
    .flatMap((same) => chunked(same))
    .map((together) => {
      const [first] = together.flatMap(({ evidence }) => evidence[0] ?? []);
      const marked = together.flatMap(({ evidence }) => evidence[0]?.marked ?? []);
      return item(
        together.map((position) => holder(position, ownMatter(answer, position))),
        first && { ...first, marked },
        together[0] && ownReason(answer, together[0]),
      );
    });
};

const chunked = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.length <= HOLDERS ? [all] : [all.slice(0, HOLDERS), ...chunked(all.slice(HOLDERS))];

const item = (
  holders: readonly (readonly Inline[])[],
  evidence: Passage | undefined,
  reason?: string,
): Item => {
  const bullet = inline(holders.length > 1 ? "• " : "");
  const who = lines(...holders.map((each) => [...bullet, ...each]));
  const names = holders.map(spoken).join("; ");
  if (!evidence) return { blocks: [rich(who)], text: names };
  const words = printed(evidence.citation, evidence.marked, { limit: EVIDENCE });
  const place = italic(line(sourceLine(evidence.source)));
  return {
    blocks: [rich(who, quote(words), lines(place, reason ? inline(line(reason)) : []))],
    text: `${names}: ${spoken(words)} (${spoken(place)})`,
  };
};

/** **Ann Lee** · mayor of Springfield · Democrat — *for, stated* */
const holder = (position: PositionLine, matter: string | undefined): readonly Inline[] => [
  ...bold(name(position.holder)),
  ...(position.role ? [...inline(" · "), ...inline(cut(roleLine(position.role), ROLE))] : []),
  ...inline(position.party ? ` · ${name(position.party)}` : ""),
  ...(matter ? [...inline(" — "), ...inline(line(matter))] : []),
  ...inline(" — "),
  ...italic(positionLabel(position)),
];
