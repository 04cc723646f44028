/** What schema.org 29 knows of the types that are exported, as a JSON schema: a property that it does not list is refused. */

const TEXT = { type: "string", minLength: 1 };
const DATE = { type: "string", pattern: "^\\d{4}(-\\d\\d(-\\d\\d(T.*)?)?)?$" };
const URL = { type: "string", format: "uri" };

const thing = (type: string, properties: object, required: readonly string[] = []) => ({
  type: "object",
  additionalProperties: false,
  required: ["@type", ...required],
  properties: { "@type": { const: type }, ...properties },
});

const listOf = (...items: readonly object[]) => ({
  type: "array",
  minItems: 1,
  items: { oneOf: items },
});

const AGENTS = listOf(
  thing("Person", { name: TEXT }, ["name"]),
  thing("Organization", { name: TEXT }, ["name"]),
);

const ARTICLE = thing(
  "NewsArticle",
  {
    identifier: TEXT,
    headline: TEXT,
    url: URL,
    datePublished: DATE,
    creditText: TEXT,
    publisher: thing("Organization", { name: TEXT }, ["name"]),
  },
  ["identifier"],
);

/** Of every CreativeWork. */
const WORK = {
  text: TEXT,
  disambiguatingDescription: TEXT,
  inLanguage: TEXT,
  url: URL,
  identifier: listOf(
    thing("PropertyValue", { propertyID: TEXT, value: TEXT }, ["propertyID", "value"]),
  ),
  correction: listOf(thing("CorrectionComment", { text: TEXT, dateCreated: DATE }, ["text"])),
};
const ALWAYS = ["text", "identifier"];

export const SCHEMA_ORG = {
  type: "object",
  additionalProperties: false,
  required: ["@context", "@graph"],
  properties: {
    "@context": { const: "https://schema.org" },
    "@graph": {
      type: "array",
      items: {
        type: "object",
        required: ["@type"],
        oneOf: [
          thing("Quotation", { ...WORK, spokenByCharacter: AGENTS, isPartOf: ARTICLE }, [
            ...ALWAYS,
            "isPartOf",
          ]),
          thing("Claim", { ...WORK, author: AGENTS, appearance: ARTICLE }, [
            ...ALWAYS,
            "appearance",
          ]),
          thing("CreativeWork", { ...WORK, about: AGENTS, isPartOf: ARTICLE }, ALWAYS),
        ],
      },
    },
  },
};
