/** What can be done with an answer and with each of its items: the same in both chats, *Share* first. */
import { oneLine } from "../app/index.ts";
import {
  cutAtWord,
  type Item,
  itemsOf,
  SENTENCES,
  type Tone,
  type ViewLink,
} from "../present/index.ts";
import type { Turn } from "./act.ts";
import { type Request, requestFor } from "./request.ts";

/** `of`: whose words it is about, where several stand there. */
export type Act = {
  readonly label: string;
  readonly request: Request;
  readonly of?: string;
  readonly chosen?: boolean;
};

export type Acts = {
  /** Whether it is worth sharing, and whether that is what comes first. */
  readonly share: "first" | "last" | "never";
  /** In sight: pages, the first things to do with its only item, other views. */
  readonly row: readonly Act[];
  readonly choices: readonly Act[];
  /** Folded. */
  readonly more: readonly Act[];
  readonly sides: readonly Act[];
};

const NEVER: readonly Tone[] = ["which", "help", "alert", "error", "context"];
const UNRATED: readonly Tone[] = [...NEVER, "why"];
/** Lists what was said or held, by day where articles print one. */
const DATED: readonly Tone[] = ["person", "board"];
/** Of what can be done with the only item, so much is in sight. */
const SEEN = 2;
/** Characters of a question that is rated; the smallest menu takes no more. */
const RATED = 60;

export const actsOf = (turn: Turn): Acts => {
  const { sheet, request, back, next } = turn;
  const { tone, sides, views, choices, view } = sheet;
  const items = itemsOf(sheet);
  const [only] = items;
  const to = (link: ViewLink): Act => ({
    label: link.label,
    request: { ...request, view: link.view, part: 0 },
  });
  const returning = request.view !== "" && sides.length === 0 && views.length === 0;
  const shared = tone === "none" ? "last" : "first";
  const own = only && items.length === 1 && !only.choice ? itemActs(only, request) : [];
  return {
    share: NEVER.includes(tone) ? "never" : shared,
    row: [
      ...(back ? [{ label: "Back", request: back }] : []),
      ...(next ? [{ label: tone === "person" ? "More" : "Next", request: next }] : []),
      ...own.slice(0, SEEN),
      ...[...views, ...(returning ? [{ label: "Back to the answer", view: "" }] : [])].map(to),
    ],
    choices: choices.map(({ label, question }) => ({ label, request: requestFor(question) })),
    more: [
      ...own.slice(SEEN),
      ...(DATED.includes(tone) ? [timelineOf(request)] : []),
      ...(UNRATED.includes(tone) ? [] : ratings(request)),
    ],
    sides: sides.map((side) => ({ ...to(side), chosen: side.view === view })),
  };
};

const timelineOf = ({ words }: Request): Act => ({
  label: SENTENCES.asTimeline(),
  request: requestFor(words, "timeline"),
});

const ratings = ({ words }: Request): readonly Act[] => [
  { label: SENTENCES.useful(), request: requestFor(words.slice(0, RATED), "useful") },
  { label: SENTENCES.useless(), request: requestFor(words.slice(0, RATED), "useless") },
];

/** `Ann Lee, “We will not wait for…”` */
const openingOf = ({ who, label = "", quote }: Item): string => {
  const names = who.map(({ name }) => name).join(", ") || label;
  const [first] = quote?.parts ?? [];
  return first ? `${names}, “${cutAtWord(oneLine(first.citation.text), OPENING)}”` : names;
};
const OPENING = 40;

export const itemActs = (item: Item, request: Request): readonly Act[] => {
  const { choice, ref, printings } = item;
  if (choice) return [{ label: choice.label, request: requestFor(choice.question) }];
  if (ref === undefined) return [];
  const all = printings && { ...request, view: printings.view, part: 0 };
  const of = openingOf(item);
  return [
    ...(request.kind === "context"
      ? []
      : [{ label: "In context", request: requestFor(ref, "context") }]),
    { label: "Why this speaker", request: requestFor(ref, "why") },
    ...(printings && all ? [{ label: printings.label, request: all }] : []),
    { label: SENTENCES.isWrong(), request: requestFor(ref, "report"), of },
    { label: SENTENCES.asPicture(), request: requestFor(ref, "card"), of },
  ];
};
