/** Who said it, as a picture names them. */
import { oneLine, type Statement } from "../../core/index.ts";
import { listed } from "../wording.ts";

/** Where nobody is named, how the first printing puts the speaker. */
export const speakersOf = ({ speakers, printings }: Statement): string => {
  if (speakers.length > 0) return listed(speakers.map(({ name }) => name));
  const mention = printings[0]?.mention?.text;
  return mention ? `Speaker not named (“${oneLine(mention)}”)` : "Speaker not named";
};
