/** Discord's limits in one table. */

/**
 * Lengths in UTF-16 units, counts in pieces. From Discord's documentation (Component Reference, Application Command
 * Structure, August 2026); `own` are ours.
 */
export const limits = {
  /** Components of one message, nested ones too, and characters of all its texts. */
  components: 40,
  texts: 4000,
  /** Buttons of a row. */
  buttons: 5,
  label: 80,
  /** own: of a label, what a button shows of it. */
  seen: 38,
  customId: 100,
  /** Of a field of a form. */
  formLabel: 45,
  options: 25,
  optionText: 100,
  /** Of what a file shows. */
  altText: 1024,
  choices: 25,
  choice: 100,
} as const;
