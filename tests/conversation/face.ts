/** A face that shows everything as one message, and on which nothing stands that could be edited. */
import type { Face } from "../../src/conversation/index.ts";

export const FACE: Face = { fits: () => true, edit: async () => undefined };
