/** Why a speaker is who they are where that rests on other articles than the one that prints the words. */
import type { Archive } from "../../archive.ts";
import { LINK_REASONS, type NameLink } from "../../people/index.ts";
import { nameKey, wordList } from "../../search/words.ts";
import type { Unit } from "../articles/unit.ts";

/** Entries of other articles read for one name. */
const ENTRIES = 200;
/** Articles named. */
const MOST = 3;

/** A sentence for each of its speakers whose name there is another than the archive knows them by. */
export const linkReasons = async (
  archive: Archive,
  { doc, attribution: { speakers } }: Unit,
): Promise<readonly string[]> => {
  const { id } = doc.article;
  const printed = ({ name, entity }: NameLink): string =>
    doc.person(nameKey(entity))?.aliases.find((alias) => nameKey(alias) === name) ?? name;
  const [stored] = await archive.articles([id]);
  const links = (stored?.links ?? []).filter(({ entity }) => speakers.includes(entity));
  return Promise.all(
    links.map(async (link) => toldOf(link, printed(link), await articlesNaming(archive, link, id))),
  );
};

/** Titles of other articles that print another name of theirs, the fuller one. */
const articlesNaming = async (
  archive: Archive,
  { entity, name }: NameLink,
  id: string,
): Promise<readonly string[]> => {
  const word = wordList(name).at(-1);
  if (word === undefined) return [];
  const entries = (await archive.people({ word, limit: ENTRIES })).filter(
    (entry) =>
      entry.entity === entity && entry.article !== id && nameKey(entry.name).length > name.length,
  );
  const ids = [...new Set(entries.map(({ article }) => article))].slice(-MOST);
  return (await archive.articles(ids)).map(({ article }) =>
    [article.title ?? article.id, article.outlet, article.published?.slice(0, 10)]
      .filter((part) => part !== undefined)
      .join(", "),
  );
};

const toldOf = (
  { entity, why }: NameLink,
  printed: string,
  articles: readonly string[],
): string => {
  const where = articles.length > 0 ? `; so named in ${articles.join("; ")}` : "";
  return `“${printed}” is ${entity} of other articles: ${LINK_REASONS[why]}${where}`;
};
