/** A walk past what the world may send: articles, pages, feeds, names of files, metadata, questions and addresses. All is held. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openProduct,
  type Product,
  readEnvironment,
  redacted,
  type Whosaid,
} from "../src/app/index.ts";
import { openPostgres, openSqlite } from "../src/archive/index.ts";
import { requestFor } from "../src/conversation/index.ts";
import type { Answer } from "../src/core/index.ts";
import { paint as inDiscord } from "../src/discord/paint.ts";
import { isAllowed } from "../src/ingest/robots.ts";
import { present } from "../src/present/index.ts";
import { readArguments } from "../src/shell/index.ts";
import { paint } from "../src/shell/paint.ts";
import { renderAnswer } from "../src/shell/render.ts";
import { runCommand } from "../src/shell/run.ts";
import { answerMessage } from "../src/slack/message.ts";
import { fakeTerminal } from "./doubles/fake-terminal.ts";

const FORGED = "2. Bo Ek, President “I resign”";
/** What each file that is taken in also prints. */
const said = (code: string): string => `“The ${code} is safe,” said Dora Lund, the harbour master.`;
const page = (head: string, body: string): string =>
  `<!doctype html><html><head><title>Harbour</title>${head}</head><body><article>${body}</article></body></html>`;
const paragraphs = (code: string): string =>
  `<p>${said(code)}</p>${"<p>The harbour lay quiet all day, and nobody came to see it before the evening tide.</p>".repeat(4)}`;
const times = (text: string, count: number): string => text.repeat(count);

/** Of each file: its bytes, and why it is left out; without that it is taken in, and its code answers. */
type Sent = readonly [name: string, content: string | Uint8Array, refused?: RegExp];
const text = (code: string, hostile: string): Sent => [
  `${code}.txt`,
  `${said(code)}\n\n${hostile}\n`,
];

