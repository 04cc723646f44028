/** How an article names somebody, as far as it tells who they are. */
import type { Article } from "../article.ts";
import type { Facts, Person } from "../facts.ts";
import { nameKey, wordList } from "../search/words.ts";
import { addCounts, besides, type Counts, countsOf } from "./counts.ts";
import { bodyBlock, bodyName, isBare, partsOf, soundOf } from "./name.ts";
import type { Rules } from "./rules.ts";

/** What of a person does not change from article to article, where it is printed. */
export type Traits = {
  readonly sex?: string;
  readonly party?: string;
  readonly state?: string;
  /** Fields of their roles, sorted: `politics`, `sport`. */
  readonly fields: readonly string[];
};

/**
 * One name with the same traits, in however many articles; a surname alone is one in each article. Linking goes by
 * appearances, not by articles: a block has few of them however large the archive is.
 */
export type Appearance = Traits & {
  readonly id: string;
  /** Appearances of one block may be one person; those of two never are. */
  readonly block: string;
  readonly kind: Person["kind"];
  /** The folded name … */
  readonly key: string;
  /** … and as it is printed, where an operator says that it is to be read as another. */
  readonly printed: string;
  /** Of a surname alone, the article. */
  readonly article?: string;
  readonly articles: number;
  readonly quotations: number;
  readonly mentions: number;
  /**
   * How many of the articles have what: `n:` a printed name, `a:` another name, `r:` a word of a role, `o:` the outlet,
   * `m:` the quarter of a year, `k:` another of the block.
   */
  readonly context: Readonly<Record<string, number>>;
  /** Who is named beside them, hashed so that it stays small, and in how many of the articles. */
  readonly company: Counts;
};

export type PeopleLexicon = {
  /** *bill* → *william*. */
  readonly shortForms: ReadonlyMap<string, string>;
  /** The field of a word that names a role: *striker* → *sport*. */
  readonly fields: ReadonlyMap<string, string>;
};

/** What linking goes by beside the articles. */
export type Knowledge = { readonly lexicon: PeopleLexicon; readonly rules: Rules };

/** In the order of `facts.people`. */
export const appearancesOf = (
  article: Pick<Article, "id" | "outlet" | "published">,
  { people, attributions }: Pick<Facts, "people" | "attributions">,
  { lexicon, rules }: Knowledge,
): readonly Appearance[] => {
  const quoted = countQuotations(attributions);
  const all = people.map((person): Named => {
    const printed = nameKey(person.name);
    const name = rules.split(printed, article.id) ?? person.name;
    const key = nameKey(name);
    return { person, name, key, block: blockOf(person.kind, key, rules) };
  });
  const shared = sharedContext(article);
  const buckets = all.map(({ key }) => bucketOf(key));
  const company = countsOf(buckets);
  const blocks = keysByBlock(all);
  return all.map((named, i) => {
    const { person, key, block } = named;
    const traits = traitsOf(person, lexicon);
    const features = [
      ...shared,
      ...featuresOf(named),
      ...(blocks.get(block) ?? []).flatMap((other) => (other === key ? [] : [`k:${other}`])),
    ];
    const printed = nameKey(person.name);
    const alone = person.kind === "person" && isBare(key);
    return {
      ...traits,
      id: [person.kind, key, ...(alone ? [article.id] : partsOfId(traits))].join("|"),
      block,
      kind: person.kind,
      key,
      printed,
      ...(alone ? { article: article.id } : {}),
      articles: 1,
      quotations: quoted.get(printed) ?? 0,
      mentions: person.mentions.length,
      context: Object.fromEntries(features.map((feature) => [feature, 1])),
      company: besides(company, buckets[i] ?? 0),
    };
  });
};

/** Somebody of an article by the name that they are to be read under. */
type Named = {
  readonly person: Person;
  readonly name: string;
  readonly key: string;
  readonly block: string;
};

const keysByBlock = (all: readonly Named[]): ReadonlyMap<string, readonly string[]> => {
  const blocks = new Map<string, string[]>();
  for (const { block, key } of all) {
    const keys = blocks.get(block);
    if (keys) keys.push(key);
    else blocks.set(block, [key]);
  }
  return blocks;
};

const traitsOf = ({ gender, party, state, roles }: Person, { fields }: PeopleLexicon): Traits => {
  const held = roles
    .flatMap(({ text }) => wordList(text))
    .flatMap((word) => fields.get(word) ?? []);
  return {
    ...(gender ? { sex: gender } : {}),
    ...(party ? { party: nameKey(party) } : {}),
    ...(state ? { state: nameKey(state) } : {}),
    fields: [...new Set(held)].toSorted(),
  };
};

const featuresOf = ({ person: { roles, aliases }, name }: Named): readonly string[] => [
  `n:${name}`,
  ...aliases.map((alias) => `a:${alias}`),
  ...roles.flatMap(({ text }) =>
    wordList(text)
      .slice(0, ROLE_WORDS)
      .map((word) => `r:${word}`),
  ),
];

const ROLE_WORDS = 8;

const partsOfId = ({ sex = "", party = "", state = "", fields }: Traits): readonly string[] => [
  sex,
  party,
  state,
  fields.join("+"),
];

const countQuotations = (attributions: Facts["attributions"]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { speakers } of attributions)
    for (const key of new Set(speakers.map(nameKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const sharedContext = ({
  outlet,
  published,
}: Pick<Article, "outlet" | "published">): readonly string[] => [
  ...(outlet ? [`o:${nameKey(outlet)}`] : []),
  ...(published
    ? [`m:${published.slice(0, 4)}q${Math.ceil(Number(published.slice(5, 7)) / 3)}`]
    : []),
];

/** Names beside somebody are kept as one of so many numbers. */
const BUCKETS = 256;

const bucketOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) % BUCKETS;
};

/** Of names that are joined, the first one's. */
export const blockOf = (kind: Person["kind"], key: string, rules: Rules): string => {
  const leading = rules.leader(key) ?? key;
  return kind === "body"
    ? `b ${bodyBlock(bodyName(leading))}`
    : `p ${soundOf(partsOf(leading).surname)}`;
};

/** Appearances that came (`by` 1) or went (`by` -1). */
export type Coming = { readonly one: Appearance; readonly by: 1 | -1 };

/** All as one, with what the first is called and is. */
export const sum = (first: Appearance, more: readonly Coming[]): Appearance => {
  if (more.length === 0) return first;
  const context = { ...first.context };
  let { articles, quotations, mentions, company } = first;
  for (const { one, by } of more) {
    for (const feature in one.context) {
      const now = (context[feature] ?? 0) + by * (one.context[feature] ?? 0);
      if (now > 0) context[feature] = now;
      else delete context[feature];
    }
    company = addCounts(company, one.company, by);
    articles += by * one.articles;
    quotations += by * one.quotations;
    mentions += by * one.mentions;
  }
  return { ...first, articles, quotations, mentions, context, company };
};
