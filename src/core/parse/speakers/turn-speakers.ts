/** Who speaks where a transcript or an interview sets no marks. */
import { type Cast, type Resolved, type Setting, UNKNOWN } from "../cast.ts";
import { relationOf } from "../phrases/relations.ts";
import { resolvePhrase } from "../reference/coreference.ts";
import { resolveInterviewee } from "../reference/owned-words.ts";
import { firstPlace, placeFrom } from "../text/places.ts";
import type { Turn } from "../text/quote-marks.ts";
import type { Candidate } from "./candidates.ts";

export type TurnSpeaker = {
  readonly candidate: Candidate | undefined;
  readonly resolved: Resolved;
};

// UNIDENTIFIED MAN: · QUESTION: · Moderator:
const UNNAMED =
  /^(?:q\b|unidentified|unknown|question|reporters?|interviewer|host|moderator|announcer|audience|crowd|operator|speaker|man|woman|voice|all|both)\b/i;

export const speakerOfTurn = (cast: Cast, turn: Turn, setting: Setting): TurnSpeaker => {
  const { label, paragraph } = turn;
  if (!label) return { candidate: undefined, resolved: resolveInterviewee(cast, paragraph) };
  const { scene } = cast;
  const { tokens } = scene;
  const at = firstPlace(tokens.length, (i) => (tokens[i]?.start ?? 0) >= label.start);
  const phrase = scene.phrases[placeFrom(scene.phrases, at)];
  const inside = phrase && (tokens[phrase.first]?.start ?? label.end) < label.end;
  // HOST ANN LEE: is somebody
  const named = scene.names[phrase?.name ?? -1]?.kind === "person";
  if (!inside || (!named && UNNAMED.test(scene.folded.slice(label.start, label.end))))
    return { candidate: undefined, resolved: UNKNOWN };
  return {
    candidate: { phrase, relation: relationOf(scene, phrase), paragraphs: 0 },
    resolved: resolvePhrase(cast, phrase, setting),
  };
};
