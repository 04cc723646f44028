/** English words that say nothing of a subject, folded as `wordsOf` folds them (*don't* is `dont`). */
import { wordSet } from "../lexicon.ts";

export const STOP_WORDS = wordSet("stop");
