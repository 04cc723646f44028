/** Words that frame an answer cut in sight where they are long; never printed ones. */

export const cutAtWord = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most - 1);
  const end = space > most / 2 ? space : most - 1;
  const whole = HIGH_SURROGATE.test(text.charAt(end - 1)) ? end - 1 : end;
  return `${text.slice(0, whole).replace(TAIL, "")}…`;
};
const TAIL = /[\s,;:.–—-]{1,20}$/;
const HIGH_SURROGATE = /[\uD800-\uDBFF]/;
