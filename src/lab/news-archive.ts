/**
 * Articles as a newsroom has them, made of known quotations: people who recur by Zipf, surnames alone, roles, positions,
 * the reporter's own sentences, wire copy printed twice, dates over ten years. Facts are known, so that nothing is parsed.
 */
import type { Parsed } from "../archive/index.ts";
import { hashOf } from "../ingest/index.ts";
import { createPage, type Made, type Named, type Page, TARGETS } from "./news-page.ts";
import { type Quotation, readQuotations } from "./search-data.ts";

export const QUOTATIONS_AN_ARTICLE = 20;
/** Sentences of the reporter's beside those that quote. */
const OWN_SENTENCES = 20;
const SPEAKERS = 6;
/** One article in so many is printed a second time, in another outlet. */
const COPIED = 10;
/** One name in so many is printed as a surname alone throughout its article. */
const BARE = 10;
const DAYS = 3650;
const START = Date.UTC(2015, 0, 1);
const DAY_MS = 86_400_000;

const GIVEN =
  `Ada Bela Cora Dana Edda Fritz Gerd Hugo Ines Jorn Karla Lars Mila Nils Odo Petra Quirin Rosa Sven Tilda Ulla Vito Wanda
Xenia Yara Zeno`.split(/\s+/);
const ROLES = ["mayor", "senator", "union leader", "chief executive", "professor", "spokeswoman"];
const PLACES = ["Alton", "Brackley", "Corwen", "Dunmore", "Elsmore", "Farley", "Granby", "Hexley"];
const OUTLETS = Array.from({ length: 12 }, (_, i) => `Outlet ${i + 1}`);
const PARTS = [
  "bran dun far hol mer pel quin ros sten thorn vel wick".split(" "),
  "de gar lo mi ros ten va zel ba ri".split(" "),
  "by ford ham ler mont son ton wright ner dal".split(" "),
] as const;

/** The person of a rank: the lower, the more often printed. */
export const personOf = (rank: number): Made => {
  const [a, b, c] = PARTS;
  const code = Math.floor(rank / 2);
  const raw = `${a[code % a.length]}${b[Math.floor(code / 12) % b.length]}${c[Math.floor(code / 120) % c.length]}`;
  const more = Math.floor(code / 1200);
  const stem = more === 0 ? raw : `${raw}${b[more % b.length]}${more >= b.length ? more : ""}`;
  const surname = stem.charAt(0).toUpperCase() + stem.slice(1);
  return {
    name: `${GIVEN[(rank * 7) % GIVEN.length]} ${surname}`,
    surname,
    role: `${ROLES[rank % ROLES.length]} of ${PLACES[rank % PLACES.length]}`,
  };
};

/** Even numbers from 0 to 1, the same for the same pair of numbers. */
const chance = (a: number, b: number): number => {
  let t = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  t = Math.imul(t ^ (t >>> 15), 0x2c1b3c6d);
  t = Math.imul(t ^ (t >>> 12), 0x297a2d39);
  return ((t ^ (t >>> 15)) >>> 0) / 4_294_967_296;
};

/** Ranks by Zipf: each as often as the share of its rank. */
const rankOf = (share: number, people: number): number =>
  Math.min(people - 1, Math.floor(people ** share) - 1);

export const peopleIn = (quotations: number): number => Math.max(60, Math.round(quotations / 50));

/** Batches of `batch` articles made of the quotations in `folder`. */
export async function* newsBatches(
  folder: string,
  size: number,
  batch: number,
): AsyncGenerator<readonly Parsed[]> {
  let quotations: Quotation[] = [];
  let articles: Parsed[] = [];
  for await (const quotation of readQuotations(folder)) {
    quotations.push(quotation);
    if (quotations.length < QUOTATIONS_AN_ARTICLE) continue;
    articles.push(...printings(quotations, peopleIn(size)));
    quotations = [];
    if (articles.length < batch) continue;
    yield articles;
    articles = [];
  }
  if (articles.length > 0) yield articles;
}

const printings = (quotations: readonly Quotation[], people: number): readonly Parsed[] => {
  const number = Math.floor((quotations[0]?.id ?? 0) / QUOTATIONS_AN_ARTICLE);
  const first = toArticle(number, quotations, people);
  if (number % COPIED !== 0) return [first];
  const outlet = OUTLETS[(number + 5) % OUTLETS.length] ?? "";
  return [first, { ...first, article: { ...first.article, id: `${number}-copy`, outlet } }];
};

/** Whoever says the quotation `id` of an archive with so many `people`. */
export const speakerOf = (id: number, people: number): Made => {
  const number = Math.floor(id / QUOTATIONS_AN_ARTICLE);
  return castOf(number, people)[id % SPEAKERS] ?? personOf(0);
};

const castOf = (number: number, people: number): readonly Made[] =>
  Array.from({ length: SPEAKERS }, (_, i) => personOf(rankOf(chance(number, i), people)));

const toArticle = (number: number, quotations: readonly Quotation[], people: number): Parsed => {
  const page = createPage();
  const cast = new Map(castOf(number, people).map((made) => [made.name, made]));
  const called = new Map(
    [...cast.values()].map((made, i) => [made, chance(number, 20 + i) * BARE < 1]),
  );
  quotations.forEach(({ id, quote }, i) => {
    const made = speakerOf(id, people);
    page.quote(quote, named(page, made, called.get(made) ?? false));
    if (i < OWN_SENTENCES)
      page.tell(tellingOf(number, i), named(page, made, called.get(made) ?? false));
  });
  const { text, ...facts } = page.done();
  const published = new Date(START + Math.floor(chance(number, 99) * DAYS) * DAY_MS);
  return {
    article: {
      id: String(number),
      hash: hashOf(text),
      text,
      offset: 0,
      title: `Report ${number}`,
      outlet: OUTLETS[number % OUTLETS.length] ?? "",
      published: published.toISOString().slice(0, 10),
    },
    facts: { parser: "made", ...facts },
  };
};

const named = (page: Page, made: Made, bare: boolean): Named => {
  const name = bare ? made.surname : made.name;
  return { name, printed: page.knows(name) ? made.surname : name, made };
};

const tellingOf = (number: number, i: number): string => {
  const place = PLACES[(number + i) % PLACES.length];
  const target = TARGETS[(number + i) % TARGETS.length];
  return i % 7 === 0
    ? ` opposes ${target} in ${place}`
    : ` visited ${place} on day ${(number * 31 + i) % 365} and met ${20 + ((number + i) % 70)} residents`;
};
