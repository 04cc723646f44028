/** Adding that is killed in each format: what was told is kept, and the next run adds the rest and nothing twice. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { docxOf, pdfOf } from "../doubles/made-files.ts";
import { moduleOf, ROOT, running } from "../doubles/program.ts";
import { READING } from "../doubles/reading-options.ts";

/** More than a batch, so that a kill at a format's first article falls within that format. */
const MANY = 40;
const NUMBERS = Array.from({ length: MANY }, (_, i) => String(i + 1).padStart(3, "0"));

const folder = mkdtempSync(join(tmpdir(), "whosaid-formats-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** `place`: another for each format, so that no text is another’s. */
const wordsOf = (number: string, place: string): string =>
  `“The well of house ${number} in ${place} is dry,” said Ann Lee. ${`The council of ward ${number} met on Monday, and nobody had slept for a week. `.repeat(4)}`;

type Files = Readonly<Record<string, string | Uint8Array>>;

const each = (ending: string, write: (number: string) => string | Uint8Array): Files =>
  Object.fromEntries(NUMBERS.map((number) => [`${number}.${ending}`, write(number)]));

const pageOf = (number: string): string =>
  `<html lang="en"><head><title>Ward ${number}</title></head><body><article><h1>Ward ${number}</h1>${`<p>${wordsOf(number, "Brill")}</p>`.repeat(2)}</article></body></html>`;

const FORMATS: Readonly<Record<string, Files>> = {
  text: each("txt", (number) => wordsOf(number, "Arden")),
  pages: each("html", pageOf),
  feeds: {
    "ward.json": JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Post",
      items: NUMBERS.map((id) => ({
        id,
        url: `https://post.example/feeds/${id}`,
        title: id,
        content_text: wordsOf(id, "Corby").repeat(3),
      })),
    }),
  },
  PDF: each("pdf", (number) =>
    pdfOf([
      wordsOf(number, "Deal")
        .split(". ")
        .map((line, i) => [60, 700 - 14 * i, `${line}.`] as const),
    ]),
  ),
  Word: each("docx", (number) => docxOf([wordsOf(number, "Ely"), wordsOf(number, "Epsom")])),
  mail: each(
    "eml",
    (number) =>
      `From: Jo <jo@post.example>\r\nSubject: Ward ${number}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${wordsOf(number, "Frome")}\r\n`,
  ),
  tables: {
    "ward.csv": ["id,text", ...NUMBERS.map((id) => `tables/w${id},"${wordsOf(id, "Goole")}"`)].join(
      "\n",
    ),
  },
};

const READ = { ...READING, limits: { ...READING.limits, feedItems: 1_000 } };

/**
 * Adds folders to an archive, telling each article that is kept; nothing is parsed. Kills itself once it has told of the
 * first one that is added whose id holds `last`, if that is not empty.
 */
const ADDER = `
  import { writeSync } from "node:fs";
  import { addTo } from ${JSON.stringify(moduleOf("app/add"))};
  import { openSqlite } from ${JSON.stringify(moduleOf("archive/index"))};
  const [last, archive, ...folders] = process.argv.slice(1);
  const parse = ({ text }) => {
    const whole = [{ start: 0, end: text.length }];
    return { parser: "fake-1", paragraphs: whole, sentences: whole, attributions: [], people: [], positions: [] };
  };
  const store = openSqlite(archive);
  const reading = ${JSON.stringify(READ)};
  const stop = new AbortController().signal;
  for await (const file of addTo({ store, parse, version: "fake-1", reading, stop }, folders))
    for (const line of "failure" in file ? ["failed " + file.failure] : file.added.map(({ id, outcome }) => outcome + " " + id)) {
      writeSync(1, line + "\\n");
      if (last && line.startsWith("added ") && line.includes(last)) process.kill(process.pid, "SIGKILL");
    }
  await store.close();
`;

/** What it told. */
const add = async (
  archive: string,
  folders: readonly string[],
  last = "",
): Promise<readonly string[]> => {
  const argv = [...running(ADDER), "--", last, archive, ...folders];
  const child = spawn(process.execPath, argv, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) told.push(line);
  return told;
};

const idsIn = async (archive: string): Promise<readonly string[]> => {
  const store = openSqlite(archive);
  const ids = (await store.sources()).map(({ id }) => id);
  await store.close();
  return ids.toSorted();
};

const idOf = (line: string): string => line.slice(line.indexOf(" ") + 1);
const toldIn = (told: readonly string[], outcome: string): readonly string[] =>
  told.filter((line) => line.startsWith(`${outcome} `)).map(idOf);

describe("adding that is killed", () => {
  it("loses no article and adds none twice, whatever the format", async () => {
    const folders: string[] = [];
    for (const [name, files] of Object.entries(FORMATS)) {
      const parent = join(folder, `of ${name}`);
      folders.push(parent);
      mkdirSync(join(parent, name), { recursive: true });
      for (const [file, content] of Object.entries(files))
        writeFileSync(join(parent, name, file), content);
    }
    const archive = join(folder, "archive.sqlite");
    let kept: readonly string[] = [];
    for (const name of Object.keys(FORMATS).toSorted()) {
      const told = await add(archive, [join(folder, `of ${name}`)], `${name}/`);
      const now = await idsIn(archive);
      const reported = [...kept, ...told.map(idOf)];
      expect(reported.filter((id) => !now.includes(id))).toEqual([]);
      expect(now.filter((id) => id.includes(`${name}/`)).length).toBeLessThan(MANY);
      kept = now;
    }
    const told = await add(archive, folders);
    const all = MANY * Object.keys(FORMATS).length;
    expect(told).toHaveLength(all);
    expect(toldIn(told, "unchanged").toSorted()).toEqual(kept);
    expect(toldIn(told, "added")).toHaveLength(all - kept.length);
    expect(await idsIn(archive)).toEqual(told.map(idOf).toSorted());
  }, 300_000);
});