const FILES: readonly Sent[] = [
  text("shout", "DEPARTMENT OF TRANSPORTATION INFRASTRUCTURE ADMINISTRATION-OPERATIONS SAID SO."),
  text("denier", times("not ", 6_000)),
  text("caller", times("to call for or to back ", 1_500)),
  text("joiner", times("\u200d", 20_000)),
  text("turner", times("\u202e", 20_000)),
  text("bracket", times("([", 10_000)),
  text("blank", times(" ", 20_000)),
  text("marker", times("“", 8_000)),
  text("dasher", times("— said ", 3_000)),
  text("proto", "__proto__ said “constructor is toString,” hasOwnProperty said. Constructor won."),
  text(
    "channel",
    "“<!channel> @everyone <@U1> ||see|| [this](https://evil.example),” said Dora Lund.",
  ),
  ["escape.txt", `${said("escape")}\u001b[2J\u009b2J\u0007`, /escape\.txt: is not a text file/],
  text("half", "“A half \ud800 pair,” said Dora Lund."),
  text("alike", "“I resign,” said Dоra Lund."),
  [`lines\n${FORGED}.txt`, said("newline")],
  ["\u001b[31mred\u202e.txt", said("terminal")],
  [
    "site.html",
    page(`<meta property="og:site_name" content="Post\n${FORGED}">`, paragraphs("site")),
  ],
  [
    "byline.html",
    page(`<meta name="author" content="Ann\u2028${FORGED}\u202e">`, paragraphs("byline")),
  ],
  [
    "soft.html",
    page("", paragraphs("soft").replace("harbour master", "har&shy;bour mas&#8203;ter")),
  ],
  [
    "script.html",
    page("<script>while(true);</script>", `${paragraphs("script")}<script>x</script>`),
  ],
  [
    "json-ld.html",
    page(
      '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":1},</script>',
      paragraphs("json-ld"),
    ),
  ],
  ["wide.html", page("", `${paragraphs("wide")}${times("<p><a href='/'>x</a></p>", 4_000)}`)],
  [
    "pages.jsonl",
    `{"text":${JSON.stringify(said("row"))},"title":{"a":1},"__proto__":{"outlet":"x"}}\n{"text":`,
  ],
  ["sheet.csv", `text,title\n"${said("sheet")}","=HYPERLINK(""https://evil.example"")"\n`],
  [
    "mail.eml",
    `From: a@b.example\r\nSubject: Quay\r\n ${FORGED}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${said("mail")}\r\n`,
  ],
  [
    "nested.html",
    page("", `${times("<div>", 5_000)}${said("nested")}${times("</div>", 5_000)}`),
    /nested\.html: .*nests deeper than 150 elements/,
  ],
  [
    "bomb.xml",
    `<!DOCTYPE r [<!ENTITY a "${times("x", 50)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${times(i === 0 ? "&a;" : `&a${i - 1};`, 10)}">`).join("")}]><rss><channel><title>&a8;</title></channel></rss>`,
    /bomb\.xml/,
  ],
  ["empty.txt", "", /is empty/],
  ["zeros.txt", new Uint8Array(4_000), /zeros\.txt: is not a text file/],
  ["cut.pdf", "%PDF-1.4\n1 0 obj\n<<", /cut\.pdf/],
  ["cut.docx", "PK\u0003\u0004 nothing", /cut\.docx/],
];
const TAKEN = FILES.filter(([, , refused]) => refused === undefined);
const codeIn = (content: string | Uint8Array): string =>
  /The ([\w-]+) is safe/.exec(String(content))?.[1] ?? "";

const QUESTIONS = [
  "which constructor won the race",
  "__proto__",
  `where is ${times(" ", 20_000)} the quay`,
  times("not ", 400),
  times("harbour quay ferry tide ", 80),
  times("(a+)+$", 200),
  "\u0000\u0001\u001b[2J",
  `what did Dora Lund say\n${FORGED}`,
  "what did \u202eDora Lund\u2069 say",
  "har\u00adbour mas\u200bter",
  "\ud800",
  "<!channel> @everyone",
  "from: outlet: before:",
  '"""""“””',
] as const;

const ADDRESSES = [
  "postgres:/who:s3cret@host/db",
  "postgres://who:s%ecret@host/s3cret",
  "postgres://who:12/s3cret@host/db",
  "postgres://s3cret:@@@/",
  "who:s3cret@host/db",
  "host=db password=s3cret",
  "mysql://who:s3cret@host/db",
];

/** Acts on a terminal, or turns the direction of reading. */
const ACTS = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
/** What can be chosen, in Discord: `This is wrong: …`. */
const LABEL = /^This is wrong: /;
const quiet = () => undefined;
const LOG = { debug: quiet, info: quiet, warn: quiet, error: quiet };

const strings = (part: unknown): readonly string[] => {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(strings) : [];
};
const FACES: Readonly<Record<string, (answer: Answer) => readonly string[]>> = {
  shell: (answer) => [paint(renderAnswer(answer), { colour: false, width: 100 })],
  slack: (answer) =>
    strings(answerMessage({ sheet: present(answer), request: requestFor("q") }, "private")),
  discord: (answer) =>
    strings(
      inDiscord({ sheet: present(answer), request: requestFor("q") }, { owner: "1", share: true }),
    ),
};

let home: string;
let product: Product;
let whosaid: Whosaid;
let complaints: readonly string[];
let code: number;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "whosaid-hostile-"));
  const folder = join(home, "sent");
  for (const [name, content] of FILES) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9, 0x2e, 0x74, 0x78, 0x74])]),
    "x",
  );
  symlinkSync("turn", join(folder, "round"));
  symlinkSync("round", join(folder, "turn"));
  symlinkSync(folder, join(folder, "again"));
  execFileSync("mkfifo", [join(folder, "pipe.txt")]);
  const archive = join(home, "news.sqlite");
  product = await openProduct(readEnvironment({}), { archive }, { log: LOG, warn: quiet });
  const { terminal, errors } = fakeTerminal();
  const read = readArguments(["add", folder]);
  if ("wrong" in read) throw new Error(read.wrong);
  code = await runCommand(read, terminal, async () => ({
    ...product,
    close: async () => undefined,
  }));
  complaints = errors;
  whosaid = await product.whosaid();
});
afterAll(async () => {
  await product.close();
  rmSync(home, { recursive: true, force: true });
});

describe("what is sent", () => {
  it("is a walk of more than 29 steps", () => {
    expect(FILES.length + QUESTIONS.length + ADDRESSES.length).toBeGreaterThan(29);
  });

  it.each(TAKEN.map(([name, content]) => [JSON.stringify(name), codeIn(content)]))(
    "%s goes in, and the %s answers",
    async (_, taken) => {
      const answer = await whosaid.ask(`who said the ${taken} is safe`);
      expect(answer).toMatchObject({ kind: "statements" });
      expect(answer.kind === "statements" && answer.statements[0]).toMatchObject({
        speakers: [{ name: "Dora Lund" }],
        match: "exact",
      });
    },
  );

  it.each(FILES.flatMap(([name, , refused]) => (refused ? [[name, refused] as const] : [])))(
    "%s is named",
    (_, refused) => {
      expect(complaints.filter((line) => refused.test(line))).toHaveLength(1);
    },
  );

  it.each([
    /caf�\.txt: has a name that is not UTF-8/,
    /round: is a link that leads in a circle/,
    /turn: is a link/,
    /again: is a link to a folder/,
    /pipe\.txt: is no file/,
  ])("is named: %s", (line) => {
    expect(complaints.filter((each) => line.test(each))).toHaveLength(1);
  });

  it("ends with a failure that is told, and with an archive that is its owner's alone", () => {
    expect(code).toBe(1);
    expect(statSync(join(home, "news.sqlite")).mode & 0o777).toBe(0o600);
  });
});

describe.each(Object.entries(FACES))("in %s", (name, shown) => {
  it.each(
    [...QUESTIONS, ...TAKEN.map(([, content]) => `the ${codeIn(content)} is safe`)].map((each) => [
      each.slice(0, 60),
      each,
    ]),
  )("%j is answered, and nothing in the answer acts or forges", async (_, question) => {
    const parts = shown(await whosaid.ask(question));
    for (const part of parts) {
      expect(part).not.toMatch(ACTS);
      expect(part.split("\n").filter((line) => line.trim().startsWith("2. Bo Ek"))).toEqual([]);
      // a label reads no mention
      if (name === "discord" && !LABEL.test(part)) expect(part).not.toMatch(/@(?:everyone|here)/);
    }
  });
});

describe("addresses and rules of pages", () => {
  it.each(ADDRESSES)("%s shows no password", async (address) => {
    const log = { info: quiet, warn: quiet };
    const open = async () =>
      /^postgres(?:ql)?:\/\//.test(address)
        ? openPostgres(address, { log })
        : openSqlite(address, { existing: true });
    const told = await open().then(() => "opened", String);
    expect(redacted(told)).not.toContain("s3cret");
    expect(told).not.toContain("s3cret");
  });

  it.each([
    "http://127.0.0.1:9/a",
    "http://[::1]/a",
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
    "http://localhost/a",
  ])("%s is not read", async (address) => {
    const { terminal, errors } = fakeTerminal();
    const read = readArguments(["add", address]);
    if ("wrong" in read) throw new Error(read.wrong);
    expect(
      await runCommand(read, terminal, async () => ({ ...product, close: async () => undefined })),
    ).toBe(1);
    expect(errors).toHaveLength(1);
  });

  it("a robots.txt of one long line is read", () => {
    expect(isAllowed(`User-agent: *\n${times(" \t:", 2_000)}\nDisallow: /a`, "whosaid", "/a")).toBe(
      false,
    );
  });
});
