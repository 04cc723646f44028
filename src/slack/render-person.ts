/** A person's card, and the question which of several people is meant. */
import type { PersonAnswer, WhichAnswer } from "../app/index.ts";
import { listed, personTally, titleLine } from "../app/index.ts";
import { bold, button, context, inline, italic, plain, printed, rich, section } from "./blocks.ts";
import { cut } from "./escape.ts";
import { propositionItem } from "./render-positions.ts";
import { passageItem, statementItem } from "./render-statement.ts";
import { ACTIONS, firstRequest, type Place, toValue } from "./request.ts";
import { headed, type Item, line, name, ROLE, type Sheet, sheet } from "./sheet.ts";

/** Characters of a person's line beside their button. */
const PERSON = 600;

export const personSheet = (answer: PersonAnswer): Sheet => {
  const { person, roles, positions, statements, about, mentions } = answer;
  const aliases =
    person.aliases.length > 0 ? [line(`Also printed as ${listed(person.aliases)}`)] : [];
  const who = [
    ...bold(name(person.name)),
    ...(person.role ? [...inline(" · "), ...printed(person.role, [], { limit: ROLE })] : []),
    ...inline(" · "),
    ...italic(personTally(person)),
  ];
  // Buttons are numbered through the whole card: Slack wants an id once in a message.
  const [forRoles, forOwn, forAbout] = [0, roles.length, roles.length + statements.length];
  const forMentions = forAbout + about.length;
  return sheet(titleLine(answer), {
    head: [rich(section(who)), ...aliases.map((each) => context(each))],
    items: [
      ...headed(
        "Role, as printed",
        roles.map((each, at) => passageItem(each, forRoles + at)),
      ),
      ...headed("Positions", positions.map(propositionItem)),
      ...headed(
        "Said",
        statements.map((each, at) => statementItem(each, forOwn + at)),
      ),
      ...headed(
        "Said about them",
        about.map((each, at) => statementItem(each, forAbout + at)),
      ),
      ...headed(
        "Mentioned",
        mentions.map((each, at) => passageItem(each, forMentions + at)),
      ),
    ],
  });
};

export const whichSheet = (answer: WhichAnswer, place: Place): Sheet =>
  sheet(titleLine(answer), {
    items: answer.people.map((person, at): Item => {
      const role = person.role ? ` · ${cut(person.role.text, ROLE)}` : "";
      const text = `${name(person.name)}${role} · ${personTally(person)}`;
      const chosen = firstRequest("ask", person.question, place);
      return {
        blocks: [
          {
            type: "section",
            text: plain(text, PERSON),
            accessory: button(`${ACTIONS.ask}.${at}`, "This one", toValue(chosen)),
          },
        ],
        text,
      };
    }),
  });
