/** What every handler is given, and how what fails outside an answer is told. */
import { failureFields, passingLine } from "../app/index.ts";
import type { Desk as Common } from "../conversation/index.ts";
import { SENTENCES } from "../present/index.ts";
import { failureLine, kindOf } from "./failures.ts";

export type Desk = Common & { readonly listenChannel: string | undefined };

/** Logs a failure with the id of the event that met it, and gives the line that its asker may read. */
export const lineFor = ({ log }: Desk, error: unknown, event: string): string => {
  const fields = { event, ...failureFields(error) };
  const kind = kindOf(error);
  if (kind === "other") log.error(fields, "discord: a question could not be answered");
  else if (kind === "unreachable") log.warn(fields, "discord: a reply could not be sent");
  else log.warn(fields, failureLine(error));
  return `${passingLine(error) ?? `${SENTENCES.wrong()}. ${SENTENCES.tryAgain()}`} ${SENTENCES.reference(event)}`;
};
