/** The link that creates the app in Slack with everything set. */

const NEW_APP = "https://api.slack.com/apps";

/** `manifest` is the text of `config/slack-manifest.json`. Throws where it is no JSON. */
export const manifestLink = (manifest: string): string => {
  // %20 for a space: a reader that decodes no + would put them into the names
  const whole = encodeURIComponent(JSON.stringify(JSON.parse(manifest)));
  return `${NEW_APP}?new_app=1&manifest_json=${whole}`;
};
