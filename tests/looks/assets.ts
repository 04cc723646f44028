/** Fonts and emoji of the development packages, put into the page: nothing is fetched while a picture is taken. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

const folderOf = (name: string): string =>
  (require.resolve.paths(name) ?? []).map((at) => join(at, name)).find(existsSync) ?? name;

export const fileOf = (name: string, path: string): string => join(folderOf(name), path);

const base64 = (path: string): string => readFileSync(path).toString("base64");

export const fontFace = (family: string, weight: string, path: string, style = "normal"): string =>
  `@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${base64(path)})}`;

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const EMOJI = /(\p{Extended_Pictographic})\uFE0F?/gu;

/** Emoji as pictures, where the package has one. */
export const withEmoji = (html: string): string =>
  html.replace(EMOJI, (whole) => {
    const codes = [...whole].map((each) => each.codePointAt(0)?.toString(16));
    const name = codes.filter((code) => code !== "fe0f").join("-");
    const path = fileOf("@twemoji/svg", `${name}.svg`);
    return existsSync(path)
      ? `<img class="emoji" src="data:image/svg+xml;base64,${base64(path)}">`
      : whole;
  });

export const css = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");
