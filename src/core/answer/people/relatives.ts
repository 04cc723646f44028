/** Who somebody's father, lawyer or deputy is, where a sentence puts the name beside the word: *his father, John Doe*. */
import { nameKey } from "../../search/words.ts";
import type { Answer } from "../answer.ts";
import {
  bestOf,
  type Candidate,
  type Chosen,
  candidatesFor,
  passagesAnswer,
} from "../articles/passages.ts";
import { type Named, namedIn } from "../language/grammar.ts";
import { type Scanned, scanPeople } from "../question/scan.ts";
import type { Term } from "../question/terms.ts";
import type { Session } from "../session.ts";

/** Letters between the word and the name: room for a comma and a title. */
const REACH = 40;
// matches what parts them: ; · who · said; not: , former New York Gov.
const APART = /[;:“”"]\s|\b(?:and|or|who|said|is|was|were|has|have|had|with|to)\b/;

export const relativeOf = async (session: Session, slot: string): Promise<Answer | undefined> => {
  const scanned = await scanPeople(session, slot);
  const terms = session.terms(scanned.rest);
  if (scanned.chosen.length === 0 || terms.length === 0) return undefined;
  const candidates = await candidatesFor(session, { terms, people: scanned.chosen });
  const chosen = candidates
    .filter(({ named, matches }) => named >= 0.8 && matches.every(({ quality }) => quality > 0))
    .flatMap((candidate): Chosen[] => {
      const marked = besideOf(candidate, terms, scanned);
      return marked.length > 0 ? [{ candidate, marked, score: candidate.named }] : [];
    });
  const best = bestOf(chosen);
  const [first] = best;
  if (!first) return undefined;
  const people = besideOf(first.candidate, terms, scanned).map(({ person }) => person.name);
  return passagesAnswer(session, best, { about: "fact", people: [...new Set(people)] });
};

/** Names that stand beside the last of the words, but for those asked about. */
const besideOf = (
  { doc, sentence, matches }: Candidate,
  terms: readonly Term[],
  { chosen }: Scanned,
): readonly Named[] => {
  const asked = new Set(chosen.map(({ key }) => key));
  const places = matches.find(({ term }) => term === terms.at(-1))?.at ?? [];
  return namedIn(doc, sentence).filter(({ person, start }) =>
    places.some((at) => {
      const word = sentence.words[at];
      if (!word || asked.has(nameKey(person.name)) || start < word.end || start - word.end > REACH)
        return false;
      return !APART.test(doc.article.text.slice(word.end, start));
    }),
  );
};
