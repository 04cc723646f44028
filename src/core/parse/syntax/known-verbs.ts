/** The verbs that the lexicon lists, by their printed forms. */
import type { Lexicon } from "../lexicon.ts";
import { formsOf, type VerbForm } from "./verb-forms.ts";
import type { KnownVerbs } from "./verb-tags.ts";

type Listed = { readonly lemma: string; readonly form: VerbForm };

export const createKnownVerbs = ({ cues, positions, frames }: Lexicon): KnownVerbs => {
  const reporting = new Set(
    [cues.speech, cues.view, cues.directive, cues.judgement, cues.telling].flat(),
  );
  const forms = new Map<string, Listed>();
  const phrases = [
    ...frames.frames.flatMap(({ verbs }) => verbs),
    ...positions.declining,
    ...positions.insisting,
    ...reporting,
  ];
  for (const phrase of phrases) {
    const [lemma = ""] = phrase.split(" ");
    for (const [word, form] of formsOf(lemma))
      if (!forms.has(word)) forms.set(word, { lemma, form });
  }
  const judging = new Set(
    frames.frames.filter(({ strength }) => strength === "implied").flatMap(({ verbs }) => verbs),
  );
  return {
    formOf: (word) => forms.get(word),
    reports: (lemma) => reporting.has(lemma),
    states: (lemma) => reporting.has(lemma) && !judging.has(lemma),
  };
};
