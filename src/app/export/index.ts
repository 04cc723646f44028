/** Statements as files for other programs. */
export { type ExportRequest, exportFrom } from "./export.ts";
export { EXPORT_FORMATS, type ExportFormat } from "./formats.ts";
