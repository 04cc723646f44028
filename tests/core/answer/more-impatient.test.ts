/** More of what people type who have no time. */
import { askTable } from "./impatient-table.ts";
import { MORE_IMPATIENT } from "./more-impatient-questions.ts";

askTable(MORE_IMPATIENT);
