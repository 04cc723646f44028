/** Answers, contexts and explanations as sheets. */
import { amendmentLine, listed, noteLine, oneLine } from "../app/index.ts";
import {
  type Answer,
  type ClosestAnswer,
  type Context,
  type Explanation,
  type HelpAnswer,
  type Note,
  type NotFoundAnswer,
  type PassagesAnswer,
  showsNearest,
  type WhichAnswer,
} from "../core/index.ts";
import { checkSheet } from "./check.ts";
import { personSheet } from "./person.ts";
import { positionsSheet } from "./positions.ts";
import { begun, SENTENCES } from "./sentences.ts";
import {
  type Choice,
  type Item,
  type Phrase,
  plain,
  type Sheet,
  sheetOf,
  type View,
} from "./sheet.ts";
import { whereOf } from "./source.ts";
import { nearItem, passageItem, printingsSheet, statementsSheet, whoOf } from "./statements.ts";
import { quoted } from "./words.ts";

const CLOSEST = "closest";
const PRINTINGS = /^printings(\d+)$/;

export const present = (answer: Answer, view: View = ""): Sheet => {
  const at = PRINTINGS.exec(view)?.[1];
  const statement = "statements" in answer ? answer.statements[Number(at) - 1] : undefined;
  const sheet = statement ? { ...printingsSheet(statement), view } : sheetOfKind(answer, view);
  const unaccounted = answer.unaccounted ?? [];
  const several = sheet.groups.flatMap(({ items }) => items).length > 1;
  return {
    ...sheet,
    lead:
      unaccounted.length > 0
        ? [...sheet.lead, ...SENTENCES.unaccounted(unaccounted, several)]
        : sheet.lead,
    notes: [...sheet.notes, ...answer.notes.filter(({ kind }) => !SHOWN.has(kind)).map(noteLine)],
    choices: [
      ...sheet.choices,
      ...answer.notes.flatMap((note) => (note.kind === "also" ? namesakes(note.people) : [])),
    ],
  };
};

/** Notes that the sheet shows otherwise: as choices, or in its lead. */
const SHOWN: ReadonlySet<Note["kind"]> = new Set(["also", "mentioned-not-quoted"]);

const sheetOfKind = (answer: Answer, view: View): Sheet => {
  switch (answer.kind) {
    case "statements":
      return statementsSheet(answer);
    case "check":
      return checkSheet(answer);
    case "person":
      return personSheet(answer, view);
    case "which":
      return whichSheet(answer);
    case "positions":
      return positionsSheet(answer, view);
    case "passages":
      return passagesSheet(answer);
    case "closest":
      return closestSheet(answer);
    case "notFound":
      return notFoundSheet(answer, view);
    case "help":
      return helpSheet(answer);
  }
};

const namesakes = (
  people: readonly { readonly name: string; readonly question?: string }[],
): readonly Choice[] =>
  people.map(({ name, question = `who is ${name}` }) => ({
    label: SENTENCES.instead(oneLine(name)),
    question,
  }));

/** `maloney` as the articles print it. */
const asPrinted = (asked: string, people: WhichAnswer["people"]): string => {
  const [found] = people.flatMap(({ name }) => {
    const at = name.toLowerCase().indexOf(asked.toLowerCase());
    return at < 0 ? [] : [name.slice(at, at + asked.length)];
  });
  return found ?? asked;
};

const whichSheet = ({ asked, people }: WhichAnswer): Sheet =>
  sheetOf("which", SENTENCES.which(asPrinted(oneLine(asked), people)), {
    groups: [
      {
        items: people.map(
          (person): Item => ({
            who: [whoOf(person)],
            small: [SENTENCES.quoted(person.statements, person.articles)],
            choice: { label: "Choose", question: person.question },
          }),
        ),
      },
    ],
  });

const passagesSheet = (answer: PassagesAnswer): Sheet => {
  const { passages, about, certainty, people } = answer;
  const lead = people.length > 0 ? SENTENCES.about(listed(people)) : [];
  const groups = [{ items: passages.map(passageItem) }];
  if (certainty === "probable")
    return sheetOf("probably", SENTENCES.probably("passage", passages.length > 1), {
      lead,
      groups,
    });
  if (about !== "words") return sheetOf("answer", SENTENCES.printed(about), { lead, groups });
  const [only, ...more] = new Set(
    passages.map(({ marks, speakers }) => marks ?? (speakers ? "quoted" : "plain")),
  );
  if (only === undefined || more.length > 0)
    return sheetOf("answer", SENTENCES.printed("fact"), { lead, groups });
  // whose they are the verdict says
  const items = passages.map(passageItem).map(({ label: _, ...item }) => item);
  return sheetOf("answer", SENTENCES.whose(only), { lead, groups: [{ items }] });
};

