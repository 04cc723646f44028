/** What people put in from a chat: a link or a file, for those whom the operator allows, with a log of who it was. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Intake as Logged, Store } from "../archive/index.ts";
import { oneLine, type Provenance } from "../core/index.ts";
import { type Adding, addTo } from "./add.ts";
import type { AddedArticle, AddedFile } from "./product.ts";

/** Somebody of a platform, by the id that it gives them. */
export type Member = { readonly platform: string; readonly user: string };

/** By platform, ids of those who may. */
export type Allowed = Readonly<Partial<Record<"slack" | "discord", readonly string[]>>>;

export const isAllowed = (allowed: Allowed, { platform, user }: Member): boolean =>
  Object.entries(allowed).some(([name, users]) => name === platform && users.includes(user));

export type Given =
  | { readonly link: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** An article that came in, and what was found in it. */
export type Arrived = Pick<Provenance, "title" | "outlet" | "published" | "url"> & {
  readonly id: string;
  readonly outcome: AddedArticle["outcome"];
  readonly quotations: number;
  /** Who is quoted, the most quoted first. */
  readonly speakers: readonly string[];
};

export type Taking = {
  readonly arrived: readonly Arrived[];
  /** A line each: what could not be taken, and what is odd. */
  readonly complaints: readonly string[];
};

export interface Intake {
  mayAdd(who: Member): boolean;
  /** Throws one line where they may not, or what is given is no link. */
  add(given: Given, who: Member, stop: AbortSignal): Promise<Taking>;
  /** By id or address; false where no article has it. Throws one line where they may not. */
  remove(named: string, who: Member): Promise<boolean>;
  /** Who added and removed what, the oldest first. */
  log(): Promise<readonly Logged[]>;
}

type With = {
  readonly allowed: Allowed;
  readonly store: () => Promise<Store>;
  readonly adding: (store: Store, stop: AbortSignal) => Promise<Adding>;
  readonly now?: () => number;
};

// <https://example.org/a|example>, as Slack writes it: the address alone is given
const LINK = /^https?:\/\/\S+$/i;
const NOT_ALLOWED =
  "you may not add or remove articles here; whoever runs this bot can allow it (intake.allowed in config/whosaid.json)";
const NO_LINK = "is no link to an article; give one that begins with https://";

export const createIntake = ({ allowed, store, adding, now = Date.now }: With): Intake => {
  const mayAdd = (who: Member): boolean => isAllowed(allowed, who);
  const refuse = (who: Member): void => {
    if (!mayAdd(who)) throw new Error(NOT_ALLOWED);
  };
  const note = async (who: Member, entry: Pick<Logged, "act" | "what" | "articles">) =>
    (await store()).records.intakes.note({
      ...entry,
      id: randomUUID(),
      who: `${who.platform} ${who.user}`,
      at: now(),
    });
  return {
    mayAdd,
    add: async (given, who, stop) => {
      refuse(who);
      const what = oneLine("link" in given ? given.link : given.name);
      if ("link" in given && !LINK.test(given.link)) throw new Error(`${what}: ${NO_LINK}`);
      const opened = await store();
      const taking = await take(await adding(opened, stop), given, opened);
      const articles = taking.arrived.map(({ id }) => id);
      await note(who, { act: "add", what, articles });
      return taking;
    },
    remove: async (named, who) => {
      refuse(who);
      const opened = await store();
      const found = LINK.test(named)
        ? (await opened.sources()).find(({ url }) => url === named)
        : { id: named };
      const id = found?.id ?? named;
      const removed = await opened.remove(id);
      if (removed) await note(who, { act: "remove", what: id, articles: [id] });
      return removed;
    },
    log: async () => (await store()).records.intakes.all(),
  };
};

const take = async (adding: Adding, given: Given, store: Store): Promise<Taking> => {
  if ("link" in given) return taken(addTo(adding, [given.link]), store);
  const folder = await mkdtemp(join(tmpdir(), "whosaid-"));
  try {
    const path = join(folder, nameOf(given.name));
    await writeFile(path, given.bytes);
    const taking = await taken(addTo(adding, [path]), store);
    // the folder is nobody's business
    const complaints = taking.complaints.map((line) => line.replace(`${folder}/`, ""));
    return { ...taking, complaints };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

// letters, digits and what names are written with; not: ../, :, a line break
const ODD = /[^\p{L}\p{N}._ -]+/gu;
const LONGEST_NAME = 100;

const nameOf = (name: string): string =>
  basename(name).replace(ODD, "_").replace(DOTS, "").slice(-LONGEST_NAME) || "article.txt";
const DOTS = /^\.+/;

const taken = async (files: AsyncIterable<AddedFile>, store: Store): Promise<Taking> => {
  const arrived: Arrived[] = [];
  const complaints: string[] = [];
  for await (const file of files) {
    const odd = "failure" in file ? file.failure : file.warning;
    if (odd !== undefined) complaints.push(`${file.path}: ${odd}`);
    for (const article of "added" in file ? file.added : [])
      arrived.push(await found(store, article));
  }
  return { arrived, complaints };
};

const found = async (store: Store, { id, of, outcome }: AddedArticle): Promise<Arrived> => {
  const kept = of ?? id;
  const [stored] = await store.articles([kept]);
  const { title, outlet, published, url } = stored?.article ?? {};
  const spoken = (stored?.facts.attributions ?? []).filter(({ kind }) => kind !== "indirect");
  const counts = new Map<string, number>();
  for (const name of spoken.flatMap(({ speakers }) => speakers))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    id: kept,
    outcome,
    quotations: spoken.length,
    speakers: [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
};
