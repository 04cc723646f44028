/** Discord's messages (Components V2) as a page of our own, in its dark look. */
import { css, escapeHtml, fileOf, fontFace, withEmoji } from "./assets.ts";

type Part = Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly Part[] => (Array.isArray(value) ? value : []);

export const discordStyle = (): string =>
  fontFace(
    "Noto",
    "100 900",
    fileOf("@fontsource-variable/noto-sans", "files/noto-sans-latin-wght-normal.woff2"),
  ) + css("discord.css");

const ESCAPED = /\\([^0-9A-Za-z\s])/g;

/** The little Markdown that the messages use. */
const inline = (text: string): string => {
  const kept: string[] = [];
  const keep = (html: string): string => `\uE000${kept.push(html) - 1}\uE001`;
  const html = escapeHtml(text.replace(ESCAPED, (_, sign: string) => keep(escapeHtml(sign))))
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, "<a>$1</a>")
    .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replace(/~~(.+?)~~/g, "<s>$1</s>");
  return withEmoji(html.replace(/\uE000(\d+)\uE001/g, (_, at) => kept[Number(at)] ?? ""));
};

const LINES: readonly (readonly [string, string])[] = [
  ["## ", "h2"],
  ["-# ", "small"],
  ["> ", "blockquote"],
];

const markdown = (content: string): string =>
  content
    .split("\n")
    .map((line) => {
      const [lead, tag] = LINES.find(([each]) => line.startsWith(each)) ?? ["", "p"];
      return `<${tag}>${inline(line.slice(lead.length))}</${tag}>`;
    })
    .join("");

const ARROW =
  '<svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="#9b9ca5" stroke-width="2.4"><path d="M6 9l6 6 6-6"/></svg>';

const within = (part: Part): string => list(part["components"]).map(draw).join("");

const DRAWN = new Map<unknown, (part: Part) => string>([
  [1, (part) => `<div class="row">${within(part)}</div>`],
  [2, ({ style, label }) => `<span class="button s${style}">${escapeHtml(String(label))}</span>`],
  [
    3,
    ({ options, placeholder }) => {
      const chosen = list(options).find((option) => option["default"]);
      const text = escapeHtml(String(chosen?.["label"] ?? placeholder));
      return `<span class="select${chosen ? " chosen" : ""}">${text}${ARROW}</span>`;
    },
  ],
  [
    9,
    (part) =>
      `<div class="section"><div class="texts">${within(part)}</div>${draw(Object(part["accessory"]))}</div>`,
  ],
  [10, ({ content }) => `<div class="text">${markdown(String(content))}</div>`],
  [14, () => "<hr>"],
  [
    17,
    (part) => {
      const colour = Number(part["accent_color"]).toString(16).padStart(6, "0");
      return `<div class="box" style="--accent:#${colour}">${within(part)}</div>`;
    },
  ],
]);

const draw = (part: Part): string => {
  const drawn = DRAWN.get(part["type"]);
  if (!drawn) throw new Error(`component ${part["type"]} is not drawn`);
  return drawn(part);
};

const EPHEMERAL = 64;
export const discordPage = ({ components, flags }: Part): string => {
  const only =
    Number(flags) & EPHEMERAL
      ? '<div class="only">Only you can see this · <b>Dismiss message</b></div>'
      : "";
  return `<div id="shot"><div class="message"><div class="avatar">w</div><div class="body"><span class="name">whosaid</span><span class="badge">APP</span><span class="time">Today at 11:31</span>${list(components).map(draw).join("")}${only}</div></div></div>`;
};
