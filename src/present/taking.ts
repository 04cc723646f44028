/** What somebody put into the archive from a chat: each article, and what was found in it. */
import { type Arrived, oneLine, type Taking } from "../app/index.ts";
import { SENTENCES } from "./sentences.ts";
import { type Item, type Sheet, said, sheetOf } from "./sheet.ts";
import { whereOf } from "./source.ts";

/** Speakers of an article that are named. */
const NAMED = 3;
const QUESTIONS = 3;

export const takingSheet = ({ arrived, complaints }: Taking): Sheet => {
  const speakers = new Set(arrived.flatMap(({ speakers: its }) => its));
  return sheetOf(arrived.length > 0 ? "context" : "error", SENTENCES.added(arrived.length), {
    groups: [{ items: arrived.map(arrivedItem) }],
    notes: complaints.map(oneLine),
    choices: [...speakers].slice(0, QUESTIONS).map((name) => ({
      label: SENTENCES.whatSaid(oneLine(name)),
      question: `what did ${name} say`,
    })),
  });
};

const arrivedItem = (arrived: Arrived): Item => {
  const { id, title = id, outcome, quotations, speakers } = arrived;
  const where = whereOf({ ...arrived, title, article: id, line: 1 });
  const found = SENTENCES.found(quotations, speakers.slice(0, NAMED));
  return {
    lead: said("", oneLine(title), ` · ${SENTENCES.outcome(outcome)}`),
    who: [],
    where,
    small: [found, SENTENCES.takeOut(id)],
  };
};
