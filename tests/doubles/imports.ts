/** What a source imports, types too. */

// import x from "y" · export * from "y" · import "y" · import("y") · import type { x } from "y"; not: a word "from" in a comment
const IMPORT =
  /^\s*(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']|\bimport(?:\s+|\s*\(\s*)["']([^"']+)["']/gm;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

export const importsOf = (source: string): string[] =>
  [...source.replace(COMMENT, "").matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? "");
