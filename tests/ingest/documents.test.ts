/** PDF, Word and mail, named or found in a folder. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "../doubles/folder-of.ts";
import { docxOf, type Placed, pdfOf } from "../doubles/made-files.ts";
import { articlesOf, readAll } from "./read-all.ts";

const column = (x: number, y: number, lines: readonly string[]): readonly Placed[] =>
  lines.map((words, i) => [x, y - i * 14, words]);

const oneOf = async (name: string, content: string | Uint8Array) => {
  const readings = await readAll(folderOf({ [name]: content }));
  return readings.length === 1 && readings[0] && "failure" in readings[0]
    ? readings[0].failure
    : articlesOf(readings);
};

describe("a PDF", () => {
  const foot = (page: number): readonly Placed[] => [
    [72, 40, "The Skarvik Gazette"],
    [300, 20, `Page ${page} of 2`],
  ];
  const release = pdfOf([
    [
      [72, 740, "Ferry to stop in May"],
      [72, 720, "By Juno Claver"],
      ...column(72, 690, [
        "“A bus cannot carry a cow,” said Ingrid",
        "Falk, commissioner for transport. “The",
        "people who drew this map have nev-",
        "er met one.”",
      ]),
      ...column(72, 620, [
        "The engineer, Tomas Reil, said that",
        "the pier was beyond saving and that",
        "eleven piles",
      ]),
      ...column(320, 690, ["had gone in one night."]),
      ...column(320, 660, ["“I do not want to be the man who", "loses the twelfth,” he said."]),
      ...foot(1),
    ],
    [...column(72, 740, ["The vote is in June."]), ...foot(2)],
  ]);

  it("gives its paragraphs over lines, columns and pages, without what each page repeats", async () => {
    expect(await oneOf("release.pdf", release)).toMatchObject([
      {
        id: "release",
        file: "release.pdf",
        title: "Ferry to stop in May",
        byline: "Juno Claver",
        text: [
          "Ferry to stop in May",
          "By Juno Claver",
          "“A bus cannot carry a cow,” said Ingrid Falk, commissioner for transport. “The people who drew this map have nev\u00ader met one.”",
          "The engineer, Tomas Reil, said that the pier was beyond saving and that eleven piles had gone in one night.",
          "“I do not want to be the man who loses the twelfth,” he said.",
          "The vote is in June.",
        ].join("\n\n"),
      },
    ]);
  });

  it.each([
    ["without text", pdfOf([[]]), "only pictures"],
    ["that is none", Buffer.from("%PDF-1.4 nonsense"), "is no PDF that can be read"],
    ["that is cut off", release.subarray(0, 700), "is no PDF|only pictures"],
  ])("%s is refused", async (_, content, failure) => {
    expect(await oneOf("a.pdf", content)).toMatch(new RegExp(failure));
  });
});

describe("a Word document", () => {
  it("gives its paragraphs, its first heading as title", async () => {
    const content = docxOf([
      "# Ferry to stop",
      "By Juno Claver",
      "“A bus cannot carry a cow,” said Ingrid Falk.",
      "",
      "The vote is in June.",
    ]);
    expect(await oneOf("a.docx", content)).toMatchObject([
      {
        title: "Ferry to stop",
        byline: "Juno Claver",
        text: "Ferry to stop\n\nBy Juno Claver\n\n“A bus cannot carry a cow,” said Ingrid Falk.\n\nThe vote is in June.",
      },
    ]);
  });

  it.each([
    ["empty", docxOf([""]), "is empty"],
    ["no such thing", Buffer.from("PK nonsense"), "is no Word document"],
  ])("that is %s is refused", async (_, content, failure) => {
    expect(await oneOf("a.docx", content)).toContain(failure);
  });
});

describe("a mail", () => {
  const head =
    "From: Petra Lund <lund@harbour.example>\r\nSubject: =?utf-8?Q?Re:_The_light_=E2=80=93_an_answer?=\r\nDate: Mon, 02 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";
  const shared = {
    title: "The light – an answer",
    byline: "Petra Lund",
    published: "2026-03-02T10:00:00.000Z",
  };

  it("gives what it says, and apart from that what it answers", async () => {
    const body =
      "The light stays on, I told them.\r\n\r\n-- \r\nPetra Lund\r\nHarbour office\r\n\r\nOn Sun, 1 Mar 2026 at 9:14, Odd Brekke <odd@town.example> wrote:\r\n> Will it go out?\r\n>\r\n> I ask for the council.\r\n";
    expect(
      await oneOf("a.eml", `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`),
    ).toMatchObject([
      { id: "a", ...shared, text: "The light stays on, I told them." },
      {
        id: "a#quoted",
        title: shared.title,
        byline: "Odd Brekke",
        text: "Will it go out?\n\nI ask for the council.",
      },
    ]);
  });

  it("of elements alone gives their text, its files named", async () => {
    const parts = [
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E2=80=9CThe light stays on,=E2=80=9D said Petra Lund.</p><p>The vote is in June.</p><div class=3D"gmail_quote"><blockquote>Will it go out?</blockquote></div>',
      'Content-Type: application/pdf; name="plan.pdf"\r\nContent-Disposition: attachment; filename="plan.pdf"\r\n\r\nx',
    ];
    const content = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join("")}--b--\r\n`;
    const folder = folderOf({ "a.eml": content });
    expect(await readAll(folder)).toMatchObject([
      {
        path: join(folder, "a.eml"),
        warning: expect.stringContaining("a file attached"),
        articles: [
          { ...shared, text: "“The light stays on,” said Petra Lund.\n\nThe vote is in June." },
          { id: "a#quoted", text: "> Will it go out?" },
        ],
      },
    ]);
  });

  it("without words is refused", async () => {
    expect(await oneOf("a.eml", `${head}\r\n\r\n`)).toContain("without text");
  });
});

describe("CSV", () => {
  it("gives an article a row, by the names of its columns", async () => {
    const content =
      '\ufeffHeadline;Body;Publication;Date;Link\r\nFerry;"“No,” said ""Petra"" Lund.\nTwice.";The Post;12 March 2021;https://post.example/a\r\n;“Yes.”;;soon;\r\nEmpty;;;;\r\n';
    const folder = folderOf({ "news.csv": content });
    expect(await readAll(folder)).toMatchObject([
      {
        articles: [
          {
            id: "post.example/a",
            title: "Ferry",
            outlet: "The Post",
            published: "2021-03-12",
            url: "https://post.example/a",
            text: '“No,” said "Petra" Lund.\nTwice.',
          },
        ],
      },
      {
        articles: [{ id: "news:2", text: "“Yes.”" }],
        warning: expect.stringContaining("published"),
      },
      {
        path: expect.stringMatching(/news\.csv:\d$/),
        failure: expect.stringContaining("no words"),
      },
    ]);
  });

  it.each([
    ["without a column of text", "a,b\n1,2\n", "has no column called text"],
    ["with nothing below its names", "text,title\n", "is empty"],
    ["with a row that is too long", `text\n"${"x".repeat(100_001)}"\n`, "0.1 MB"],
  ])("%s is refused", async (_, content, failure) => {
    expect(await oneOf("news.csv", content)).toContain(failure);
  });

  it("with tabs is read as that", async () => {
    expect(await oneOf("news.tsv", "title\ttext\nA, b; c\t“No.”\n")).toMatchObject([
      { title: "A, b; c", text: "“No.”" },
    ]);
  });
});

describe("a folder with all sorts in it", () => {
  it("names what is not taken, and fails only for what was asked for", async () => {
    const german =
      "Die Fähre nach Skarvik wird am ersten Mai eingestellt, wie der Kreis am Dienstag mitteilte. Nach zwei Jahren mit Verlusten und einem Winter, in dem der Pier elf seiner vierzig Pfähle an das Eis verlor, sei der Betrieb nicht mehr zu bezahlen.";
    const folder = folderOf({
      "a.txt": "“No,” said Petra Lund.",
      "b.txt": german,
      "photo.jpg": "x",
      "The flood.html": "<p>no</p>",
      "The flood_files/ad.html": "<p>Best fares ever!</p>",
      "own_files/c.txt": "“Yes,” said Petra Lund.",
      "settings.json": "{}",
    });
    const said = (await readAll(folder)).map((one) => [
      one.path.slice(folder.length + 1),
      "failure" in one ? one.failure : "taken",
      "skipped" in one,
    ]);
    expect(said).toEqual([
      ["The flood.html", expect.stringContaining("holds no article"), false],
      ["The flood_files", "belongs to The flood.html; not looked into", true],
      ["a.txt", "taken", false],
      ["b.txt", "is in German; only English is read", false],
      ["own_files/c.txt", "taken", false],
      ["settings.json", expect.stringContaining("neither a feed nor a sitemap"), false],
      ["photo.jpg", "is of no kind that is read", true],
    ]);
  });
});
