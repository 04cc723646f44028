import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const layers = [
  "core",
  "archive",
  "ingest",
  "app",
  "present",
  "conversation",
  "shell",
  "slack",
  "discord",
  "lab",
  "looks",
  "workspace",
];

const projects = [
  ...layers.map((name) => ({
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.ts`] },
  })),
  { extends: true as const, test: { name: "rules", include: ["tests/*.test.ts"] } },
];

const asked = process.argv.some((flag) => flag.startsWith("--project"));

/** Files that take longest: where one of them began last, it would be waited for alone. */
const LONG =
  /(?:^|[/])(?:core[/](?:parse[/]doubling|answer[/](?:doubling|help|asked)|unseen|people[/]made)|archive[/](?:postgres|sqlite-kill|sqlite-commit-kill)|app[/](?:alerts-kill|records-kill|newsroom|workers)|shell[/](?:program|watch)|slack[/]program|looks[/]looks|pages|hostile)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(LONG.test(b.moduleId)) - Number(LONG.test(a.moduleId)));
  }
}

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    // for a machine that does much else: no test is about time
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // half of the time would be reading modules: a process reads each once for all of its files …
    isolate: false,
    // … and a project transforms each anew, so that there are some only where one is asked for
    ...(asked ? { projects } : { include: ["tests/**/*.test.ts"] }),
    sequence: { sequencer: LongestFirst },
    // many tests wait for a child, a timer or a server: three at once keep two cores busy
    maxWorkers: 3,
  },
});
