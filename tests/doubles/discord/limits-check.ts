/** Holds what a bot sends against Discord's limits: what this names, Discord and the double refuse with 50035. */
import { limits } from "../../../src/discord/limits.ts";

type Json = { readonly [key: string]: unknown };
/** A place in a message, its text or list, and how much of it Discord takes. */
type Measure = {
  readonly where: string;
  readonly value: unknown;
  readonly min: number;
  readonly max: number;
};

/** Everything in `body` that Discord would refuse; empty when it may be sent. */
export const checkMessage = (body: Json): readonly string[] => {
  const embeds = list(body["embeds"]);
  const rows = list(body["components"]);
  const total = embeds.reduce((sum, embed) => sum + embedTotal(embed), 0);
  return [
    ...measure([
      at("content", body["content"], 0, limits.content),
      at("embeds", body["embeds"], 0, limits.embeds),
      at("components", body["components"], 0, limits.rows),
    ]),
    ...(total > limits.total
      ? [`embeds: ${total} characters together, at most ${limits.total}`]
      : []),
    ...embeds.flatMap((embed, index) => checkEmbed(embed, `embeds[${index}]`)),
    ...rows.flatMap((row, index) => checkRow(row, `components[${index}]`)),
    ...repeated(rows.flatMap((row) => list(row["components"])).flatMap(customIdOf)),
  ];
};

/** The same for a list of command definitions. */
export const checkCommands = (commands: readonly Json[]): readonly string[] =>
  commands.flatMap((command, index) => [
    ...measure([
      at(`[${index}].name`, command["name"], 1, limits.commandName),
      at(`[${index}].description`, command["description"], 1, limits.commandDescription),
      at(`[${index}].options`, command["options"], 0, limits.commandOptions),
    ]),
    ...list(command["options"]).flatMap((option, place) =>
      measure([
        at(`[${index}].options[${place}].name`, option["name"], 1, limits.commandName),
        at(
          `[${index}].options[${place}].description`,
          option["description"],
          1,
          limits.commandDescription,
        ),
      ]),
    ),
    ...(textOf(command) > limits.commandTotal
      ? [`[${index}]: texts longer than ${limits.commandTotal}`]
      : []),
  ]);

/** The same for autocomplete choices. */
export const checkChoices = (choices: readonly Json[]): readonly string[] => [
  ...measure([at("choices", choices, 0, limits.choices)]),
  ...choices.flatMap((choice, index) =>
    measure([
      at(`[${index}].name`, choice["name"], 1, limits.choice),
      at(`[${index}].value`, choice["value"], 1, limits.choice),
    ]),
  ),
];

const checkEmbed = (embed: Json, where: string): readonly string[] => [
  ...measure([
    at(`${where}.title`, embed["title"], 1, limits.title),
    at(`${where}.description`, embed["description"], 1, limits.description),
    at(`${where}.author.name`, inside(embed, "author", "name"), 1, limits.author),
    at(`${where}.footer.text`, inside(embed, "footer", "text"), 1, limits.footer),
    at(`${where}.url`, embed["url"], 1, limits.url),
    at(`${where}.fields`, embed["fields"], 0, limits.fields),
  ]),
  ...list(embed["fields"]).flatMap((field, index) =>
    measure([
      at(`${where}.fields[${index}].name`, field["name"] ?? "", 1, limits.fieldName),
      at(`${where}.fields[${index}].value`, field["value"] ?? "", 1, limits.fieldValue),
    ]),
  ),
  ...(embedTotal(embed) === 0 ? [`${where}: shows nothing`] : []),
];

const SELECT = 3;
const LINK = 5;

const checkRow = (row: Json, where: string): readonly string[] => {
  const parts = list(row["components"]);
  const most = parts.some(({ type }) => type === SELECT) ? 1 : limits.buttons;
  return [
    ...measure([at(where, parts, 1, most)]),
    ...parts.flatMap((part, index) => checkComponent(part, `${where}[${index}]`)),
  ];
};

const checkComponent = (part: Json, where: string): readonly string[] => {
  if (part["style"] === LINK)
    return measure([
      at(`${where}.url`, part["url"] ?? "", 1, limits.buttonUrl),
      at(`${where}.label`, part["label"] ?? "", 1, limits.label),
    ]);
  const options = list(part["options"]);
  return [
    ...measure([
      at(`${where}.custom_id`, part["custom_id"] ?? "", 1, limits.customId),
      at(`${where}.label`, part["label"], 1, limits.label),
      at(`${where}.placeholder`, part["placeholder"], 0, limits.placeholder),
      ...(part["type"] === SELECT ? [at(`${where}.options`, options, 1, limits.options)] : []),
    ]),
    ...options.flatMap((option, index) =>
      measure([
        at(`${where}.options[${index}].label`, option["label"] ?? "", 1, limits.optionText),
        at(`${where}.options[${index}].value`, option["value"] ?? "", 1, limits.optionText),
        at(`${where}.options[${index}].description`, option["description"], 0, limits.optionText),
      ]),
    ),
    ...repeated(options.map(({ value }) => `${value}`)),
  ];
};

const at = (where: string, value: unknown, min: number, max: number): Measure => ({
  where,
  value,
  min,
  max,
});

const measure = (measures: readonly Measure[]): readonly string[] =>
  measures.flatMap(({ where, value, min, max }) => {
    const size = sizeOf(value);
    return size === undefined || (size >= min && size <= max)
      ? []
      : [`${where}: ${size}, allowed ${min} to ${max}`];
  });

/** Discord cuts white space off a text's ends before it asks whether anything is left. */
const sizeOf = (value: unknown): number | undefined => {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== "string") return undefined;
  return value.trim() === "" ? 0 : value.length;
};

const embedTotal = (embed: Json): number =>
  [
    embed["title"],
    embed["description"],
    inside(embed, "author", "name"),
    inside(embed, "footer", "text"),
    ...list(embed["fields"]).flatMap(({ name, value }) => [name, value]),
  ].reduce<number>((sum, text) => sum + (typeof text === "string" ? text.length : 0), 0);

const textOf = (value: unknown): number => {
  if (typeof value === "string") return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + textOf(part), 0);
  return isJson(value) ? textOf([value["name"], value["description"], value["options"]]) : 0;
};

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [`${id}: used twice`] : []));

const customIdOf = (part: Json): readonly string[] =>
  typeof part["custom_id"] === "string" ? [part["custom_id"]] : [];

const inside = (value: Json, key: string, name: string): unknown => {
  const part = value[key];
  return isJson(part) ? part[name] : undefined;
};

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isJson) : [];
