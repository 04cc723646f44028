/** What people type who have no time: half-remembered, lower case, without marks. */
import { IMPATIENT } from "./impatient-questions.ts";
import { askTable } from "./impatient-table.ts";

askTable(IMPATIENT);
