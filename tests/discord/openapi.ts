/** Discord's own OpenAPI document as a judge of request bodies, where it is at hand. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { isRecord, type Json } from "../doubles/discord/world.ts";

const FILE = resolve(import.meta.dirname, "../../../shared/oracles/discord-openapi.json");

/** Why tests against the document are left out; undefined where it is there. */
export const missingDocument: string | undefined = existsSync(FILE)
  ? undefined
  : "Discord's OpenAPI document is not at hand (../shared/oracles/discord-openapi.json)";

/** What the document finds wrong with `body` sent by `method` to `path` (below /api/v10). */
export type Judge = (method: string, path: string, body: unknown) => readonly string[];

export const readJudge = (): Judge => {
  const document: unknown = JSON.parse(readFileSync(FILE, "utf8"));
  const paths = isRecord(document) && isRecord(document["paths"]) ? document["paths"] : {};
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  for (const name of ["snowflake", "nonce", "int32", "int64"]) ajv.addFormat(name, true);
  ajv.addSchema(isRecord(document) ? document : {}, "discord");
  const routes = Object.keys(paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`),
  }));
  return (method, path, body) => {
    const matching = routes.filter(({ pattern }) => pattern.test(path));
    const route = matching.find(({ path: own }) => !own.endsWith("}")) ?? matching[0];
    if (route === undefined) return [`no route ${path}`];
    const pointer = `discord#/paths/${escapePointer(route.path)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
    const validate = ajv.getSchema(pointer);
    if (validate === undefined) return [`no body known for ${method} ${route.path}`];
    return validate(body)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
};

const escapePointer = (path: string): string =>
  encodeURIComponent(path.replaceAll("~", "~0").replaceAll("/", "~1")).replaceAll("~", "~");

/** Bodies as they stand in a request: undefined fields are not sent. */
export const asSent = (body: unknown): Json => {
  const value: unknown = JSON.parse(JSON.stringify(body));
  return isRecord(value) ? value : { list: value };
};
