/** A process to be killed: adds and changes articles at `argv[2]` without end, telling each article that was kept. */
import { openSqlite } from "../../src/archive/index.ts";
import { numbered } from "./doubles.ts";

const store = openSqlite(process.argv[2] ?? "");
const from = (await store.summary()).articles;
for (let at = from; ; at += 3) {
  const batch = [at, at + 1, at + 2].map((number) => numbered(number));
  await store.add(batch);
  process.stdout.write(`${batch.map(({ article }) => article.id).join("\n")}\n`);
}
