/**
 * What Slack would refuse in a message or view, and what our own rules would. The numbers are typed in from the
 * platform's documentation and from what others measured, never taken from the bot: it must not agree with itself.
 */

type Fields = Readonly<Record<string, unknown>>;
type Problems = readonly string[];
type Check = (at: string, value: unknown) => Problems;

/** docs.slack.dev, reference/block-kit and reference/views; counts of pieces, lengths in characters. */
const MESSAGE_BLOCKS = 50;
const VIEW_BLOCKS = 100;
/** Slack cuts `text` above 40,000 and asks for at most this many. */
const TOP_LEVEL_TEXT = 4000;
/** Ours: of the texts in the blocks of one message. */
const TEXTS = 10_000;
/** chat.postMessage: msg_blocks_too_long (slackapi/bolt-js#2509: text, and something for what contains it). */
const SIZE = 13_200;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

const string =
  (most: number, least = 1): Check =>
  (at, value) => {
    if (typeof value !== "string") return [`${at} is no text`];
    const fits = value.length >= least && value.length <= most;
    return fits ? [] : [`${at} has ${value.length} characters, not ${least} to ${most}`];
  };

const list =
  (least: number, most: number, each: Check): Check =>
  (at, value) => {
    if (!Array.isArray(value)) return [`${at} is no list`];
    const fits = value.length >= least && value.length <= most;
    return [
      ...(fits ? [] : [`${at} has ${value.length} elements, not ${least} to ${most}`]),
      ...value.flatMap((element, nth) => each(`${at}.${nth}`, element)),
    ];
  };

const exactly =
  (...allowed: readonly unknown[]): Check =>
  (at, value) =>
    allowed.includes(value) ? [] : [`${at} is not ${allowed.join(" or ")}`];

