/** What the parser is made from, as files: the lexicon an operator may edit, and the learnt weights. */
import { join } from "node:path";
import { z } from "zod";
import { type Lexicon, type ParserWeights, POSITION_RULES } from "../core/index.ts";
import { readChecked } from "./schema.ts";

const words = z.array(z.string());
const about = z.string();
const list = z.strictObject({ about, words });

const ruleIds: ReadonlySet<string> = new Set(POSITION_RULES.map(({ id }) => id));

const frame = z.strictObject({
  id: z.string(),
  rule: z.string().refine((id) => ruleIds.has(id), "no rule of positions"),
  verbs: words.min(1),
  takes: z
    .array(z.enum(["to", "that", "thing", "gone", "calls", "own", "stopped", "matter"]))
    .min(1),
  stance: z.enum(["for", "against", "withheld"]),
  strength: z.enum(["stated", "implied", "silent"]).optional(),
  negated: z.enum(["against", "none", "only"]).optional(),
  weak: z.boolean().optional(),
  known: z.boolean().optional(),
  things: z.boolean().optional(),
  vowed: z.boolean().optional(),
  unless: words.optional(),
  example: z.string(),
  counterexample: z.string(),
});

const FILES = {
  abbreviations: list,
  titles: z.strictObject({
    about,
    female: words,
    male: words,
    either: words,
    phrases: words,
    ranks: words,
    forenamed: words,
  }),
  bodies: z.strictObject({
    about,
    words,
    joins: words,
    membership: words,
    places: words,
    structures: words,
    seats: words,
  }),
  roles: z.strictObject({
    about,
    person: words,
    people: words,
    body: words,
    document: words,
    epithets: words,
    firms: words,
    female: words,
    male: words,
  }),
  names: z.strictObject({
    about,
    particles: words,
    suffixes: words,
    postnominals: words,
    companyWords: words,
    givenNames: z.strictObject({ female: words, male: words, either: words }),
    affiliations: words,
    notNames: words,
    shortForms: z.record(z.string(), z.string()),
  }),
  cues: z.strictObject({
    about,
    speech: words,
    view: words,
    directive: words,
    judgement: words,
    telling: words,
    nouns: words,
  }),
  countries: z.strictObject({ about, countries: z.array(words) }),
  positions: z.strictObject({
    about,
    nouns: z.record(z.string(), z.enum(["for", "against"])),
    acts: z.record(z.string(), words),
    removing: z.record(z.string(), z.string()),
    callNouns: words,
    declining: words,
    saying: words,
    insisting: words,
    continuing: words,
    purposes: words,
    issuing: words,
    weakActs: words,
    weakTargets: words,
    crowds: words,
    amounts: words,
    boundaries: words,
  }),
  frames: z.strictObject({ about, frames: z.array(frame) }),
} as const;

/** Reads `lexicon/*.json`. Throws one line that names file, key and expectation. */
export const readLexicon = async (config: string): Promise<Lexicon> => {
  const file = (name: keyof typeof FILES) => join(config, "lexicon", `${name}.json`);
  return {
    abbreviations: await readChecked(file("abbreviations"), FILES.abbreviations),
    titles: await readChecked(file("titles"), FILES.titles),
    bodies: await readChecked(file("bodies"), FILES.bodies),
    roles: await readChecked(file("roles"), FILES.roles),
    names: await readChecked(file("names"), FILES.names),
    cues: await readChecked(file("cues"), FILES.cues),
    countries: await readChecked(file("countries"), FILES.countries),
    positions: await readChecked(file("positions"), FILES.positions),
    frames: await readChecked(file("frames"), FILES.frames),
  };
};

const numbers = z.array(z.number());
const trees = z.strictObject({
  features: words,
  trees: z.array(
    z.strictObject({ feature: numbers, value: numbers, left: numbers, right: numbers }),
  ),
});
const odds = z.strictObject({
  any: z.number(),
  after: z.number(),
  before: z.number(),
  marked: z.number(),
});

/** Reads `weights/*.json`, which `npm run train` writes. Throws one line that names file, key and expectation. */
export const readWeights = async (config: string): Promise<ParserWeights> => {
  const file = (name: string) => join(config, "weights", `${name}.json`);
  return {
    cues: await readChecked(file("cues"), z.record(z.string(), z.number())),
    speakers: await readChecked(file("speakers"), trees),
    indirect: await readChecked(
      file("indirect"),
      z.strictObject({
        clauses: trees,
        holders: trees,
        labels: trees,
        odds: z.record(z.string(), odds),
      }),
    ),
  };
};
