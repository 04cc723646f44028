/** Opens the health port; the metrics library is loaded only where one is set. */
import type { Health, Listening } from "./health.ts";
import type { Whosaid } from "./whosaid.ts";

export const openHealth = async (
  listening: Listening,
  whosaid: () => Promise<Whosaid>,
): Promise<Health> => {
  const health = await import("./health.ts");
  return health.openHealth(listening, whosaid);
};
