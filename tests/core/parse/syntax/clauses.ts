/** Clauses of a text as short lines. */

import { readGazetteer } from "../../../../src/app/gazetteer.ts";
import type { Scene } from "../../../../src/core/parse/stages.ts";
import {
  createScene,
  createTokeniser,
  createVocabulary,
} from "../../../../src/core/parse/stages.ts";
import { readLexicon } from "../../../../src/lab/lexicon.ts";

const lexicon = readLexicon();
const tokenise = createTokeniser(new Set(lexicon.abbreviations.words));
const vocabulary = createVocabulary(lexicon, readGazetteer());

export const sceneOf = (text: string): Scene => createScene(text, tokenise, vocabulary);

/** `subject + subject | verb group | object`, then what is out of the ordinary: `by Doe`, `not`, `unreal`, `that < said`. */
export const clausesIn = (text: string): readonly string[] => {
  const { tokens, clauses } = sceneOf(text);
  const words = (range: { readonly first: number; readonly last: number } | undefined) =>
    range ? text.slice(tokens[range.first]?.start, tokens[range.last]?.end) : "-";
  return clauses.map((clause) => {
    const { subject, object, agent, polarity, link, parent, form, particle } = clause;
    const head = clauses[parent ?? -1];
    return [
      subject.map(words).join(" + ") || "-",
      `${words({ first: clause.first, last: clause.verb })}${particle ? ` (${particle})` : ""}`,
      words(object),
      ...(agent.length > 0 ? [`by ${agent.map(words).join(" + ")}`] : []),
      ...(form === "finite" ? [] : [form]),
      ...(polarity === "asserted" ? [] : [polarity]),
      ...(link ? [`${link}${head ? ` < ${tokens[head.verb]?.text}` : ""}`] : []),
    ].join(" | ");
  });
};
