/** Holds what a bot sends against Discord's limits: what this names, Discord and the double refuse with 50035. */

type Json = { readonly [key: string]: unknown };
/** A place in a message, its text or list, and how much of it Discord takes. */
type Measure = {
  readonly where: string;
  readonly value: unknown;
  readonly min: number;
  readonly max: number;
};

/** Discord's numbers, typed in from its documentation: the bot must not agree with itself alone. */
const COMPONENTS = 40;
const TEXTS = 4000;
const V2 = 32_768;
const [ROW, BUTTON, SELECT, SECTION, TEXT, SEPARATOR, CONTAINER] = [1, 2, 3, 9, 10, 14, 17];

/** Everything in `body` that Discord would refuse; empty when it may be sent. */
export const checkMessage = (body: Json): readonly string[] => {
  const files = list(body["attachments"]);
  if (files.length > 0 && body["components"] === undefined)
    return measure(
      files.map((file, index) => at(`[${index}].description`, file["description"], 1, 1024)),
    );
  const parts = list(body["components"]);
  const all = parts.flatMap(nested);
  const texts = all.flatMap(({ content }) => (typeof content === "string" ? content : []));
  const total = texts.join("").length;
  const plain = ["content", "embeds"].filter((key) => body[key] !== undefined);
  return [
    ...(parts.length === 0 ? ["components: shows nothing"] : []),
    ...(all.length > COMPONENTS ? [`components: ${all.length}, at most ${COMPONENTS}`] : []),
    ...(total > TEXTS ? [`texts: ${total} characters together, at most ${TEXTS}`] : []),
    ...plain.map((key) => `${key}: not beside Components V2`),
    ...((Number(body["flags"] ?? V2) & V2) === 0 ? ["flags: IsComponentsV2 is missing"] : []),
    ...parts.flatMap((part, index) => checkPart(part, `components[${index}]`)),
    ...repeated(all.flatMap(customIdOf)),
  ];
};

const nested = (part: Json): readonly Json[] => [
  part,
  ...list(part["components"]).flatMap(nested),
  ...list([part["accessory"]]).flatMap(nested),
];

const checkPart = (part: Json, where: string): readonly string[] => {
  const inner = list(part["components"]);
  const within = (check: typeof checkPart) =>
    inner.flatMap((each, index) => check(each, `${where}[${index}]`));
  switch (part["type"]) {
    case CONTAINER:
      return [...measure([at(where, inner, 1, COMPONENTS)]), ...within(checkPart)];
    case TEXT:
      return measure([at(`${where}.content`, part["content"] ?? "", 1, TEXTS)]);
    case SECTION:
      return [
        ...measure([at(where, inner, 1, 3)]),
        ...within(checkPart),
        ...(isJson(part["accessory"]) && part["accessory"]["type"] === BUTTON
          ? checkComponent(part["accessory"], `${where}.accessory`)
          : [`${where}: no accessory`]),
      ];
    case ROW:
      return checkRow(part, where);
    case SEPARATOR:
      return [];
    default:
      return [`${where}: of unknown type ${part["type"]}`];
  }
};

/** The same for a form. */
export const checkForm = (form: Json): readonly string[] => {
  const rows = list(form["components"]);
  return [
    ...measure([
      at("title", form["title"] ?? "", 1, 45),
      at("custom_id", form["custom_id"] ?? "", 1, 100),
      at("components", rows, 1, 5),
      ...rows.map((row, index) => at(`[${index}].label`, row["label"] ?? "", 1, 45)),
    ]),
    ...rows.flatMap((row, index) =>
      row["type"] === LABEL && isJson(row["component"])
        ? checkComponent(row["component"], `[${index}]`)
        : [`[${index}]: no field with a label`],
    ),
    ...repeated(rows.map((row) => `${Object(row["component"]).custom_id}`)),
  ];
};
const LABEL = 18;

/** The same for a list of command definitions. */
export const checkCommands = (commands: readonly Json[]): readonly string[] =>
  commands.flatMap((command, index) => [
    ...measure([
      at(`[${index}].name`, command["name"], 1, 32),
      at(`[${index}].description`, command["description"], 1, 100),
      at(`[${index}].options`, command["options"], 0, 25),
    ]),
    ...list(command["options"]).flatMap((option, place) =>
      measure([
        at(`[${index}].options[${place}].name`, option["name"], 1, 32),
        at(`[${index}].options[${place}].description`, option["description"], 1, 100),
      ]),
    ),
    ...(textOf(command) > 8000 ? [`[${index}]: texts longer than ${8000}`] : []),
  ]);

/** The same for autocomplete choices. */
export const checkChoices = (choices: readonly Json[]): readonly string[] => [
  ...measure([at("choices", choices, 0, 25)]),
  ...choices.flatMap((choice, index) =>
    measure([
      at(`[${index}].name`, choice["name"], 1, 100),
      at(`[${index}].value`, choice["value"], 1, 100),
    ]),
  ),
];

const LINK = 5;

const checkRow = (row: Json, where: string): readonly string[] => {
  const parts = list(row["components"]);
  const most = parts.some(({ type }) => type === SELECT) ? 1 : 5;
  return [
    ...measure([at(where, parts, 1, most)]),
    ...parts.flatMap((part, index) => checkComponent(part, `${where}[${index}]`)),
  ];
};

const checkComponent = (part: Json, where: string): readonly string[] => {
  if (part["style"] === LINK)
    return measure([
      at(`${where}.url`, part["url"] ?? "", 1, 512),
      at(`${where}.label`, part["label"] ?? "", 1, 80),
    ]);
  const options = list(part["options"]);
  return [
    ...measure([
      at(`${where}.custom_id`, part["custom_id"] ?? "", 1, 100),
      at(`${where}.label`, part["label"], 1, 80),
      at(`${where}.placeholder`, part["placeholder"], 0, 150),
      ...(part["type"] === SELECT ? [at(`${where}.options`, options, 1, 25)] : []),
    ]),
    ...options.flatMap((option, index) =>
      measure([
        at(`${where}.options[${index}].label`, option["label"] ?? "", 1, 100),
        at(`${where}.options[${index}].value`, option["value"] ?? "", 1, 100),
        at(`${where}.options[${index}].description`, option["description"], 0, 100),
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

const textOf = (value: unknown): number => {
  if (typeof value === "string") return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + textOf(part), 0);
  return isJson(value) ? textOf([value["name"], value["description"], value["options"]]) : 0;
};

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [`${id}: used twice`] : []));

const customIdOf = (part: Json): readonly string[] =>
  typeof part["custom_id"] === "string" ? [part["custom_id"]] : [];

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isJson) : [];
