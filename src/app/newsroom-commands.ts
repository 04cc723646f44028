/** What an operator does for a newsroom, beside the articles. */
import type { Store } from "../archive/index.ts";
import { runAlerts } from "./alerts/run.ts";
import { exportFrom } from "./export/index.ts";
import { type GapSettings, gapsIn } from "./gaps.ts";
import type { Product } from "./product.ts";
import { refOf } from "./refs.ts";
import { leaveReport, reviewable, takeReport } from "./review.ts";
import type { Whosaid } from "./whosaid.ts";

type With = {
  /** The archive, which is not made here. */
  readonly existing: () => Promise<Store>;
  readonly whosaid: () => Promise<Whosaid>;
  readonly questions: GapSettings | undefined;
};

type Commands = Pick<
  Product,
  "alerts" | "refOf" | "export" | "gaps" | "reports" | "takeReport" | "leaveReport"
>;

export const newsroomCommands = ({
  existing,
  whosaid,
  questions = { keptDays: 0 },
}: With): Commands => ({
  alerts: async (request) => runAlerts({ ...request, store: await existing() }),
  refOf: async (anchor) => refOf(await existing(), anchor),
  export: async function* (request) {
    yield* exportFrom(await existing(), request);
  },
  gaps: async () => gapsIn((await existing()).records, questions),
  reports: async () => {
    const store = await existing();
    const { context } = await whosaid();
    return reviewable(store, context);
  },
  takeReport: async (request) => takeReport(await existing(), request),
  leaveReport: async (request) => leaveReport(await existing(), request),
});
