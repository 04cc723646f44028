/** Who said it, as a picture names them. */
import { namedOf, oneLine, type Statement } from "../../core/index.ts";
import { listed } from "../wording.ts";

/** Where nobody is named, how the first printing puts the speaker. */
export const speakersOf = (statement: Statement): string => {
  const named = namedOf(statement);
  if (named.length > 0) return listed(named.map(({ name }) => name));
  const mention = statement.printings[0]?.mention?.text;
  return mention ? `Speaker not named (“${oneLine(mention)}”)` : "Speaker not named";
};
