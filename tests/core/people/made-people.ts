/** A made archive's people: surnames that several share, namesakes, variants of names, surnames alone; and who is meant. */
import type { Article, Person } from "../../../src/core/index.ts";

export type MadePerson = {
  readonly article: Pick<Article, "id" | "outlet" | "published">;
  readonly people: readonly Person[];
  readonly meant: readonly number[];
};

const GIVEN: readonly (readonly [full: string, short: string, sex: "female" | "male"])[] = [
  ["Charles", "Chuck", "male"],
  ["William", "Bill", "male"],
  ["Robert", "Bob", "male"],
  ["Elizabeth", "Beth", "female"],
  ["Catherine", "Cathy", "female"],
  ["Deborah", "Debbie", "female"],
  ["Daniel", "Dan", "male"],
  ["Margaret", "Margaret", "female"],
  ["Mohammed", "Muhammad", "male"],
  ["Ingrid", "Ingrid", "female"],
  ["Tobias", "Tobias", "male"],
  ["Ottilie", "Ottilie", "female"],
  ["Lorenzo", "Lorenzo", "male"],
  ["Sunniva", "Sunniva", "female"],
  ["Casimir", "Casimir", "male"],
  ["Henrike", "Henrike", "female"],
  ...`Abelard Balthus Corvin Dorian Egmont Florian Gereon Hilarius Ignaz Jorgen Kasper Leopold Magnus Norbert Oswin Percival Quirin
  Reinhold Sigmund Tancred Ulrich Valentin Waldemar Xaver`
    .split(/\s+/)
    .map((name) => [name, name, "male"] as const),
  ...`Adelheid Brunhild Clothilde Dorothea Edeltraud Felicitas Gudrun Hedwig Irmgard Josepha Kunigunde Leonore Mechthild Notburga
  Odilia Petronella Rosalind Sieglinde Thekla Ursula Walburga Xenia Yolande Zenobia`
    .split(/\s+/)
    .map((name) => [name, name, "female"] as const),
];
const ROLES = [
  "senator",
  "mayor",
  "goalkeeper",
  "surgeon",
  "novelist",
  "farmer",
  "detective",
  "bishop",
];
const OUTLETS = ["The Ferry Post", "Marsh Courier", "Harbour Times", "The Quarry"];
const START = [
  "Bran",
  "Dun",
  "Far",
  "Hol",
  "Mer",
  "Pel",
  "Quin",
  "Ros",
  "Sten",
  "Thorn",
  "Vel",
  "Wick",
];
const MIDDLE = ["de", "gar", "lo", "mi", "ros", "ten", "va", "zel"];
const END = ["by", "ford", "ham", "ler", "mont", "sky", "ton", "wright"];

/** Even numbers below, in an order that `seed` decides. */
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
};

type Made = {
  readonly given: (typeof GIVEN)[number];
  readonly surname: string;
  readonly role: string;
  readonly circle: number;
  readonly initial: string;
};

/** People of one circle are named together, in one outlet most often. */
const CIRCLE = 20;
/** One surname in so many is borne by several. */
const SURNAMES = 0.6;

const makePeople = (many: number, random: (below: number) => number): readonly Made[] => {
  const surnames = Array.from({ length: Math.ceil(many * SURNAMES) }, (_, i) => {
    const [start, middle, end] = [
      START[i % 12],
      MIDDLE[Math.floor(i / 12) % 8],
      END[Math.floor(i / 96) % 8],
    ];
    return `${start}${middle}${i >= 768 ? (MIDDLE[i % 7] ?? "") : ""}${end}`;
  });
  return Array.from({ length: many }, (_, i) => ({
    given: GIVEN[random(GIVEN.length)] ?? ["Ada", "Ada", "female"],
    surname: surnames[i < surnames.length ? i : random(surnames.length)] ?? "Orde",
    role: ROLES[random(ROLES.length)] ?? "mayor",
    circle: Math.floor(i / CIRCLE),
    initial: String.fromCharCode(65 + random(26)),
  }));
};

/** `articles` articles of `many` people, some far more often than others; the same for the same seed. */
export const madeArticles = (
  articles: number,
  many: number,
  seed: number,
): readonly MadePerson[] => {
  const random = numbers(seed);
  const people = makePeople(many, random);
  return Array.from({ length: articles }, (_, i): MadePerson => {
    const circle = random(many / CIRCLE);
    const size = 3 + random(4);
    const meant = new Set<number>();
    while (meant.size < size) {
      // the first of a circle most often
      const place = Math.floor((random(CIRCLE) * random(CIRCLE)) / CIRCLE);
      meant.add(random(12) === 0 ? random(many) : circle * CIRCLE + place);
    }
    const ids = [...meant];
    const outlet = OUTLETS[random(5) === 0 ? random(4) : circle % 4] ?? "";
    const month = 1 + ((circle + random(3)) % 12);
    const made = ids.map((id) => personOf(people[id], random));
    const names = made.map(({ name }) => name);
    const once = ids.flatMap((id, at) => {
      const one = made[at];
      return one && names.indexOf(one.name) === at ? [{ id, one }] : [];
    });
    return {
      article: { id: `a${i}`, outlet, published: `2024-${String(month).padStart(2, "0")}-03` },
      people: once.map(({ one }) => one),
      meant: once.map(({ id }) => id),
    };
  });
};

const personOf = (made: Made | undefined, random: (below: number) => number): Person => {
  if (!made) throw new RangeError("nobody was made");
  const { given, surname, role } = made;
  const name = printed(made, random(100));
  const described = random(3) > 0;
  return {
    kind: "person",
    name,
    aliases: name.includes(" ") ? [surname] : [],
    mentions: [{ start: 0, end: name.length }],
    roles: described ? [{ text: role, span: { start: 0, end: role.length } }] : [],
    ...(random(2) === 0 ? { gender: given[2] } : {}),
  };
};

/** Out of a hundred: 70 in full, the rest in some other way. */
const printed = ({ given: [full, short], surname, initial }: Made, at: number): string => {
  if (at < 70) return `${full} ${surname}`;
  if (at < 78) return `${short} ${surname}`;
  if (at < 84) return `${full} ${initial}. ${surname}`;
  if (at < 87) return `${full.charAt(0)}. ${surname}`;
  if (at < 90) return `${full} ${surname.replace(/sky$/, "skiy").replace(/e/, "é")}`;
  return surname;
};
