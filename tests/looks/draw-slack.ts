/** Slack's messages, dialogues and Home tab as a page, drawn by slack-blocks-to-jsx in Slack's light look. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { css, escapeHtml, fileOf, fontFace, withEmoji } from "./assets.ts";

type Fields = Readonly<Record<string, unknown>>;

// all three are CommonJS, and React's own types are at odds with those of what draws our cards
const require = createRequire(import.meta.url);
const { Message } = require("slack-blocks-to-jsx");
const { createElement } = require("react");
const { renderToStaticMarkup } = require("react-dom/server");

const LATO = [400, 700, 900];
export const slackStyle = (): string =>
  [
    ...LATO.map((weight) =>
      fontFace(
        "Lato",
        `${weight}`,
        fileOf("@fontsource/lato", `files/lato-latin-${weight}-normal.woff2`),
      ),
    ),
    readFileSync(fileOf("slack-blocks-to-jsx", "dist/style.css"), "utf8"),
    css("slack.css"),
  ].join("");

/** A menu shows what is chosen in it. */
const chosen = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(chosen);
  if (typeof part !== "object" || part === null) return part;
  // the drawer shows no markup at all where addresses are not to be found in it
  const { type, initial_option, verbatim: _, ...rest } = Object(part);
  const more =
    type === "static_select" && initial_option ? { placeholder: initial_option.text } : {};
  const kept = type === "external_select" ? { type: "static_select", options: [] } : { type };
  const fields = Object.entries({ ...rest, ...kept, ...more }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(fields.map(([key, value]) => [key, chosen(value)]));
};

// what the drawer adds to a field for typing and to a menu
const EXTRA = /<[^<>]*>↵[^<]*<\/[^<>]*>|<input type="text" class="w-full py-1 pr-7[^>]*>/g;

export const slackPage = (payload: Fields): string => {
  const props = {
    blocks: chosen(payload["blocks"]),
    name: "whosaid",
    logo: "",
    theme: "light",
    withoutWrapper: true,
  };
  const blocks = withEmoji(renderToStaticMarkup(createElement(Message, props))).replace(EXTRA, "");
  if (payload["type"] === "modal") {
    const [title, close] = [payload["title"], payload["close"]].map((each) =>
      withEmoji(escapeHtml(Object(each).text)),
    );
    return `<div id="shot" class="dim"><div class="modal"><header><span>${title}</span><i>✕</i></header><div class="in">${blocks}</div><footer><b>${close}</b></footer></div></div>`;
  }
  if (payload["type"] === "home") return `<div id="shot"><div class="home">${blocks}</div></div>`;
  const only =
    payload["response_type"] === "ephemeral" ? '<div class="only">Only visible to you</div>' : "";
  return `<div id="shot">${only}<div class="message"><div class="avatar">w</div><div class="body"><span class="name">whosaid</span><span class="badge">APP</span><span class="time">11:31 AM</span>${blocks}</div></div></div>`;
};
