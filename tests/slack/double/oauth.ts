/** Slack's side of OAuth (v2), stricter than Slack: codes and refresh tokens serve once, and every parameter is looked at. */
import { SCOPES } from "../../../src/slack/install/installer.ts";

export const CLIENT = {
  clientId: "1.2",
  clientSecret: "0123456789abcdef0123456789abcdef",
} as const;

type Fields = Readonly<Record<string, unknown>>;
type Result = Fields & { readonly ok: boolean };

/** Who installs: a workspace, or an organisation all of whose workspaces then have the app. */
export type Installer = { readonly team?: string; readonly enterprise?: string };

type Grant = { readonly by: Installer; readonly redirect: string | null };

const refused = (error: string): Result => ({ ok: false, error });

export class OAuth {
  /** What Slack's page was asked for in a wrong way. */
  readonly breaches: string[] = [];
  /** Those of the app's manifest: asked for less or more, Slack would refuse. */
  scopes: readonly string[] = SCOPES;
  /** Seconds that a token holds; undefined: without token rotation, for ever. */
  holds: number | undefined;
  private readonly codes = new Map<string, Grant>();
  private readonly refreshes = new Map<string, Installer>();
  private readonly tokens = new Map<string, Installer>();
  /** Whose channel each is. */
  readonly channels = new Map<string, string>();
  private count = 0;

  /** Addresses that the app's settings list: a browser is sent to no other. */
  readonly redirects: string[] = [];

  /** A click on *Allow* on Slack's page; the address that the browser is sent back to. */
  allow(asked: URL, by: Installer): string {
    const { searchParams } = asked;
    const scopes = new Set((searchParams.get("scope") ?? "").split(","));
    if (searchParams.get("client_id") !== CLIENT.clientId) this.breaches.push("client_id");
    if (this.scopes.some((scope) => !scopes.has(scope)) || scopes.size !== this.scopes.length)
      this.breaches.push("scope");
    const state = searchParams.get("state");
    if (!state) this.breaches.push("state");
    const code = `code-${++this.count}`;
    const redirect = searchParams.get("redirect_uri");
    this.codes.set(code, { by, redirect });
    return this.back(redirect, { code, state: state ?? "" });
  }

  /** A click on *Cancel*. */
  deny({ searchParams }: URL): string {
    const state = searchParams.get("state") ?? "";
    return this.back(searchParams.get("redirect_uri"), { error: "access_denied", state });
  }

  private back(asked: string | null, answer: Readonly<Record<string, string>>): string {
    const to = asked ?? this.redirects[0] ?? "";
    if (!this.redirects.includes(to)) this.breaches.push("redirect_uri");
    return `${to}?${new URLSearchParams(answer)}`;
  }

  /** Slack's page, on which somebody who is signed in to some workspaces allows the app in one, or does not. */
  page(asked: URL, workspaces: readonly string[]): string {
    const { search, searchParams } = asked;
    const scopes = (searchParams.get("scope") ?? "").split(",");
    return `<!doctype html><title>Install</title><h1>An app asks for access</h1>
      <ul>${scopes.map((scope) => `<li>${scope}</li>`).join("")}</ul>
      <form method="post" action="/oauth/v2/authorize${search.replaceAll("&", "&amp;")}">
        <label>Workspace <select name="team">
          ${workspaces.map((team) => `<option>${team}</option>`).join("")}</select></label>
        <button name="answer" value="allow">Allow</button>
        <button name="answer" value="deny">Cancel</button>
      </form>`;
  }

  /** `oauth.v2.access` */
  access(body: Fields): Result {
    if (body["client_id"] !== CLIENT.clientId) return refused("invalid_client_id");
    if (body["client_secret"] !== CLIENT.clientSecret) return refused("bad_client_secret");
    if (body["grant_type"] === "refresh_token") return this.refresh(String(body["refresh_token"]));
    const code = String(body["code"]);
    const grant = this.codes.get(code);
    if (!grant) return refused("invalid_code");
    this.codes.delete(code);
    if ((body["redirect_uri"] ?? null) !== grant.redirect) return refused("bad_redirect_uri");
    return this.granted(grant.by);
  }

  private refresh(token: string): Result {
    const by = this.refreshes.get(token);
    if (!by) return refused("invalid_refresh_token");
    this.refreshes.delete(token);
    return this.granted(by);
  }

  private granted(by: Installer): Result {
    const access_token = `xoxb-${by.team ?? by.enterprise}-${++this.count}`;
    this.tokens.set(access_token, by);
    const rotated = { refresh_token: `xoxe-1-${this.count}`, expires_in: this.holds };
    if (this.holds !== undefined) this.refreshes.set(rotated.refresh_token, by);
    return {
      ok: true,
      app_id: "A0",
      authed_user: { id: "U0ANN" },
      scope: this.scopes.join(","),
      token_type: "bot",
      access_token,
      bot_user_id: "U0BOT",
      team: by.team === undefined ? null : { id: by.team, name: by.team },
      enterprise: by.enterprise === undefined ? null : { id: by.enterprise, name: by.enterprise },
      is_enterprise_install: by.team === undefined,
      ...(this.holds === undefined ? {} : rotated),
    };
  }

  /** What Slack does with the tokens where the app is removed. */
  uninstall(id: string): void {
    for (const [token, { team, enterprise }] of this.tokens)
      if ((team ?? enterprise) === id) this.tokens.delete(token);
  }

  /** Whose token it is; undefined: it is none. */
  holderOf(token: string): string | undefined {
    const by = this.tokens.get(token);
    return by && (by.team ?? by.enterprise);
  }
}
