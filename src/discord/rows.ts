/** Rows of buttons and menus below an answer. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import {
  type Act,
  actsOf,
  encode,
  itemActs,
  type Request,
  requestFor,
  type Turn,
} from "../conversation/index.ts";
import { itemsOf } from "../present/index.ts";
import { plainWithin } from "./escape.ts";
import { limits } from "./limits.ts";
import { requestId, shareId } from "./state.ts";

/** `share`: it is for its owner alone, who may show it to everybody. */
export type Viewer = { readonly owner: string; readonly share: boolean };
type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
/** Buttons are numbered through, since Discord wants each id once. */
export type Numbers = () => number;
/** So many questions are buttons; more are a menu. */
const FEW = 3;

export const rowsOf = (turn: Turn, viewer: Viewer, number: Numbers): readonly Row[] => {
  const { share, row, choices, more, sides } = actsOf(turn);
  const few = choices.length <= FEW;
  const folded = [...wrongs(turn), ...more];
  const alone = folded.length === 1 ? folded : [];
  const shown = [...row, ...(few ? choices : []), ...alone];
  const buttons = shown.map((act) => button(act, viewer, number));
  const shared =
    viewer.share && share !== "never" ? [shareButton(viewer, turn.request, share)] : [];
  return [
    ...menu("Choose a side", sides, viewer, number),
    ...menu("Try one", few ? [] : choices, viewer, number),
    ...chunks(share === "last" ? [...buttons, ...shared] : [...shared, ...buttons]),
    ...menu("More …", folded, viewer, number),
  ];
};

/** Beside each of several items there is room for one button: what is wrong with them is told below. */
const wrongs = ({ sheet, request }: Turn): readonly Act[] => {
  const items = itemsOf(sheet);
  if (items.length < 2) return [];
  return items
    .flatMap((item) => itemActs(item, request))
    .filter(({ request: { kind } }) => kind === "report")
    .map((act) => ({ ...act, label: `${act.label}: ${act.of}` }));
};

export const button = (
  { label, request }: Act,
  { owner }: Viewer,
  number: Numbers,
): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: plainWithin(label, limits.seen) || "–",
  custom_id: requestId(owner, number(), request),
});

const shareButton = (
  { owner }: Viewer,
  request: Request,
  share: "first" | "last",
): APIButtonComponent => ({
  type: ComponentType.Button,
  style: share === "first" ? ButtonStyle.Primary : ButtonStyle.Secondary,
  label: "Share",
  custom_id: shareId(owner, request),
});

const chunks = (buttons: readonly APIButtonComponent[]): readonly Row[] => {
  const rows = Math.ceil(buttons.length / limits.buttons);
  return Array.from({ length: rows }, (_, at) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(at * limits.buttons, (at + 1) * limits.buttons),
  }));
};

/** An option whose request has no room is carried without its words, which the message then shows. */
const menu = (
  placeholder: string,
  acts: readonly Act[],
  { owner }: Viewer,
  number: Numbers,
): readonly Row[] => {
  const options = acts.slice(0, limits.options).map(({ label, request, chosen }) => ({
    label: plainWithin(label, limits.optionText) || "–",
    value:
      encode(request, limits.optionText) ??
      encode({ ...request, words: "" }, limits.optionText) ??
      "",
    ...(chosen ? { default: true } : {}),
  }));
  const distinct = options.filter(
    ({ value }, at) => options.findIndex((each) => each.value === value) === at,
  );
  if (distinct.length < 2) return [];
  const custom_id = requestId(owner, number(), requestFor(""));
  return [
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id, placeholder, options: distinct }],
    },
  ];
};
