/** Rows that both engines keep alike, and what core gets of them. */
import { type Archive, type Article, type Entry, type Facts, nameKey } from "../core/index.ts";

export type EntryRow = Omit<Entry, "speakers"> & { readonly speakers: string };
export type JsonRow = { readonly article: string; readonly json: string };
export type SourceRow = { readonly id: string; readonly provenance: string };
export type ArticleRow = SourceRow & {
  readonly hash: string;
  readonly text: string;
  readonly offset: number;
  readonly facts: string;
};

export const toStored = ({
  provenance,
  facts,
  ...article
}: ArticleRow): { readonly article: Article; readonly facts: Facts } => ({
  article: { ...article, ...JSON.parse(provenance) },
  facts: JSON.parse(facts),
});

export const toSource = ({ id, provenance }: SourceRow) => ({ id, ...JSON.parse(provenance) });

export const withArticle = ({ article, json }: JsonRow) => ({ ...JSON.parse(json), article });

/** Columns of a position that are asked for, with the keys they are to hold. */
export const positionKeys = ({
  holder,
  target,
  act,
}: Parameters<Archive["positions"]>[0]): readonly (readonly [column: string, key: string])[] =>
  Object.entries({ holder, target, act }).flatMap(([column, value]) =>
    value === undefined ? [] : [[column, nameKey(value)] as const],
  );
