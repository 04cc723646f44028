import { defineConfig } from "vitest/config";

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

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    // for a machine that does much else: no test is about time
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // many tests wait for a child, a timer or a server: three at once keep two cores busy
    maxWorkers: 3,
    projects: [
      ...layers.map((name) => ({
        extends: true as const,
        test: { name, include: [`tests/${name}/**/*.test.ts`] },
      })),
      { extends: true as const, test: { name: "rules", include: ["tests/*.test.ts"] } },
    ],
  },
});
