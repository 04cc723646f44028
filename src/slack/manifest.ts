/** The link that creates the app in Slack with everything set. */

const NEW_APP = "https://api.slack.com/apps";

/** `manifest` is the text of `config/slack-manifest.json`. Throws where it is no JSON. */
export const manifestLink = (manifest: string): string => {
  const link = new URL(NEW_APP);
  link.searchParams.set("new_app", "1");
  link.searchParams.set("manifest_json", JSON.stringify(JSON.parse(manifest)));
  return link.href;
};