const closestSheet = ({ nearest, searched }: ClosestAnswer): Sheet =>
  sheetOf("closest", SENTENCES.closest(), {
    groups: [{ items: nearest.map(nearItem) }],
    notes: [begun(SENTENCES.searched(searched))],
  });

/** What comes nearest stands under words of its own, never under *not found*: at once, or for whoever wants it. */
const notFoundSheet = (answer: NotFoundAnswer, view: View): Sheet => {
  const { words, searched, nearest, didYouMean } = answer;
  const absent = words.filter(({ sentences }) => sentences === 0).map(({ word }) => word);
  const lead = reasonOf(answer, absent);
  if (showsNearest(answer) || (nearest.length > 0 && view === CLOSEST))
    return sheetOf("closest", SENTENCES.closest(), {
      lead,
      groups: [{ items: nearest.map(nearItem) }],
      choices: didYouMean.map(asChoice),
      view,
    });
  const counted =
    absent.length > 0
      ? SENTENCES.noSentence(absent)
      : words.length > 0
        ? SENTENCES.sentencesWith(words)
        : "";
  return sheetOf("none", SENTENCES.notFound(), {
    lead,
    notes: [begun([counted, SENTENCES.searched(searched)].filter(Boolean).join(" · "))],
    choices: didYouMean.map(asChoice),
    views: nearest.length > 0 ? [{ label: SENTENCES.closest(), view: CLOSEST }] : [],
  });
};

const reasonOf = ({ reason, person, words }: NotFoundAnswer, absent: readonly string[]): Phrase => {
  const name = person && oneLine(person.name);
  if (name && reason === "person-unknown") return SENTENCES.unknown(name);
  if (name && reason === "not-quoted") return SENTENCES.notQuoted(name);
  if (name && reason === "not-about-that")
    return SENTENCES.notAbout(name, absent.length > 0 ? absent : words.map(({ word }) => word));
  return SENTENCES.absent(reason);
};

const asChoice = (question: string): Choice => ({ label: begun(oneLine(question)), question });

const helpSheet = ({ searched, examples }: HelpAnswer): Sheet =>
  sheetOf("help", SENTENCES.help(), {
    lead: plain(SENTENCES.archive(searched)),
    notes: [SENTENCES.filters(), SENTENCES.verbatim()],
    choices: examples.map(asChoice),
  });

/** `ref`: of the printing whose context it is. */
export const contextSheet = (context: Context, ref?: string): Sheet => {
  const { source, before, paragraph, after, marked, speakers } = context;
  const around = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
  const item: Item = {
    quote: { parts: quoted([paragraph], marked), spoken: false, ...around },
    who: speakers.map((name) => ({ name: oneLine(name) })),
    where: whereOf(source, paragraph),
    small: [],
    ...(ref === undefined ? {} : { ref }),
  };
  return sheetOf("context", SENTENCES.context(), { groups: [{ items: [item] }] });
};

export const whySheet = (explanation: Explanation): Sheet => {
  const { source, speakers, kind, words, cue, mention, antecedent, because, reasons, confidence } =
    explanation;
  const step = (lead: string, parts: readonly (typeof cue)[], spoken = false): readonly Item[] => {
    const cited = parts.filter((part) => part !== undefined);
    return cited.length > 0
      ? [{ lead: plain(lead), quote: { parts: quoted(cited, []), spoken }, who: [], small: [] }]
      : [];
  };
  const [amended = "", ...more] = (explanation.amended ?? []).map((each) =>
    oneLine(amendmentLine(each)),
  );
  return sheetOf("why", SENTENCES.why(listed(speakers)), {
    lead: plain([amended, ...more].join(" ")),
    groups: [
      {
        items: [
          ...step(oneLine(because), words, kind !== "indirect"),
          ...step(SENTENCES.cue(), [cue]),
          ...step(SENTENCES.mention(), [mention]),
          ...step(SENTENCES.antecedent(), [antecedent]),
        ],
      },
    ],
    notes: [
      ...(reasons.length > 0 ? [SENTENCES.decided(reasons.map(oneLine))] : []),
      [SENTENCES.certainty(confidence), whereOf(source, words[0]).text].join(" · "),
    ],
  });
};
