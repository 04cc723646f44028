/** A person's card, and the question which of several people is meant. */
import type { PersonAnswer, Statement, WhichAnswer } from "../app/index.ts";
import { eachSentence, listed, personTally, placeKey, roleLine, titleLine } from "../app/index.ts";
import { button, context, plain } from "./blocks.ts";
import { cut } from "./escape.ts";
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
    ...(person.role ? [...inline(cut(roleLine(person.role), ROLE)), ...inline(" · ")] : []),
    ...italic(personTally(person)),
  ];
  const aliases = person.aliases.length > 0 ? `Also printed as ${listed(person.aliases)}` : "";
  const shown = [...roles, ...positions.flatMap(({ evidence }) => evidence.slice(0, 1))];
  const places = new Set(shown.map(placeKey));
  const others = mentions.filter((each) => !places.has(placeKey(each)));
  const said = (each: Statement): Item => statementItem(each, { searched: false });
  return sheet(titleLine(answer), {
    head: [rich(section(who)), ...(aliases === "" ? [] : [context(line(aliases))])],
    items: [
      ...headed("Role, as printed", eachSentence(roles).map(passageItem)),
      ...headed("Positions", positions.map(propositionItem)),
      ...headed("Said", statements.map(said)),
      ...headed("Said about them", about.map(said)),
      ...headed("Mentioned", others.map(passageItem)),
    ],
  });
};

export const whichSheet = (answer: WhichAnswer, place: Place): Sheet =>
  sheet(titleLine(answer), {
    items: answer.people.map((person): Item => {
      const role = person.role ? ` · ${cut(roleLine(person.role), ROLE)}` : "";
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
