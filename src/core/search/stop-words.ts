/** English words that say nothing of a subject, folded as `wordsOf` folds them (*don't* is `dont`). */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are arent as at be because been before being below
  between both but by can cant could couldnt d did didnt do does doesnt doing dont down during each even few for
  from further get going got had hadnt has hasnt have havent having he hed her here heres hers herself hes him
  himself his how i id if ill im in into is isnt it its itself ive just like ll m many me more most much my myself
  no nor not now of off on once one only or other our ours ourselves out over own re s said same say says she shed
  shes should shouldnt so some such t than that thats the their theirs them themselves then there theres these
  they theyd theyll theyre theyve this those through to too under until up us ve very was wasnt we wed well were
  werent weve what whats when where which while who whom whos why will with wont would wouldnt you youd youll
  your youre yours yourself yourselves youve`.split(/\s+/),
);
