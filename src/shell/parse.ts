/** `parse`: what was extracted from files and folders, one article after the other. */
import type { ParsedFile } from "../app/index.ts";
import { factsJson } from "./facts-json.ts";
import { BLANK } from "./lines.ts";
import { renderFacts } from "./render-facts.ts";
import { createReport } from "./report.ts";
import type { Session, Status } from "./session.ts";
import { show, writeJson } from "./terminal.ts";

export const parse = async (session: Session): Promise<Status> => {
  const report = createReport(session.terminal, "parsed");
  for await (const file of session.product.parse(session.operands)) {
    await print(session, file);
    report.note(file);
  }
  return report.close();
};

const print = async ({ terminal, json }: Session, file: ParsedFile): Promise<void> => {
  if ("failure" in file) return;
  for (const { article, facts } of file.parsed) {
    if (json) await writeJson(terminal, factsJson(article, facts));
    else await show(terminal, [...renderFacts(article, facts), BLANK]);
  }
};