const integer =
  (least: number, most: number): Check =>
  (at, value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? []
      : [`${at} is not ${least} to ${most}`];

/** Every one of `must`, any of `may`, and nothing else: Slack refuses a block with a field it does not know. */
const object =
  (must: Readonly<Record<string, Check>>, may: Readonly<Record<string, Check>> = {}): Check =>
  (at, value) => {
    const fields = fieldsOf(value);
    const known = { ...must, ...may };
    return [
      ...Object.keys(must).flatMap((key) => (key in fields ? [] : [`${at}.${key} is missing`])),
      ...Object.entries(fields).flatMap(
        ([key, each]) => known[key]?.(`${at}.${key}`, each) ?? [`${at}.${key} is unknown`],
      ),
    ];
  };

/** Text that reads no markup; without `emoji: false` codes such as `:+1:` become pictures. */
const plain = (most: number): Check =>
  object({ type: exactly("plain_text"), text: string(most), emoji: exactly(false) });

// < and > of a forged mention or link; & that begins none of the three entities
const MARKUP = /[<>]|&(?!amp;|lt;|gt;)/;

const id = string(255);

/** Markup, in which `<` and `>` stand only around our own web links. */
const markup: Check = (at, value) => [
  ...object({ type: exactly("mrkdwn"), text: string(3000), verbatim: exactly(true) })(at, value),
  ...(MARKUP.test(
    String(fieldsOf(value)["text"]).replace(/<https?:\/\/[^\s<>|]+\|[^<>]*>|^>/gm, ""),
  )
    ? [`${at} holds markup that is not ours`]
    : []),
];
const text: Check = (at, value) =>
  fieldsOf(value)["type"] === "mrkdwn" ? markup(at, value) : plain(3000)(at, value);

const link: Check = (at, value) =>
  typeof value === "string" && URL.canParse(value) && /^https?:\/\/[^\s<>|]+$/.test(value)
    ? string(3000)(at, value)
    : [`${at} is no web address`];

const confirmation = object({
  title: plain(100),
  text: plain(300),
  confirm: plain(30),
  deny: plain(30),
});

const button = object(
  { type: exactly("button"), action_id: id, text: plain(75) },
  {
    value: string(2000),
    url: link,
    style: exactly("primary", "danger"),
    accessibility_label: string(75),
    confirm: confirmation,
  },
);

const option = object({ text: plain(75), value: string(75) }, { description: plain(75) });

const select: Check = object(
  { type: exactly("static_select"), action_id: id, options: list(1, 100, option) },
  { placeholder: plain(150), initial_option: option },
);

const overflow = object({
  type: exactly("overflow"),
  action_id: id,
  options: list(1, 5, option),
});

const people = object(
  { type: exactly("external_select"), action_id: id },
  { placeholder: plain(150), min_query_length: integer(0, 100) },
);

const linked = object({ type: exactly("link"), url: link, text: string(3000) });
const styled: Check = (at, value) =>
  (fieldsOf(value)["type"] === "link" ? linked : words)(at, value);
const words = object(
  { type: exactly("text"), text: string(3000) },
  {
    style: object(
      {},
      { bold: exactly(true), italic: exactly(true), strike: exactly(true), code: exactly(true) },
    ),
  },
);

const rich = object({
  type: exactly("rich_text_section", "rich_text_quote", "rich_text_preformatted"),
  elements: list(1, 1000, styled),
});

const input = object(
  { type: exactly("plain_text_input"), action_id: id },
  {
    max_length: integer(1, 3000),
    placeholder: plain(150),
    multiline: exactly(true, false),
    dispatch_action_config: object({ trigger_actions_on: list(1, 2, string(30)) }),
  },
);

/** A block of each kind that the bot may use; any other is refused. */
const BLOCKS: Readonly<Record<string, Check>> = {
  rich_text: object({ type: string(20), elements: list(1, 1000, rich) }, { block_id: id }),
  section: object(
    { type: string(20), text },
    {
      block_id: id,
      fields: list(1, 10, plain(2000)),
      accessory: (at, value) => either(at, value),
      expand: exactly(true, false),
    },
  ),
  header: object({ type: string(20), text: plain(150) }, { block_id: id }),
  context: object({ type: string(20), elements: list(1, 10, text) }, { block_id: id }),
  actions: object(
    { type: string(20), elements: list(1, 25, (at, value) => either(at, value)) },
    { block_id: id },
  ),
  divider: object({ type: string(20) }, { block_id: id }),
  input: object(
    {
      type: string(20),
      label: plain(2000),
      element: (at, value) =>
        (fieldsOf(value)["type"] === "static_select" ? select : input)(at, value),
    },
    { block_id: id, dispatch_action: exactly(true), optional: exactly(true, false) },
  ),
  table: object(
    {
      type: string(20),
      rows: list(
        1,
        100,
        list(1, 20, (at, value) => cell(at, value)),
      ),
    },
    { block_id: id, column_settings: list(1, 20, (_, value) => (value ? [] : ["no column"])) },
  ),
};

/** Raw text may not be empty; rich text is a block of its own. */
const cell: Check = (at, value) =>
  fieldsOf(value)["type"] === "raw_text"
    ? object({ type: exactly("raw_text"), text: string(3000) })(at, value)
    : block(at, value);

const ELEMENTS: ReadonlyMap<unknown, Check> = new Map([
  ["static_select", select],
  ["overflow", overflow],
  ["external_select", people],
]);

const either: Check = (at, value) => (ELEMENTS.get(fieldsOf(value)["type"]) ?? button)(at, value);

const block: Check = (at, value) => {
  const { type } = fieldsOf(value);
  return BLOCKS[String(type)]?.(at, value) ?? [`${at} is of unknown type ${type}`];
};

/** `ids` of one message or view, each of them once. */
const repeatedIds = (blocks: unknown): Problems => {
  const all = stringsUnder(blocks, new Set(["action_id", "block_id"]));
  return all.filter((each, nth) => all.indexOf(each) !== nth).map((each) => `${each} is repeated`);
};

const stringsUnder = (part: unknown, keys: ReadonlySet<string>): Problems => {
  if (Array.isArray(part)) return part.flatMap((each) => stringsUnder(each, keys));
  return Object.entries(fieldsOf(part)).flatMap(([key, value]) =>
    keys.has(key) && typeof value === "string" ? [value] : stringsUnder(value, keys),
  );
};

const TEXT = new Set(["text"]);

/** What somebody can read in blocks or in a view. */
export const textsOf = (part: unknown): Problems => stringsUnder(part, TEXT);

/** Characters of all texts. */
const characters = (part: unknown): number => textsOf(part).join("").length;

/** Texts and what contains them; what buttons carry is left out, as nobody reads it. */
const size = (blocks: unknown): number =>
  JSON.stringify(blocks, (key, value) => (key === "value" ? undefined : value))?.length ?? 0;

const topLevel: Check = (at, value) => [
  ...string(TOP_LEVEL_TEXT)(at, value),
  ...(MARKUP.test(String(value)) ? [`${at} holds what Slack would read as markup`] : []),
];

export const messageProblems = (message: Fields): Problems => {
  const { text, blocks, link_names, parse } = message;
  return [
    ...topLevel("text", text),
    ...list(1, MESSAGE_BLOCKS, block)("blocks", blocks),
    ...repeatedIds(blocks),
    ...(Array.isArray(blocks) && blocks.filter(({ type }) => type === "table").length > 1
      ? ["two tables"]
      : []),
    ...(characters(blocks) > TEXTS ? [`the blocks hold ${characters(blocks)} characters`] : []),
    ...(size(blocks) > SIZE ? [`msg_blocks_too_long: ${size(blocks)}`] : []),
    ...exactly(false)("unfurl_links", message["unfurl_links"]),
    ...exactly(false)("unfurl_media", message["unfurl_media"]),
    ...exactly(undefined)("link_names", link_names),
    ...exactly(undefined, "none")("parse", parse),
  ];
};

const title = plain(24);
const viewBlocks = list(1, VIEW_BLOCKS, block);
const modal = object(
  { type: exactly("modal"), title, blocks: viewBlocks },
  { callback_id: id, close: title, submit: title, private_metadata: string(3000) },
);
const home = object({ type: exactly("home"), blocks: viewBlocks }, { callback_id: id });

export const viewProblems = (view: Fields): Problems => [
  ...(view["type"] === "home" ? home : modal)("view", view),
  ...repeatedIds(view["blocks"]),
  ...(view["type"] === "modal" && JSON.stringify(view["blocks"]).includes('"input"')
    ? exactly(true)("view.submit", "submit" in view)
    : []),
];
