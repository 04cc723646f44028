/** Which of several bearers of one surname is meant where it stands alone. */

import { firstPlace } from "../text/places.ts";
import type { Cluster } from "./cluster.ts";
import type { Form } from "./name-forms.ts";

const NEAR = 1;

/**
 * Which of several bearers of a surname: the one named in full just before as somebody who acts; else the one named in
 * full most often, the first of equals. A relative who is named once beside the subject of an article is not meant.
 */
export const preferred = (form: Form, fitting: readonly Cluster[]): Cluster | undefined => {
  const bySurname = fitting.filter((cluster) =>
    [...cluster.wordings.values()].some(({ surname }) => surname === form.words[0]),
  );
  const pool = introduced(form, bySurname.length > 0 ? bySurname : fitting);
  const latest = lastActing(form, pool);
  return (
    settled(form, pool) ?? (latest && calledBare(form, latest, pool)) ?? latest ?? mostNamed(pool)
  );
};

const SETTLED = 2;

/** Ms. Doe, twice and more the only one of them so called: her niece, printed in full as Ann Doe, is another. */
const settled = ({ name }: Form, pool: readonly Cluster[]): Cluster | undefined => {
  if (!name.titled) return undefined;
  const called = pool.map(
    ({ forms }) => forms.filter(({ words, name: own }) => words.length === 1 && own.titled).length,
  );
  const most = Math.max(...called);
  return most >= SETTLED && called.filter((count) => count > 0).length === 1
    ? pool[called.indexOf(most)]
    : undefined;
};

/** Those who were named in full before; where nobody was, all. */
const introduced = ({ at }: Form, pool: readonly Cluster[]): readonly Cluster[] => {
  const known = pool.filter(({ full }) => full.some((form) => form.at < at));
  return known.length > 0 ? known : pool;
};

/** An article that names one of them in full again, never by surname alone, keeps that for the other, whom it called so. */
const calledBare = (
  { name, at }: Form,
  latest: Cluster,
  pool: readonly Cluster[],
): Cluster | undefined => {
  const isBare = ({ words }: Form) => words.length === 1;
  const again = latest.full.filter((form) => form.at < at).length > 1;
  if (name.titled || !again || latest.forms.some(isBare)) return undefined;
  const [other, ...more] = pool.filter((one) => one !== latest && one.forms.some(isBare));
  return more.length > 0 ? undefined : other;
};

const mostNamed = (pool: readonly Cluster[]): Cluster | undefined =>
  pool.reduce<Cluster | undefined>(
    (best, cluster) => (best && best.full.length >= cluster.full.length ? best : cluster),
    undefined,
  );

/** Whoever was named in full last, at most a paragraph before, if they acted there. */
const lastActing = (form: Form, pool: readonly Cluster[]): Cluster | undefined => {
  const named = pool.flatMap((cluster) => {
    const last =
      cluster.full[
        firstPlace(cluster.full.length, (i) => (cluster.full[i]?.at ?? 0) >= form.at) - 1
      ];
    return last && form.paragraph - last.paragraph <= NEAR ? [{ cluster, last }] : [];
  });
  const latest = named.reduce<(typeof named)[number] | undefined>(
    (best, one) => (best && best.last.at > one.last.at ? best : one),
    undefined,
  );
  // Mr Doe, after his wife, Ann Doe, and her brother Tom Doe: a title says who of them is meant
  return latest?.last.acts || (form.name.gender && form.name.titled) ? latest?.cluster : undefined;
};
