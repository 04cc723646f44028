/** The words the parser knows, as `config/lexicon` holds them. Everything in lower case. */

type Words = readonly string[];

export type Lexicon = {
  readonly abbreviations: { readonly words: Words };
  readonly titles: {
    readonly female: Words;
    readonly male: Words;
    readonly either: Words;
    readonly phrases: Words;
  };
  readonly bodies: { readonly words: Words; readonly joins: Words; readonly places: Words };
  readonly roles: {
    readonly person: Words;
    readonly people: Words;
    readonly body: Words;
    readonly document: Words;
    readonly female: Words;
    readonly male: Words;
  };
  readonly names: {
    readonly particles: Words;
    readonly suffixes: Words;
    readonly affiliations: Words;
    readonly notNames: Words;
    readonly shortForms: Readonly<Record<string, string>>;
  };
  readonly cues: {
    readonly speech: Words;
    readonly view: Words;
    readonly directive: Words;
    readonly judgement: Words;
    readonly nouns: Words;
    readonly phrases: Words;
  };
};
