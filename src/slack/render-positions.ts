/** Who stands where: one line a holder, with the sentence that shows it. */
import type { PositionLine, PositionsAnswer } from "../app/index.ts";
import { positionLabel, proposition, sourceLine, titleLine } from "../app/index.ts";
import { bold, type Inline, inline, italic, printed, quote, rich, section } from "./blocks.ts";
import { headed, type Item, line, name, ROLE, type Sheet, sheet, spoken } from "./sheet.ts";

/** Characters of one evidence sentence. */
const EVIDENCE = 400;

export const positionsSheet = (answer: PositionsAnswer): Sheet =>
  sheet(titleLine(answer), {
    items: [
      ...headed("Groups, as printed", answer.groups.map(positionItem)),
      ...headed("Named here", answer.people.map(positionItem)),
    ],
  });

/** With the proposition, where the items of one sheet are on several. */
const positionItem = (position: PositionLine): Item => item(position, false);
export const propositionItem = (position: PositionLine): Item => item(position, true);

const item = (position: PositionLine, named: boolean): Item => {
  const who = [
    ...bold(name(position.holder)),
    ...aside(position),
    ...inline(" — "),
    ...italic(positionLabel(position)),
    ...inline(named ? ` · ${line(proposition(position))}` : ""),
  ];
  const [evidence] = position.evidence;
  if (!evidence) return { blocks: [rich(section(who))], text: spoken(who) };
  const words = printed(evidence.citation, evidence.marked, { limit: EVIDENCE });
  const place = italic(line(sourceLine(evidence.source)));
  return {
    blocks: [rich(section(who), quote(words), section(place))],
    text: `${spoken(who)}: ${spoken(words)} (${spoken(place)})`,
  };
};

const aside = ({ role, party }: PositionLine): readonly Inline[] => [
  ...(role ? [...inline(" · "), ...printed(role, [], { limit: ROLE })] : []),
  ...inline(party ? ` · ${name(party)}` : ""),
];
