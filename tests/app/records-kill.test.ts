/**
 * Reports, followings and installations over kills: a process is killed before, in or after any of its steps. What it
 * acknowledged is kept, nothing is half written, and who comes after it goes on from there.
 */
import { createInterface } from "node:readline";
import { expect } from "vitest";
import type { Store } from "../../src/archive/index.ts";
import { nameKey } from "../../src/core/index.ts";
import { parsed } from "../archive/doubles.ts";
import { moduleOf } from "../doubles/program.ts";
import { type Engine, notesOf, overKills, processOf, start } from "./kill-engines.ts";

/** `npm run test:record-kills` for the long run of 200. */
const KILLS = Number(process.env["WHOSAID_RECORD_KILLS"] ?? 3);
/** Steps of a process that finds nothing left over by another. */
const STEPS = 44;
/** Most milliseconds between a step and the kill. */
const LONGEST = 4;
const STATEMENTS = 4;

/** One round of a newsroom. Each step is told before and after it, what is acknowledged as it is. */
const ROUND = `
  import { follow, unfollow } from ${JSON.stringify(moduleOf("app/alerts/follows"))};
  import { tellReporters } from ${JSON.stringify(moduleOf("app/alerts/reporters"))};
  import { leaveReport, reportOrCorrect, takeReport } from ${JSON.stringify(moduleOf("app/review"))};
  import { utteredIn } from ${JSON.stringify(moduleOf("core/index"))};
  const [n, article] = [Number(process.argv[1]), JSON.parse(process.argv[2])];
  const { id } = article.article;
  const say = (what) => process.stdout.write(what + "\\n");
  const stepping = (object) =>
    Object.fromEntries(Object.entries(object).map(([name, act]) => [name, async (...args) => {
      say("step");
      const done = await act(...args);
      say("step");
      return done;
    }]));
  const writing = ({ put, decide, told, end, remove }) =>
    stepping(Object.fromEntries(Object.entries({ put, decide, told, end, remove }).filter(([, act]) => act)));
  const { reports, follows, installations } = store.records;
  const stepped = {
    ...store,
    ...stepping({ add: store.add, correct: store.correct }),
    records: {
      ...store.records,
      reports: { ...reports, ...writing(reports) },
      follows: { ...follows, ...writing(follows) },
      installations: { ...installations, ...writing(installations) },
    },
  };
  const decideAll = async (store) => {
    for (const { id, problem } of await reports.open()) {
      const decide = problem === "other" ? leaveReport : takeReport;
      await decide(store, { id, by: "ann" });
      say("decided " + id);
    }
  };
  // the leases of those before are over
  const now = () => 1e12 + n * 1e9;
  const delivery = { tell: async (report) => note(report.id) };
  const failed = (cause) => { throw cause; };
  const tell = (store) =>
    tellReporters({ store, holder: "round " + n, now, platform: "slack", delivery, failed });
  // what another left when it was killed
  await decideAll(store);
  await tell(store);

  await stepped.add([article]);
  const at = { platform: "slack", place: "C" + n };
  const person = article.facts.people[0].name;
  await follow(stepped, { ...at, person, by: "U1" });
  await follow(stepped, { ...at, person, by: "U1", subject: "harbour" });
  say("followed");
  if (n % 2 === 0) {
    say("unfollowing");
    await unfollow(stepped, { ...at, person });
    say("unfollowed");
  }
  const [stored] = await store.articles([id]);
  const refs = utteredIn(stored).map(({ statement }) => statement.printings[0].ref);
  const context = async () => ({ source: { article: id } });
  const report = async (at, more) => {
    const asked = { ref: refs[at], problem: "wrong-person", platform: "slack", reporter: "U1", ...more };
    const { report, corrected } = await reportOrCorrect(stepped, { context, reviewers: { slack: ["U9"] } }, asked);
    say((corrected ? "corrected " : "reported ") + report.id);
  };
  await report(0, { who: "Bo Ek" });
  await report(1, { problem: "other" });
  await report(2, { problem: "not-said" });
  await report(3, { who: "Bo Ek", reporter: "U9" });
  await decideAll(stepped);
  await tell(stepped);

  const { put, remove } = stepped.records.installations;
  for (const version of [1, 2]) {
    await put({ id: "T" + n, at: version, json: JSON.stringify({ version, scopes: "s".repeat(20_000) }) });
    say("installed " + version);
  }
  if (n % 3 === 0) {
    say("removing");
    await remove("T" + n, 2);
    say("removed");
  }
  await store.close();`;

