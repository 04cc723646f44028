/** An article's facts with everybody called as the archive knows them. */
import type { Facts, Person } from "../../facts.ts";
import { withParts } from "../../lazy.ts";
import type { NameLink } from "../../people/index.ts";
import { nameKey } from "../../search/words.ts";

/** Spans stay: what is shown as printed is so. */
export const asEntities = (facts: Facts, links: readonly NameLink[] = []): Facts => {
  if (links.length === 0) return facts;
  const entities = new Map(links.map(({ name, entity }) => [name, entity]));
  const called = (name: string): string => entities.get(nameKey(name)) ?? name;
  return withParts(facts, {
    attributions: () =>
      facts.attributions.map((one) => ({
        ...one,
        speakers: [...new Set(one.speakers.map(called))],
      })),
    people: () => merged(facts.people.map((one) => renamed(one, called(one.name)))),
    positions: () =>
      facts.positions.map((one) => ({
        ...one,
        holder: called(one.holder),
        target: called(one.target),
      })),
  });
};

const renamed = (person: Person, name: string): Person =>
  person.name === name
    ? person
    : { ...person, name, aliases: [...new Set([person.name, ...person.aliases])] };

/** Two names of one article may be one person's. */
const merged = (people: readonly Person[]): readonly Person[] => {
  const byName = new Map<string, Person>();
  for (const person of people) {
    const { name, aliases, mentions, roles } = person;
    const known = byName.get(name);
    byName.set(
      name,
      known
        ? {
            ...known,
            aliases: [...new Set([...known.aliases, ...aliases])],
            mentions: [...known.mentions, ...mentions].toSorted((a, b) => a.start - b.start),
            roles: [...known.roles, ...roles],
          }
        : person,
    );
  }
  return [...byName.values()];
};
