/** What can be done with an answer and with each of its items: the same in both chats, *Share* first. */
import { type Item, itemsOf, type Tone, type ViewLink } from "../present/index.ts";
import type { Turn } from "./act.ts";
import { type Request, requestFor } from "./request.ts";

export type Act = { readonly label: string; readonly request: Request; readonly chosen?: boolean };

export type Acts = {
  /** Whether it is worth sharing, and whether that is what comes first. */
  readonly share: "first" | "last" | "never";
  readonly turns: readonly Act[];
  /** Of its only item. */
  readonly item: readonly Act[];
  readonly views: readonly Act[];
  readonly choices: readonly Act[];
  readonly sides: readonly Act[];
};

const NEVER: readonly Tone[] = ["which", "help", "error", "context"];

export const actsOf = ({ sheet, request, back, next }: Turn): Acts => {
  const { tone, sides, views, choices, view } = sheet;
  const [only, ...others] = itemsOf(sheet);
  const to = (link: ViewLink): Act => ({
    label: link.label,
    request: { ...request, view: link.view, part: 0 },
  });
  const returning = request.view !== "" && sides.length === 0 && views.length === 0;
  const shared = tone === "none" ? "last" : "first";
  return {
    share: NEVER.includes(tone) ? "never" : shared,
    turns: [
      ...(back ? [{ label: "Back", request: back }] : []),
      ...(next ? [{ label: tone === "person" ? "More" : "Next", request: next }] : []),
    ],
    item: only && others.length === 0 && !only.choice ? itemActs(only, request) : [],
    views: [...views, ...(returning ? [{ label: "Back to the answer", view: "" }] : [])].map(to),
    choices: choices.map(({ label, question }) => ({ label, request: requestFor(question) })),
    sides: sides.map((side) => ({ ...to(side), chosen: side.view === view })),
  };
};

export const itemActs = ({ choice, ref, printings }: Item, request: Request): readonly Act[] => {
  if (choice) return [{ label: choice.label, request: requestFor(choice.question) }];
  if (ref === undefined) return [];
  const all = printings && { ...request, view: printings.view, part: 0 };
  return [
    { label: "In context", request: requestFor(ref, "context") },
    { label: "Why this speaker", request: requestFor(ref, "why") },
    ...(printings && all ? [{ label: printings.label, request: all }] : []),
  ];
};
