/**
 * Imported before anything else. A parser of some thousand small functions is inlined into itself over and over: by default
 * compiling it takes a third of all processor time while articles are added, in each thread anew. A third of the budget (in
 * bytecodes inlined into one function) gives code as fast for half of that. Threads of the process go by it too.
 */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
