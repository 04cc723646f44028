/** The base form behind an irregular verb or plural, so that *won* finds *win* and *women* finds *woman*. */
import { stem } from "../../search/stem.ts";

// Base form first, then its other forms.
const IRREGULAR = `
arise arose arisen|awake awoke|be am is are was were been being|bear bore borne|beat beaten|become became|begin began begun
bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|build built|burn burnt
buy bought|catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|do did done|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten
give gave given|go goes went gone|grow grew grown|hang hung|have has had|hear heard|hide hid hidden|hold held|keep kept|know knew known
lay laid|lead led|leave left|lend lent|lie lay lain lies lied lying|lose lost|make made|mean meant|meet met|pay paid|prove proven|ride rode ridden
ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot
shrink shrank|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|spin spun|stand stood
steal stole stolen|stick stuck|strike struck|swear swore sworn|swim swam swum|swing swung|take took taken|teach taught
tear tore torn|tell told|think thought|throw threw thrown|understand understood|wake woke|wear wore worn|win won
withdraw withdrew withdrawn|withhold withheld|write wrote written|overcome overcame|oversee oversaw overseen|undergo underwent
child children|man men|woman women|person people persons|life lives|wife wives|leaf leaves|half halves|foot feet|tooth teeth
congressman congressmen|congresswoman congresswomen|policeman policemen|spokesman spokesmen|spokeswoman spokeswomen
resign resignation resignations|die dies died dying dead death deaths|try tries tried|cry cries cried|dry dries dried|spy spies spied|tie ties tied tying|close closure closures|
arrive arrival|approve approval|refuse refusal|deny denial denied
lawmaker lawmakers|fatality fatalities`;

const BASES: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(/[|\n]/)
    .map((line) => line.trim().split(" "))
    .flatMap(([base = "", ...forms]) => forms.map((form): [string, string] => [form, base])),
);

const FORMS: ReadonlyMap<string, readonly string[]> = (() => {
  const forms = new Map<string, string[]>();
  for (const [form, base] of BASES) forms.set(base, [...(forms.get(base) ?? []), form]);
  return forms;
})();

/** Past forms and participles that the table knows (*won*, *shot*, *put*). */
const SAME_IN_PAST: ReadonlySet<string> = new Set(
  "beat bet burst cast cost cut hit hurt let put quit read set shed shut split spread upset".split(
    " ",
  ),
);

/** The base form of a folded word where it is irregular, the word itself otherwise. */
export const lemma = (word: string): string => BASES.get(word) ?? word;

/** The irregular forms of a base: *won* of *win*. */
export const irregularForms = (base: string): readonly string[] => FORMS.get(base) ?? [];

/** What two forms of one word share. */
export const keyOf = (word: string): string => stem(lemma(word));

/** Whether a folded verb form can tell of something that happened or happens: *resigned*, *won*, *resigns*; not: *resign*, *resigning*. */
export const isFiniteForm = (word: string): boolean =>
  word.endsWith("ed") ||
  SAME_IN_PAST.has(word) ||
  (BASES.has(word) && !word.endsWith("ing")) ||
  (word.endsWith("s") && !word.endsWith("ss"));
