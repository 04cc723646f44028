/** Following somebody: what they say from now on is told where they are followed. */
import { createHash } from "node:crypto";
import type { Follow, Heard, Place, Store } from "../../archive/index.ts";
import { nameKey, oneLine, spokenLine } from "../../core/index.ts";
import { bearersOf } from "../people.ts";

export type FollowRequest = Place & {
  readonly person: string;
  readonly subject?: string;
  /** True where also somebody is meant whom no article names so far. */
  readonly anybody?: boolean;
  /** Who asks, as the platform's bot writes it. */
  readonly by: string;
};

/**
 * `known` false: no article names them so far. `which`: the name is several people's, `unknown`: nobody's; nobody is
 * followed then.
 */
export type Followed =
  | { readonly kind: "following"; readonly follow: Follow; readonly known: boolean }
  | { readonly kind: "already"; readonly follow: Follow }
  | { readonly kind: "which"; readonly names: readonly string[] }
  | { readonly kind: "unknown" }
  | { readonly kind: "too-many"; readonly most: number };

/** People followed in one place at most. */
const MOST = 50;
/** Statements that somebody has made before are no news, up to so many. */
const STATEMENTS = 100_000;

export const follow = async (
  { records, ...store }: Store,
  { platform, place, person, subject = "", anybody = false, by }: FollowRequest,
  now: number = Date.now(),
): Promise<Followed> => {
  const known = await bearersOf({ records, ...store }, person);
  if (known.length > 1) return { kind: "which", names: known.map(({ name }) => name) };
  if (known.length === 0 && !anybody) return { kind: "unknown" };
  const name = oneLine(known[0]?.name ?? person);
  const wanted = { platform, place, person: nameKey(name), name, subject: oneLine(subject) };
  const own = await records.follows.of({ platform, place });
  const same = own.find((one) => isSame(one, wanted));
  if (same) return { kind: "already", follow: same };
  if (own.length >= MOST) return { kind: "too-many", most: MOST };
  const made = { ...wanted, id: idOf(wanted), by, at: now };
  await records.follows.put(made, await heardOf(store, name));
  return { kind: "following", follow: made, known: known.length > 0 };
};

/** Ends every following of the person there, or that on the subject alone; what was ended. */
export const unfollow = async (
  { records }: Store,
  { platform, place, person, subject }: Omit<FollowRequest, "anybody" | "by">,
): Promise<readonly Follow[]> => {
  const key = nameKey(person);
  const meant = (await records.follows.of({ platform, place })).filter(
    (one) =>
      ` ${one.person} `.includes(` ${key} `) &&
      (subject === undefined || nameKey(one.subject) === nameKey(subject)),
  );
  if (meant.length > 0) await records.follows.end(meant.map(({ id }) => id));
  return meant;
};

export const following = ({ records }: Store, place: Place): Promise<readonly Follow[]> =>
  records.follows.of(place);

type Wanted = Omit<Follow, "id" | "by" | "at">;

const isSame = (one: Follow, { person, subject }: Wanted): boolean =>
  one.person === person && nameKey(one.subject) === nameKey(subject);

/** Equal for one place, person and subject, so that two who follow at once are one. */
const idOf = ({ platform, place, person, subject }: Wanted): string =>
  digestOf([platform, place, person, nameKey(subject)]);

export const digestOf = (parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");

export const heardLine = (line: string): Heard => ({ seal: digestOf([line]), line });

const heardOf = async (
  { candidates }: Pick<Store, "candidates">,
  speaker: string,
): Promise<readonly Heard[]> => {
  const rows = await candidates({ kind: "quotation", speaker, limit: STATEMENTS });
  return rows.map(({ text }) => heardLine(spokenLine(text)));
};
