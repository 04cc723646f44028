/** *What does the article say about it?*, *what does the Post say?*: what is printed, whoever says it. */
import { nameKey, wordList } from "../../search/words.ts";
import type { Answer } from "../answer.ts";
import { bestOf, candidatesFor, passagesAnswer } from "../articles/passages.ts";
import { readSubject } from "../question/subject.ts";
import type { Session } from "../session.ts";

// matches: the article · this story · the Post article · these reports; group 1: whose; not: the mayor
const PRINT =
  /^(?:(?:the|this|that|these|those|your|any|an?|all) )*(?:(.+?)(?:'s)? )?(?:articles?|story|stories|piece|reports?|coverage|texts?|archive|newspapers?|papers?)$/;
/** Words before *article* that name no outlet. */
const ANY: ReadonlySet<string> = new Set("news whole other same full first second last".split(" "));

/** Share of the subject's words that a sentence must hold. */
const SHARE = 0.75;
/** Whom it is about is named, or meant by office or pronoun right after. */
const NAMED = 0.8;

/** Sentences on a subject, of the outlet asked for; undefined where the slot names no article, or none says anything of it. */
export const articleSays = async (
  session: Session,
  slot: string,
  topic: string,
): Promise<Answer | undefined> => {
  const articles = await articlesOf(session, slot);
  if (articles === undefined || articles.length === 0) return undefined;
  const { terms, people } = await readSubject(session, topic, []);
  if (terms.length === 0 && people.length === 0) return undefined;
  const within = articles === "all" ? session : { ...session, articles };
  const chosen = (await candidatesFor(within, { terms, people }))
    .filter(({ share, named }) => share >= SHARE && named >= NAMED)
    .map((candidate) => ({
      candidate,
      marked: [],
      score: 0.8 * candidate.share + 0.2 * candidate.named,
    }));
  return chosen.length === 0
    ? undefined
    : passagesAnswer(session, bestOf(chosen), {
        about: "words",
        people: people.map(({ name }) => name),
      });
};

/** Ids of the articles meant; undefined where nothing says that articles are. */
const articlesOf = async (
  session: Session,
  slot: string,
): Promise<readonly string[] | "all" | undefined> => {
  const match = PRINT.exec(slot);
  const whose = match ? (match[1] ?? "") : slot.replace(THE, "");
  if (match && wordList(whose).every((word) => ANY.has(word))) return "all";
  const key = nameKey(whose);
  if (key === "" || session.summary.articles > MOST_SOURCES) return undefined;
  const own = (await session.archive.sources()).filter(({ outlet, origin }) =>
    [outlet, origin].some((name) => name !== undefined && nameKey(name) === key),
  );
  const ids = own.map(({ id }) => id).filter((id) => session.articles?.includes(id) ?? true);
  return match || ids.length > 0 ? ids : undefined;
};

/** Of more articles than these no outlet is found by its bare name: `in:` asks for it. */
const MOST_SOURCES = 20_000;

const THE = /^the\s+/;
