/** Tells whoever reported a statement what became of it, unless another process does that. */
import type { Posting } from "./bulletins.ts";

/** Longer than a platform takes to tell. */
const LEASE_MS = 60_000;

export const tellReporters = async (posting: Omit<Posting, "rests">): Promise<void> => {
  const { store, holder, now, platform, delivery, failed } = posting;
  const { reports, leases } = store.records;
  const leased = (): Promise<boolean> =>
    leases.take(`reports ${platform}`, holder, { now: now(), until: now() + LEASE_MS });
  if (!(await leased())) return;
  for (const report of await reports.untold(platform)) {
    if (!(await leased())) return;
    try {
      await delivery.tell(report);
      await reports.told(report.id);
    } catch (cause) {
      // one that fails holds no other up
      failed(cause);
    }
  }
};
