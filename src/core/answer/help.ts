/** Help, with questions that the archive at hand answers. */
import { nameKey } from "../search/words.ts";
import type { Answer } from "./answer.ts";
import { sourceOf } from "./present.ts";
import { baseOf, type Session, searchedOf } from "./session.ts";
import { unitsOf } from "./unit.ts";

const ARTICLES = 10;
/** Words of a quotation taken as an example. */
const WORDS = 5;

export const helpAnswer = async (session: Session): Promise<Answer> => {
  const sources = (await session.archive.sources()).slice(0, ARTICLES);
  const docs = await session.library.docs(sources.map(({ id }) => id));
  return {
    kind: "help",
    ...baseOf(session),
    searched: searchedOf(session.summary),
    examples: await examplesOf(session),
    articles: docs.map((doc) => sourceOf(doc, 0)),
  };
};

/** One example of each kind that this archive has an answer to. */
const examplesOf = async (session: Session): Promise<readonly string[]> => {
  const [person] = (await session.library.everybody(50)).filter(({ kind }) => kind === "person");
  if (!person) return [];
  const rows = await session.library.rows({ kind: "quotation", speaker: person.name, limit: 20 });
  const docs = await session.library.docs(rows.map(({ article }) => article));
  const units = docs.flatMap((doc) =>
    rows
      .filter(({ article }) => article === doc.article.id)
      .flatMap(({ ordinal }) => unitsOf(doc, ordinal)),
  );
  const said = units
    .filter(({ words, attribution }) => attribution.kind === "direct" && words.length >= WORDS)
    .toSorted((a, b) => a.words.length - b.words.length)[0];
  const [position] = (
    await Promise.all(docs.slice(0, 5).map(({ facts }) => facts.positions))
  ).flat();
  const phrase = said?.words.slice(0, WORDS);
  const printed =
    said && phrase?.[0]
      ? said.doc.article.text.slice(phrase[0].start, phrase.at(-1)?.end ?? phrase[0].end)
      : undefined;
  return [
    ...(printed ? [printed] : []),
    ...(rows.length > 0 ? [`what did ${person.name} say`] : []),
    `who is ${person.name}`,
    ...(position && nameKey(position.target) !== ""
      ? [`who called for ${position.target} to ${position.act}`]
      : []),
  ];
};
