/** What an article that was put in, changed or taken out brings to those who follow somebody. */
import type { Alert, Follow, Heard, News, Place, Shown, Store, Told } from "../../archive/index.ts";
import {
  contentWords,
  nameKey,
  printsAgain,
  stem,
  type Uttered,
  utteredIn,
  wordList,
} from "../../core/index.ts";
import { knownAs } from "../people.ts";
import { digestOf, heardLine } from "./follows.ts";

export type Working = {
  readonly store: Store;
  /** Names this process among those that share the archive. */
  readonly holder: string;
  readonly now: () => number;
};

const LEASE = "news";
/** How long another process waits for one that is gone, in milliseconds; taken anew for each article. */
const LEASE_MS = 20_000;
/** Articles taken from the list at a time. */
const AT_ONCE = 32;

/** Works off the list, if no other process does; how many articles it took. */
export const workOffNews = async (working: Working): Promise<number> => {
  let done = 0;
  for (;;) {
    if (!(await leased(working))) return done;
    const { store } = working;
    const listed = await store.records.news.next(AT_ONCE);
    if (listed.length === 0) return done;
    const follows = await followedNow(store);
    const heard = createHeard(store);
    for (const news of listed) {
      if (!(await leased(working))) return done;
      const told = await toldBy(news, { ...working, follows, heard });
      await store.records.news.tell(told, { name: LEASE, holder: working.holder });
      done++;
    }
  }
};

const leased = ({ store, holder, now }: Working): Promise<boolean> =>
  store.records.leases.take(LEASE, holder, { now: now(), until: now() + LEASE_MS });

/** A following, and the folded names by which the archive knows the person now. */
type Followed = { readonly follow: Follow; readonly keys: ReadonlySet<string> };

/** Somebody may be called otherwise since they are followed: by a fuller name, say. */
const followedNow = async (store: Store): Promise<readonly Followed[]> => {
  const keys = new Map<string, ReadonlySet<string>>();
  const all = await store.records.follows.all();
  for (const { person, name } of all)
    if (!keys.has(person)) {
      const [known, ...others] = await knownAs(store, name);
      const now = known && others.length === 0 ? [nameKey(known.name)] : [];
      keys.set(person, new Set([person, ...now]));
    }
  return all.map((follow) => ({ follow, keys: keys.get(follow.person) ?? new Set() }));
};

/** Utterances that places know, as far as this run has read and added to them. */
type HeardLines = ReturnType<typeof createHeard>;

const createHeard = ({ records }: Store) => {
  const read = new Map<string, Promise<Heard[]>>();
  return (place: Place, person: string): Promise<Heard[]> => {
    const key = JSON.stringify([place.platform, place.place, person]);
    const known = read.get(key) ?? records.follows.heard(place, person).then((lines) => [...lines]);
    read.set(key, known);
    return known;
  };
};

type Telling = Working & { readonly follows: readonly Followed[]; readonly heard: HeardLines };

const toldBy = async (news: News, telling: Telling): Promise<Told> => {
  const { store, follows } = telling;
  const [stored] = await store.articles([news.article]);
  const uttered = stored ? utteredIn(stored) : [];
  const alerts = await store.records.news.alertsOf(news.article);
  const changes = alerts.map((alert) => changeOf(alert, uttered));
  const told: Growing = {
    news,
    alerts: [],
    heard: [],
    changed: changes.filter((change) => typeof change === "object"),
    dropped: changes.filter((change) => typeof change === "string"),
  };
  const at = telling.now();
  for (const [ordinal, one] of uttered.entries())
    for (const followed of isSpeech(one) ? follows : [])
      if (isBy(one, followed) && isOn(one, followed.follow.subject))
        await tell({ ...one, ordinal, at }, followed.follow, { told, telling });
  return told;
};

const tell = async (
  { statement, line, ordinal, at }: Uttered & Pick<Alert, "ordinal" | "at">,
  { platform, place, person }: Follow,
  { told, telling }: { readonly told: Growing; readonly telling: Telling },
): Promise<void> => {
  const lines = await telling.heard({ platform, place }, person);
  if (lines.some((known) => printsAgain(line, known.line))) return;
  const heard = heardLine(line);
  lines.push(heard);
  told.heard.push({ platform, place, person, ...heard });
  told.alerts.push({
    id: digestOf([platform, place, person, heard.seal]),
    platform,
    place,
    article: told.news.article,
    ordinal,
    person,
    shown: { line, speakers: statement.speakers.map(({ name }) => name) },
    bulletin: "",
    at,
  });
};

type Growing = Told & {
  readonly alerts: Alert[];
  readonly heard: Told["heard"][number][];
};

/** What was done, shown by data or not said is nothing that they said. */
const isSpeech = ({ attribution: { label } }: Uttered): boolean =>
  label === undefined || label === "view";

const isBy = ({ statement }: Uttered, { keys }: Followed): boolean =>
  statement.speakers.some(({ name }) => keys.has(nameKey(name)));

/** Every word of the subject stands in the sentence that reports the words, or in them, in some form. */
const isOn = ({ statement }: Uttered, subject: string): boolean => {
  if (subject === "") return true;
  const printed = statement.printings.flatMap(({ sentence, words }) => [sentence, ...words]);
  const there = new Set(printed.flatMap(({ text }) => wordList(text).map(stem)));
  return contentWords(wordList(subject)).every((word) => there.has(stem(word)));
};

/** What is to be shown of an alert now, where that is something else; the id of one that need not be told any more. */
const changeOf = (
  { id, person, shown, bulletin }: Alert,
  uttered: readonly Uttered[],
): Told["changed"][number] | string | undefined => {
  const found = printedOf(shown.line, uttered);
  const named = found?.statement.speakers.map(({ name }) => name) ?? [];
  if (bulletin === "" && !named.some((name) => nameKey(name) === person)) return id;
  const { line, was = shown.speakers } = shown;
  const as = named.join("\n") === was.join("\n") || bulletin === "" ? {} : { was };
  const now: Shown = { line, speakers: named, ...as, ...(found ? {} : { gone: true }) };
  return JSON.stringify(now) === JSON.stringify(shown) ? undefined : { id, bulletin, shown: now };
};

/** The utterance of these words, however an article is parsed by now. */
export const printedOf = (line: string, uttered: readonly Uttered[]): Uttered | undefined =>
  uttered.find((one) => one.line === line) ?? uttered.find((one) => printsAgain(one.line, line));
