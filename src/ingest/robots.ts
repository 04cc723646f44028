/** robots.txt (RFC 9309): may an agent of this name read this path? */

type Rule = { readonly allow: boolean; readonly path: string };
type Group = { readonly agents: readonly string[]; readonly rules: readonly Rule[] };

/** As much of a robots.txt as the RFC asks to be read, in characters. */
const MOST = 500 * 1024;
const LINES = /\r\n|\r|\n/;
// user-agent: *; not: sitemap without a colon. Read of a trimmed line.
const FIELD = /^([A-Za-z-]+)\s*:(.*)$/s;

/** `agent` is the product’s name (whosaid); `path` begins with `/` and holds the query. */
export const isAllowed = (robots: string, agent: string, path: string): boolean => {
  const groups = readGroups(robots.slice(0, MOST));
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
  const asked = toOneForm(path);
  const matching = chosen.flatMap(({ rules }) => rules).filter((rule) => matches(rule.path, asked));
  const longest = matching.reduce((most, rule) => Math.max(most, rule.path.length), 0);
  const deciding = matching.filter((rule) => rule.path.length === longest);
  return deciding.length === 0 || deciding.some(({ allow }) => allow);
};

/** Agents named one after the other share the rules that follow. */
const readGroups = (robots: string): readonly Group[] => {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  for (const line of robots.split(LINES)) {
    const [, key = "", given = ""] = FIELD.exec(line.split("#", 1)[0]?.trim() ?? "") ?? [];
    const name = key.toLowerCase();
    const value = given.trim();
    const last = groups.at(-1);
    if (name === "user-agent") {
      if (last && last.rules.length === 0) last.agents.push(value.toLowerCase());
      else groups.push({ agents: [value.toLowerCase()], rules: [] });
    } else if ((name === "allow" || name === "disallow") && last)
      last.rules.push({ allow: name === "allow", path: toOneForm(value) });
  }
  return groups;
};

// %7e, %C3; not: 100%
const ENCODED = /%[0-9a-f]{2}/gi;
// ~ and a, which need no encoding; not: /
const UNRESERVED = /[\w.~-]/;
// é, as a robots.txt may write it; not: half of a pair that the end cut, which has no encoding
const NOT_ASCII = /[^\0-\x7f\p{Cs}]+/gu;

/** The same for paths that are encoded differently and mean the same (RFC 9309, 2.2.2). */
const toOneForm = (path: string): string =>
  path.replace(NOT_ASCII, encodeURIComponent).replace(ENCODED, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return UNRESERVED.test(char) ? char : code.toUpperCase();
  });

/**
 * An empty path matches nothing; `*` any run of characters; `$` at the end the end. Each part is taken where it
 * first stands, so that no pattern, however many wildcards it has, takes longer than the path allows.
 */
const matches = (pattern: string, path: string): boolean => {
  if (pattern === "") return false;
  const ends = pattern.endsWith("$");
  const [first = "", ...rest] = (ends ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = ends ? rest.pop() : undefined;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!ends) return true;
  return last === undefined ? at === path.length : endsAfter(path, last, at);
};

const endsAfter = (path: string, part: string, at: number): boolean =>
  path.length - part.length >= at && path.endsWith(part);
