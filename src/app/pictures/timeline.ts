/** Statements, or sides that were taken, by the day their articles print, as a picture. */
import type {
  Answer,
  Passage,
  PositionLine,
  PositionsAnswer,
  Source,
  Stance,
  Statement,
} from "../../core/index.ts";
import { oneLine } from "../../core/index.ts";
import { kindLabel, positionLabel } from "../labels.ts";
import { proposition } from "../matters.ts";
import { draw, type Picture, WIDTH } from "./draw.ts";
import { column, type Element, row, text } from "./element.ts";
import { SANS, SERIF } from "./fonts.ts";
import { speakersOf } from "./names.ts";
import { COLOURS, type Colours, type Theme } from "./theme.ts";

/** One thing that was said or held. */
type Event = {
  /** ISO 8601 day. */
  readonly day: string;
  readonly who: string;
  /** With marks where they are the speaker’s. */
  readonly words: string;
  readonly label: string;
  readonly source: string;
  readonly side?: Stance;
};

type Timeline = {
  readonly title: string;
  readonly events: readonly Event[];
  /** Without a printed day. */
  readonly undated: number;
};

const MARGIN = 72;
const DAY_WIDTH = 170;
const ISO_DAY = 10;
/** Letters from which words are set smaller. */
const LONG = 220;

/** Of answers that list statements or sides, one for each of its pages; undefined where no article of theirs prints a day. */
export const timelineOf = async (
  pages: readonly Answer[],
  theme: Theme = "light",
): Promise<Picture | undefined> => {
  const [first] = pages;
  const dated = pages.flatMap(datedIn);
  const events = dated
    .filter((one): one is Event => one !== undefined)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (!first || events.length === 0) return undefined;
  const timeline = { title: titleOf(first), events, undated: dated.length - events.length };
  return draw(layOut(timeline, COLOURS[theme]), altOf(timeline));
};

const titleOf = (answer: Answer): string => {
  if (answer.kind === "person") return answer.person.name;
  if (answer.kind === "positions") return answer.holder ?? proposition(answer);
  if (answer.kind !== "statements") return answer.question;
  return answer.from ?? (answer.about ? `About ${answer.about}` : answer.question);
};

/** What an answer lists; undefined for each that no day is known of. */
const datedIn = (answer: Answer): readonly (Event | undefined)[] => {
  switch (answer.kind) {
    case "person":
    case "statements":
      return answer.statements.map((statement) => saidOn(statement, answer.kind === "person"));
    case "positions":
      return [...answer.people, ...answer.groups].map((line) => heldOn(answer, line));
    default:
      return [];
  }
};

const saidOn = (statement: Statement, theirs: boolean): Event | undefined => {
  const [printing] = statement.printings;
  const day = printing?.source.published?.slice(0, ISO_DAY);
  if (!printing || !day) return undefined;
  const words = printing.words.map((part) => oneLine(part.text)).join(" … ");
  return {
    day,
    who: theirs ? "" : speakersOf(statement),
    words: printing.kind === "indirect" ? words : `“${words}”`,
    label: kindLabel(printing),
    source: placeOf(printing.source),
  };
};

const heldOn = ({ holder }: PositionsAnswer, line: PositionLine): Event | undefined => {
  const [passage]: readonly (Passage | undefined)[] = line.evidence;
  const day = passage?.source.published?.slice(0, ISO_DAY);
  if (!passage || !day) return undefined;
  return {
    day,
    who: oneLine(holder === undefined ? line.holder : proposition(line)),
    words: oneLine(passage.citation.text),
    label: positionLabel(line),
    source: placeOf(passage.source),
    side: line.stance,
  };
};

const placeOf = ({ outlet, origin, title, article }: Source): string =>
  oneLine([outlet ?? origin, title ?? article].filter((part) => part !== undefined).join(" · "));

const layOut = (timeline: Timeline, colours: Colours): Element =>
  column(
    {
      width: WIDTH,
      boxSizing: "border-box",
      padding: `60px ${MARGIN}px 52px`,
      backgroundColor: colours.paper,
      color: colours.ink,
      fontFamily: SANS,
    },
    text({ fontFamily: SERIF, fontSize: 52, fontWeight: 600 }, { words: timeline.title }),
    text(
      { fontSize: 25, color: colours.muted, marginTop: 6, marginBottom: 40 },
      { words: spanOf(timeline) },
    ),
    ...timeline.events.map((event, i) => eventOf(event, colours, timeline.events[i - 1]?.day)),
  );

/** `6 dated entries, 2023-01-02 to 2024-05-01; 2 without a printed day are left out` */
const spanOf = ({ events, undated }: Timeline): string => {
  const [from, to] = [events[0]?.day, events.at(-1)?.day];
  const left = undated === 0 ? "" : `; ${undated} without a printed day left out`;
  const dated = events.length === 1 ? "1 dated entry" : `${events.length} dated entries`;
  return `${dated}, ${from === to ? from : `${from} to ${to}`}${left}`;
};

/** A day is written once for all that stands under it. */
const eventOf = (event: Event, colours: Colours, before: string | undefined): Element =>
  row(
    {},
    text(
      { width: DAY_WIDTH, fontSize: 26, fontWeight: 600, paddingTop: 2 },
      { words: event.day === before ? "" : event.day },
    ),
    column(
      { width: 40, alignItems: "center" },
      row({ width: 3, height: 10, backgroundColor: colours.line }),
      row({
        width: 18,
        height: 18,
        borderRadius: 9,
        backgroundColor: colours[event.side ?? "accent"],
      }),
      row({ width: 3, flexGrow: 1, backgroundColor: colours.line }),
    ),
    wordsOf(event, colours),
  );

const wordsOf = ({ who, words, label, source, side }: Event, colours: Colours): Element =>
  column(
    { flex: 1, paddingLeft: 16, paddingBottom: 36 },
    ...(who === ""
      ? []
      : [text({ fontSize: 27, fontWeight: 600, marginBottom: 4 }, { words: who })]),
    text(
      { fontFamily: SERIF, fontSize: words.length > LONG ? 25 : 30, lineHeight: 1.3 },
      { words },
    ),
    text(
      { fontSize: 22, marginTop: 8, color: colours.muted },
      { words: label, color: colours[side ?? "accent"], fontWeight: 600 },
      { words: ` · ${source}` },
    ),
  );

const altOf = (timeline: Timeline): string =>
  [
    `${timeline.title}: ${spanOf(timeline)}.`,
    ...timeline.events.map(({ day, who, words, label, source }) =>
      [day, ...(who === "" ? [] : [who]), words, `${label} · ${source}`].join(" – "),
    ),
  ].join("\n");
