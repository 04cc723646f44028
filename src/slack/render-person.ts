/** A person's card, and the question which of several people is meant. */
import type { Passage, PersonAnswer, Statement, WhichAnswer } from "../app/index.ts";
import { listed, personTally, titleLine } from "../app/index.ts";
import { button, context, plain } from "./blocks.ts";
import { cut } from "./escape.ts";
import { printed } from "./printed.ts";
import { propositionItem } from "./render-positions.ts";
import { passageItem, statementItem } from "./render-statement.ts";
import { ACTIONS, firstRequest, type Place, toValue } from "./request.ts";
import { inline, italic, rich, section } from "./rich-text.ts";
import { headed, type Item, line, name, ROLE, type Sheet, sheet } from "./sheet.ts";

/** Characters of a person's line beside their button. */
const PERSON = 600;

export const personSheet = (answer: PersonAnswer): Sheet => {
  const { person, roles, positions, statements, about, mentions } = answer;
  const who = [
    ...(person.role ? [...printed(person.role, [], { limit: ROLE }), ...inline(" · ")] : []),
    ...italic(personTally(person)),
  ];
  const aliases = person.aliases.length > 0 ? `Also printed as ${listed(person.aliases)}` : "";
  const shown = [...roles, ...positions.flatMap(({ evidence }) => evidence.slice(0, 1))];
  const others = mentions.filter((each) => !shown.some((one) => isSame(one, each)));
  const said = (each: Statement): Item => statementItem(each, { searched: false });
  return sheet(titleLine(answer), {
    head: [rich(section(who)), ...(aliases === "" ? [] : [context(line(aliases))])],
    items: [
      ...headed("Role, as printed", bySentence(roles).map(passageItem)),
      ...headed("Positions", positions.map(propositionItem)),
      ...headed("Said", statements.map(said)),
      ...headed("Said about them", about.map(said)),
      ...headed("Mentioned", others.map(passageItem)),
    ],
  });
};

/** A sentence that prints several roles stands once, with all of them marked. */
const bySentence = (roles: readonly Passage[]): readonly Passage[] =>
  roles.flatMap((role) => {
    const same = roles.filter((each) => isSame(each, role));
    return same[0] === role ? [{ ...role, marked: same.flatMap(({ marked }) => marked) }] : [];
  });

const isSame = ({ citation: a }: Passage, { citation: b }: Passage): boolean =>
  a.article === b.article && a.span.start === b.span.start && a.span.end === b.span.end;

export const whichSheet = (answer: WhichAnswer, place: Place): Sheet =>
  sheet(titleLine(answer), {
    items: answer.people.map((person): Item => {
      const role = person.role ? ` · ${cut(person.role.text, ROLE)}` : "";
      const text = `${name(person.name)}${role} · ${personTally(person)}`;
      const chosen = firstRequest("ask", person.question, place);
      return {
        blocks: [
          {
            type: "section",
            text: plain(text, PERSON),
            accessory: button(ACTIONS.ask, "This one", toValue(chosen)),
          },
        ],
        text,
      };
    }),
  });
