/** `export`: what was said, as a file for other programs. */
import { EXPORT_FORMATS } from "../app/index.ts";
import type { Session, Status } from "./session.ts";

export const exportStatements = async ({
  product,
  terminal,
  options,
}: Session): Promise<Status> => {
  const { format: typed = "jsonl", speaker, outlet, before, after } = options;
  const format = EXPORT_FORMATS.find((one) => one === typed);
  if (!format) {
    terminal.complain(`export: --format ${typed}: expected ${EXPORT_FORMATS.join(", ")}`);
    return 2;
  }
  const request = {
    format,
    ...(speaker ? { speakers: speaker } : {}),
    ...(outlet ? { outlet } : {}),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
  for await (const text of product.export(request)) if (text !== "") await terminal.write(text);
  return 0;
};
