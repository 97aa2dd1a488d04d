/** What engine.js gives away, by the names that others know. */
import { IndexProblem, OtherFormat, openIndex } from "./engine.js";

exported["IndexProblem"] = IndexProblem;
exported["OtherFormat"] = OtherFormat;
exported["openIndex"] = openIndex;
