/** Words that make what follows somebody's. */
export const THIRD_PERSON_OWNERS: ReadonlySet<string> = new Set(["his", "her", "its", "their"]);

export const OWNERS: ReadonlySet<string> = new Set([...THIRD_PERSON_OWNERS, "my", "our", "your"]);

/** With the mark of a name's possessive: *Doe's call* · *the mayors' call*. */
export const OWNERS_AND_MARKS: ReadonlySet<string> = new Set([...OWNERS, "'s", "'"]);
