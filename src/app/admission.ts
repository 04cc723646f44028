/** Whose workspaces and servers may read the archive. */

/**
 * True where whoever asks may: every workspace or server that their request names is listed, and one is named. A guest of a
 * shared channel names two. Without a list, everybody may.
 */
export type Admission = (tenants: readonly string[]) => boolean;

export const admissionOf = (listed: readonly string[] | undefined): Admission => {
  if (listed === undefined) return () => true;
  const allowed = new Set(listed);
  return (tenants) => tenants.length > 0 && tenants.every((tenant) => allowed.has(tenant));
};

/** What somebody elsewhere is told; nothing of the archive. */
export const NOT_ADMITTED =
  "I answer only in the workspaces and servers that my operator has listed.";
