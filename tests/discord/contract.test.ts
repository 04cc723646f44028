import { render } from "../../src/discord/render.ts";
import { adapterContract } from "../app/adapter-contract.ts";
import { readMarkup } from "./markup-reader.ts";

const EMPHASIS = /\*\*|__|~~|^> /gm;

adapterContract("Discord", async (whosaid, question) => {
  const viewer = { owner: "1033044521375764530", place: "server" } as const;
  const { content, embeds } = render(await whosaid.ask(question), viewer);
  const texts = embeds.flatMap(({ author, title, description, footer }) => [
    author?.name,
    title,
    description,
    footer?.text,
  ]);
  return [content, ...texts]
    .map((text = "") => readMarkup(text.replace(EMPHASIS, "")).text)
    .join("\n");
});
