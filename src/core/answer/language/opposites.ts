/** Words of which one, said for the other, turns what is said: *stay* and *resign*, *open* and *close*. */
import { keyOf } from "./lemma.ts";

// One pair a line, the words of either side before and after the bar.
const PAIRS = `
stay remain keep | resign quit go leave depart
open reopen | close shut
rise increase grow climb gain | fall decrease drop decline shrink
raise | cut lower reduce
more | less fewer
up | down
win | lose
accept approve back support | reject oppose
allow permit | ban forbid bar prohibit
begin start launch | end stop finish
build | demolish
hire appoint | fire sack dismiss
buy | sell
save | spend waste
guilty | innocent
true | false
safe | dangerous
strong | weak
high higher | low lower
good better best | bad worse worst
rich | poor
first | last
before | after
always | never
everybody everyone | nobody
everything | nothing
all | none
with | without
for | against
love | hate
friend | enemy
war | peace
success | failure
succeed | fail
hope | fear
right | wrong
easy | hard difficult
early | late
praise | criticize criticise condemn
join | leave
enough | little
`;

const SIDES: ReadonlyMap<string, readonly string[]> = (() => {
  const sides = new Map<string, string[]>();
  for (const [i, line] of PAIRS.trim().split("\n").entries())
    for (const [side, words] of line.split(" | ").entries())
      for (const word of words.split(" ")) {
        const known = sides.get(keyOf(word)) ?? [];
        sides.set(keyOf(word), [...known, `${i} ${side}`]);
      }
  return sides;
})();

export const areOpposite = (a: string, b: string): boolean =>
  (SIDES.get(keyOf(a)) ?? []).some((one) => {
    const [line, side] = one.split(" ");
    return SIDES.get(keyOf(b))?.includes(`${line} ${side === "0" ? "1" : "0"}`) ?? false;
  });

export const hasOpposites = (word: string): boolean => SIDES.has(keyOf(word));
