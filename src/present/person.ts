/** A person's card: role, the two newest statements, positions; the rest from the second page on. */
import { oneLine, personTally, roleLine } from "../app/index.ts";
import type { PersonAnswer, Statement } from "../core/index.ts";
import { ALL_SENTENCES, matterGroups, matterItem } from "./positions.ts";
import { SENTENCES } from "./sentences.ts";
import { type Item, plain, type Sheet, sheetOf, type View } from "./sheet.ts";
import { passageItem, statementItem } from "./statements.ts";

const NEWEST = 2;
const MATTERS = 3;

export const personSheet = (answer: PersonAnswer, view: View): Sheet => {
  const { person, roles, positions, statements, about, mentions } = answer;
  const role = person.role ? `${roleLine(person.role)} · ` : "";
  const tally =
    person.statements > 0
      ? personTally(person)
      : SENTENCES.quoted(person.statements, person.articles);
  const lead = plain(`${role}${tally}`);
  const name = oneLine(person.name);
  if (view === ALL_SENTENCES) {
    return sheetOf("person", name, {
      lead,
      groups: matterGroups(positions),
      view,
      most: 4,
      views: [{ label: "The card", view: "" }],
    });
  }
  const order = newestFirst(statements);
  const item = (each: Statement): Item => ownItem(each, statements.indexOf(each));
  const card = [
    { items: order.slice(0, NEWEST).map(item) },
    { items: positions.slice(0, MATTERS).map(matterItem) },
  ];
  const begun = card.some(({ items }) => items.length > 0);
  const rest = [
    { heading: "More statements", items: order.slice(NEWEST).map(item) },
    { heading: "More positions", items: positions.slice(MATTERS).map(matterItem) },
    { heading: `Said about ${name}`, items: about.map((each) => statementItem(each)) },
    { heading: "Roles, as printed", items: roles.map(passageItem) },
    // where nothing else is known the lead says it
    {
      ...(begun || about.length + roles.length > 0 ? { heading: "Named" } : {}),
      items: mentions.map(passageItem),
    },
  ].filter(({ items }) => items.length > 0);
  return sheetOf("person", name, {
    lead,
    groups: [...card, ...rest.map((group, at) => ({ ...group, apart: at === 0 && begun }))],
    notes: person.aliases.length > 0 ? [SENTENCES.alsoPrinted(person.aliases)] : [],
    views: positions.length > 0 ? [{ label: "The sentences", view: ALL_SENTENCES }] : [],
    most: 5,
  });
};

/** Newest by the printed date; those without one after them, in the order given. */
const newestFirst = (statements: readonly Statement[]): readonly Statement[] =>
  statements.toSorted((a, b) => (dayOf(b) > dayOf(a) ? 1 : dayOf(b) < dayOf(a) ? -1 : 0));

const dayOf = ({ printings }: Statement): string => printings[0]?.source.published ?? "";

/** Who said it is the verdict; others who said it with them are named. */
const ownItem = (statement: Statement, at: number): Item => {
  const item = statementItem(statement, { at });
  return statement.speakers.length > 1 ? item : { ...item, who: [] };
};
