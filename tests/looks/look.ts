/** `npm run look [folder]`: every kind of message as both chats show it, as pictures to leaf through; `golden` writes those that are compared. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { css } from "./assets.ts";
import { discordPage, discordStyle } from "./draw-discord.ts";
import { slackPage, slackStyle } from "./draw-slack.ts";
import { discordLooks, slackLooks } from "./kinds.ts";
import { BROWSER, openCamera } from "./pictures.ts";

const [to = "looks"] = process.argv.slice(2);
const folder = to === "golden" ? join(import.meta.dirname, "golden") : to;

const slack = { name: "slack", style: slackStyle, page: slackPage, looks: slackLooks };
const discord = { name: "discord", style: discordStyle, page: discordPage, looks: discordLooks };
/** The other colours are looked at, and not compared: no message chooses its own. */
const others = [
  { ...slack, name: "slack-dark", style: () => slackStyle() + css("slack-dark.css") },
  { ...discord, name: "discord-light", style: () => discordStyle() + css("discord-light.css") },
];

if (BROWSER === undefined) throw new Error("look: no Chromium is found; set CHROMIUM to its path");
for (const { name, style, page, looks } of [slack, discord, ...(to === "golden" ? [] : others)]) {
  mkdirSync(join(folder, name), { recursive: true });
  const camera = await openCamera(style());
  for (const [kind, message] of Object.entries(looks()))
    writeFileSync(join(folder, name, `${kind}.png`), await camera.take(page({ ...message })));
  await camera.close();
}
process.stdout.write(`look: pictures are in ${folder}\n`);
