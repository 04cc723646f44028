/** The link that creates the app in Slack with everything set. */
import { AGENT_SCOPE } from "./agent.ts";
import { STEP } from "./step.ts";

const NEW_APP = "https://api.slack.com/apps";

/** What the step *Who said it* adds to the manifest: only apps that an organisation may install for all its workspaces have steps. */
const STEPS = {
  [STEP]: {
    title: "Who said it",
    description: "Looks up who said what, in which words, and where it is printed",
    input_parameters: {
      words: {
        type: "string",
        name: "words",
        title: "Words",
        description: "A phrase, a name or a question",
        is_required: true,
      },
    },
    output_parameters: {
      answer: {
        type: "string",
        name: "answer",
        title: "Answer",
        description: "What is printed, who said it and where",
        is_required: true,
      },
    },
  },
};

/** The manifest of an app that has the step, too. */
export const withStep = (manifest: string): string => {
  const { settings, ...app } = JSON.parse(manifest);
  const subscriptions = settings.event_subscriptions;
  return JSON.stringify({
    ...app,
    functions: STEPS,
    settings: {
      ...settings,
      org_deploy_enabled: true,
      event_subscriptions: {
        ...subscriptions,
        bot_events: [...subscriptions.bot_events, "function_executed"].toSorted(),
      },
    },
  });
};

/** The manifest of an app with the agent view; what is suggested there comes from the bot. */
export const withAgent = (manifest: string): string => {
  const { features, oauth_config, ...app } = JSON.parse(manifest);
  const { description } = app.display_information;
  const bot = [...oauth_config.scopes.bot, AGENT_SCOPE];
  return JSON.stringify({
    ...app,
    features: { ...features, agent_view: { agent_description: description } },
    oauth_config: { ...oauth_config, scopes: { ...oauth_config.scopes, bot } },
  });
};

/** `manifest` is the text of `config/slack-manifest.json`. Throws where it is no JSON. */
export const manifestLink = (manifest: string): string => {
  // %20 for a space: a reader that decodes no + would put them into the names
  const whole = encodeURIComponent(JSON.stringify(JSON.parse(manifest)));
  return `${NEW_APP}?new_app=1&manifest_json=${whole}`;
};
