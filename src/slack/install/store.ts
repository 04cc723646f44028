/** Bolt's installations, kept in the archive: https://docs.slack.dev/authentication/installing-with-oauth */
import type { Installation, InstallationQuery, InstallationStore } from "@slack/oauth";
import type { Admission, Installations } from "../../app/index.ts";

type Keeping = {
  /** Of the archive, which is opened when it is first needed. */
  readonly installations: () => Promise<Installations>;
  /** Whose workspaces and organisations may install the app; left out: everybody’s. */
  readonly admits?: Admission | undefined;
  readonly now?: () => number;
};

export class NotAdmitted extends Error {
  override readonly name = "NotAdmitted";
}

/** An installation for a whole organisation goes by the organisation’s id, any other by its workspace’s. */
const idOf = ({ isEnterpriseInstall, enterprise, team }: Installation): string | undefined =>
  isEnterpriseInstall ? enterprise?.id : team?.id;

/** Where an installation may be kept that answers the query: for the workspace, else for all of its organisation. */
const idsOf = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>) =>
  (isEnterpriseInstall ? [enterpriseId] : [teamId, enterpriseId]).filter((id) => id !== undefined);

export const createInstallationStore = ({
  installations,
  admits = () => true,
  now = Date.now,
}: Keeping): InstallationStore => ({
  storeInstallation: async (installation) => {
    const id = idOf(installation);
    if (id === undefined || !admits([id])) throw new NotAdmitted();
    await (await installations()).put({ id, at: now(), json: JSON.stringify(installation) });
  },
  fetchInstallation: async (query) => {
    const kept = await installations();
    for (const id of idsOf(query)) {
      const found = await kept.get(id);
      if (found) return JSON.parse(found.json);
    }
    // the library’s own words would hold the query
    throw new Error("the app is not installed there");
  },
});
