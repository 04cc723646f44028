/** Words that mean nearly the same in the news: a question may use one and the article another. */
import { keyOf } from "./lemma.ts";

// One concept a line: an id, then words and, after |, phrases. The id itself is no word.
const CONCEPTS = `
resign: resign quit | step down | step aside | stand down | leave office | give up post
oust: oust ouster remove removal fire sack dismiss dismissal
call: call demand urge push press appeal plead insist
talk: talk discuss speak comment address mention | weigh in | speak out
accuse: accuse accusation allege allegation charge
kill: kill die fatal slay fatality death | lose life
hurt: hurt injure injury wound
arrest: arrest detain custody jail imprison
win: win victory triumph beat defeat
buy: buy acquire acquisition purchase takeover
cost: cost price worth spend expense
big: big large size huge
lawmaker: lawmaker legislator legislature congressman congresswoman
aid: aid relief assistance stimulus
probe: probe investigate investigation inquiry
law: law legislation bill statute
crash: crash collision accident wreck
blaze: blaze wildfire fire
shoot: shoot gunfire gunman
police: police officer cop
sorry: apologize apology apologise sorry
support: support back endorse endorsement favor favour supportive
oppose: oppose opposition reject against
hide: hide conceal | cover up | keep secret
increase: increase rise grow growth jump climb surge soar gain
decrease: decrease fall drop decline plunge shrink slump cut
company: company firm business corporation
study: study research survey
start: start begin launch open
finish: end finish close conclude
tweet: tweet twitter
child: child kid youngster
doctor: doctor physician
car: car vehicle automobile
money: money fund funding
visit: visit trip tour travel
meet: meet meeting gather
publish: publish release issue | put out
plan: plan propose proposal
ban: ban prohibit forbid outlaw bar
allow: allow permit let
deny: deny denial reject
leave: leave depart exit
hire: hire appoint name recruit
pay: pay salary wage
help: help assist
earn: earn profit revenue
teacher: teacher educator
student: student pupil
school: school classroom
criticize: criticize criticise criticism condemn blast slam attack denounce decry
praise: praise commend applaud laud hail
worry: worry concern fear
job: job post position
build: build construct construction
storm: storm hurricane cyclone
vaccine: vaccine vaccination shot jab
illness: illness disease sickness
virus: virus coronavirus covid pandemic
scandal: scandal controversy
weapon: weapon gun firearm
agree: agree agreement deal accord
court: court judge
sentence: sentence jail prison
steal: steal theft rob robbery
film: film movie
argue: argue argument dispute
walkout: strike walkout stoppage
lawyer: lawyer attorney solicitor barrister
critic: critic detractor
father: father dad daddy
mother: mother mum mom
quake: quake earthquake
close: close closure shut | shut down
license: license licence
`;

type Concept = { readonly id: string; readonly phrase: readonly string[] };

const byFirst: ReadonlyMap<string, readonly Concept[]> = (() => {
  const map = new Map<string, Concept[]>();
  for (const line of CONCEPTS.trim().split("\n")) {
    const [id = "", rest = ""] = line.split(": ");
    const [words = "", ...phrases] = rest.split(" | ");
    for (const text of [...words.split(" "), ...phrases]) {
      const phrase = text.split(" ").map(keyOf);
      const first = phrase[0] ?? "";
      map.set(first, [...(map.get(first) ?? []), { id: `#${id}`, phrase }]);
    }
  }
  return map;
})();

/** Concepts of the word at `at` among `keys`: those of the word itself and of a phrase that begins there. */
export const conceptsAt = (keys: readonly string[], at: number): readonly string[] =>
  (byFirst.get(keys[at] ?? "") ?? [])
    .filter(({ phrase }) => phrase.every((key, i) => keys[at + i] === key))
    .map(({ id }) => id);

/** Length in words of the longest phrase of a concept that begins at `at`; 1 where none does. */
export const phraseLength = (keys: readonly string[], at: number): number =>
  Math.max(
    1,
    ...(byFirst.get(keys[at] ?? "") ?? [])
      .filter(({ phrase }) => phrase.every((key, i) => keys[at + i] === key))
      .map(({ phrase }) => phrase.length),
  );

/** Every key and concept of `keys`, each with the places where it stands. */
export const placesOf = (keys: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  keys.forEach((key, at) => {
    for (const name of [key, ...conceptsAt(keys, at)]) {
      const found = places.get(name);
      if (found) found.push(at);
      else places.set(name, [at]);
    }
  });
  return places;
};

/** Single words of a concept, as keys: what to look for in an index in place of one of them. */
export const alternatives = (key: string): readonly string[] => {
  const ids = new Set(
    (byFirst.get(key) ?? []).filter((c) => c.phrase.length === 1).map((c) => c.id),
  );
  const found: string[] = [];
  for (const concepts of byFirst.values())
    for (const { id, phrase } of concepts) if (ids.has(id)) found.push(phrase[0] ?? "");
  return [...new Set([key, ...found])];
};