/** Of which none is taken for a spelling of another. */
const GIVEN = [
  "Ada",
  "Boris",
  "Chloe",
  "Dmitri",
  "Elif",
  "Frank",
  "Greta",
  "Hugo",
  "Ines",
  "Jorge",
];
const SURNAMES =
  "Abara Bloom Castro Dunne Ekberg Fonda Grange Hughes Ito Jarvis Keller Lindqvist Mbeki"
    .concat(" Novak Okafor Petrov Quint Rossi Sato Turner Ulrich Vance Weiss Xu Yilmaz Zappa")
    .split(" ");
const personOf = (n: number): string =>
  `${GIVEN[n % GIVEN.length]} ${SURNAMES[Math.floor(n / GIVEN.length)]}`;

const articleOf = (n: number) =>
  parsed(
    `a-${n}`,
    Array.from({ length: STATEMENTS }, (_, i) => ({
      words: `Part ${i} of plan ${n} is for the harbour`,
      speaker: personOf(n),
    })),
  );

/** What the process acknowledged before it was killed at a step; with none, it ends by itself. */
const run = async (engine: Engine, n: number, step = Number.POSITIVE_INFINITY) => {
  const child = start(processOf(engine, ROUND), [String(n), JSON.stringify(articleOf(n))]);
  const said = new Set<string>();
  let steps = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "step" && ++steps === step)
      setTimeout(() => child.kill("SIGKILL"), Math.random() * LONGEST);
    if (line !== "step") said.add(line);
  }
  return said;
};

/** What round `n` left, held against what it acknowledged. */
const hold = async (store: Store, n: number, said: ReadonlySet<string>): Promise<void> => {
  const { follows, installations } = store.records;
  const place = { platform: "slack", place: `C${n}` };
  const followed = (await follows.of(place)).length;
  const heard = await follows.heard(place, nameKey(personOf(n)));
  expect(heard).toHaveLength(followed === 0 ? 0 : STATEMENTS);
  if (said.has("unfollowed")) expect(followed).toBe(0);
  else if (said.has("unfollowing")) expect([0, 2]).toContain(followed);
  else if (said.has("followed")) expect(followed).toBe(2);

  const kept = await installations.get(`T${n}`);
  const { version = 0, scopes = "" } = kept ? JSON.parse(kept.json) : {};
  expect(scopes).toHaveLength(version === 0 ? 0 : 20_000);
  if (said.has("removed")) expect(version).toBe(0);
  else if (!said.has("removing"))
    expect(version).toBeGreaterThanOrEqual(
      [2, 1, 0].find((one) => said.has(`installed ${one}`)) ?? 0,
    );

  const corrections = (await store.corrections()).filter(({ article }) => article === `a-${n}`);
  expect(new Set(corrections.map(({ words }) => words)).size).toBe(corrections.length);
  if (said.has("installed 1")) expect(corrections).toHaveLength(3);
};

/** Ids of reports after a word. */
const idsAfter = (word: string, said: ReadonlySet<string>): readonly string[] =>
  [...said].flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));

const check = async (engine: Engine): Promise<void> => {
  const rounds: ReadonlySet<string>[] = [];
  // each step once before one is taken again, wherever a run begins
  const first = Math.floor(Math.random() * STEPS);
  const stepOf = (kill: number): number => 1 + ((first + kill * 23) % STEPS);
  for (let kill = 0; kill < KILLS; kill++) {
    rounds.push(await run(engine, kill, stepOf(kill)));
    const store = await engine.open();
    const { reports } = store.records;
    const told: readonly string[] = notesOf(engine);
    const [open, decided] = [await reports.open(), await reports.untold("slack")];
    const known = [...open, ...decided].map(({ id }) => id).concat(told);
    const all = new Set(rounds.flatMap((said) => [...said]));
    expect(known).toEqual(expect.arrayContaining([...idsAfter("reported", all)]));
    const ids = open.map(({ id }) => id);
    expect(idsAfter("decided", all).filter((id) => ids.includes(id))).toEqual([]);
    for (const [n, said] of rounds.entries()) await hold(store, n, said);
    await store.close();
  }
  const last = await run(engine, KILLS);
  rounds.push(last);
  const store = await engine.open();
  expect(await store.records.reports.open()).toEqual([]);
  expect(await store.records.reports.untold("slack")).toEqual([]);
  for (const [n, said] of rounds.entries()) await hold(store, n, said);
  await store.close();
  const all = new Set(rounds.flatMap((said) => [...said]));
  expect(notesOf(engine)).toEqual(expect.arrayContaining([...idsAfter("reported", all)]));
  expect(idsAfter("corrected", last)).toHaveLength(1);
};

overKills("records", {
  once: "lose nothing acknowledged and leave nothing half written",
  kills: KILLS,
  check,
});
