/** Every made-up story on the page of every system: its whole text, all that is known of it, and who says what in it. */
import { describe, expect, it } from "vitest";
import { readPage } from "../../../src/ingest/page.ts";
import { readParser } from "../../../src/lab/read-parser.ts";
import { STORIES } from "./stories.ts";
import { textOf } from "./story.ts";
import { SYSTEMS } from "./systems.ts";

const parse = readParser();

const pages = SYSTEMS.flatMap((system) =>
  STORIES.map((story) => [`${system.name}: ${story.slug}`, system, story] as const),
);

const quoted = (text: string) =>
  parse({ text })
    .attributions.filter(({ kind }) => kind !== "indirect")
    .map(({ speakers, content }) => [
      speakers.join(" and "),
      content.map(({ start, end }) => text.slice(start, end)).join(" … "),
    ]);

describe("pages of well-known systems", () => {
  it("are forty or more", () => expect(pages.length).toBeGreaterThanOrEqual(40));

  it.each(pages)("%s", (_, system, story) => {
    const page = readPage({ bytes: Buffer.from(system.page(story)) });
    expect(page).toEqual({
      parts: [
        {
          text: textOf(story),
          provenance: {
            title: story.title,
            outlet: story.outlet,
            byline: story.byline,
            published: story.published,
            url: `https://news.example/2026/${story.slug}`,
            language: "en",
          },
        },
      ],
    });
    expect(quoted(textOf(story))).toEqual(story.said);
  });
});
