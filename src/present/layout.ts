/** What every face paints alike: items with what stands around them, who said it, and the printed words, as phrases. */
import { type Item, itemsOf, type Phrase, type Quote, type Sheet } from "./sheet.ts";
import { shownPieces } from "./words.ts";

/** `apart`: from the item before. `placed`: where it stands is said below it. */
export type Laid = {
  readonly item: Item;
  readonly heading: string;
  readonly apart: boolean;
  readonly placed: boolean;
};

export const laidOut = (sheet: Sheet): readonly Laid[] => {
  const items = itemsOf(sheet);
  const heads = new Map(sheet.groups.map(({ heading, items: [first] }) => [first, heading]));
  return items.map((item, at) => ({
    item,
    heading: heads.get(item) ?? "",
    apart: at > 0 && !sharesWhere(items[at - 1], item),
    placed: !sharesWhere(item, items[at + 1]),
  }));
};

/** Two quotations of one person from one article: where they stand is said once, below both. */
const sharesWhere = (item: Item | undefined, next: Item | undefined): boolean =>
  isBare(item) && isBare(next) && item?.where?.text === next?.where?.text;
const isBare = (item: Item | undefined): boolean =>
  item?.quote !== undefined && item.who.length === 0 && !item.label && item.small.length === 0;

/** `Ann Lee, Senator; Bo Ek · in the reporter’s words`, `Ann Lee, Bo Ek and Cy Oh` */
export const byline = ({ who, label }: Pick<Item, "who" | "label">): Phrase => [
  ...who.flatMap(({ name, role }, at): Phrase => {
    const plain = at === who.length - 1 ? " and " : ", ";
    const joint = who.some((each) => each.role) ? "; " : plain;
    return [
      ...(at > 0 ? [{ text: joint }] : []),
      { text: name, as: "strong" },
      ...(role ? [{ text: `, ${role}` }] : []),
    ];
  }),
  ...(label ? [{ text: `${who.length > 0 ? " · " : ""}${label}`, as: "label" } as const] : []),
];

/** The printed words, in marks where they are spoken, with those marked that match. */
export const quoted = ({ parts, spoken }: Pick<Quote, "parts" | "spoken">): Phrase => {
  const [open, close] = spoken ? ["“", "”"] : ["", ""];
  return parts.flatMap(
    (part, at): Phrase => [
      { text: `${at > 0 ? " … " : ""}${open}` },
      ...shownPieces(part).map(({ text, marked }) =>
        marked ? { text, as: "match" as const } : { text },
      ),
      { text: close },
    ],
  );
};
