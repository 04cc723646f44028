/** The last step of the build. */
import { writeGazetteer } from "../app/gazetteer.ts";

writeGazetteer();
