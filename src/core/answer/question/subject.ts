/** What a question is about: the people it names and the words that carry its subject. */

import { wordSet } from "../../lexicon.ts";
import { wordList } from "../../search/words.ts";
import type { Profile } from "../articles/library.ts";
import type { Session } from "../session.ts";
import { scanPeople } from "./scan.ts";
import type { Term } from "./terms.ts";

/** What a statement is to be about: words, and people who must be spoken of. */
export type Subject = {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly people: readonly Profile[];
  /** The same without people, where it names them by office only: *the chair* may be a seat. */
  readonly plain?: Subject;
};

/** Words for a piece of text or speech, which say where it was said, not on what. */
const VESSELS = wordSet("vessels");

export const readSubject = async (
  session: Session,
  text: string,
  speakers: readonly Profile[],
): Promise<Subject> => {
  const scanned = await scanPeople(session, text);
  const named = [...scanned.chosen, ...scanned.which.slice(0, 1)];
  const terms = session.terms(scanned.rest).filter((term) => !VESSELS.has(term.text));
  const people = named.filter(({ key }) => !speakers.some((speaker) => speaker.key === key));
  const plain = people.length > 0 && people.every((person) => !isNamed(person, text));
  return {
    text,
    terms,
    people,
    ...(plain ? { plain: { text, terms: session.terms(text), people: [] } } : {}),
  };
};

const isNamed = ({ key, names }: Profile, text: string): boolean => {
  const words = wordList(text);
  return words.some((word) => names.has(word) || key.split(" ").includes(word));
};
