/** A file of `config/lexicon` that is part of the program: see `lexicon.ts`. */
declare module "#lexicon/*.json" {
  const value: unknown;
  // biome-ignore lint/style/noDefaultExport: that is how JSON is imported
  export default value;
}
