/** Who may ask: people, neither bots nor the platform itself. */

/** `marks`: whatever a platform sets on what no person wrote. */
type Author = {
  readonly user: string | undefined;
  readonly marks: readonly unknown[];
};

/** Whose question it is; undefined where no person asks. `self`: the bot's own id. */
export const askerOf = ({ user, marks }: Author, self?: string): string | undefined =>
  marks.some((mark) => mark !== undefined && mark !== null && mark !== false) || user === self
    ? undefined
    : user;
