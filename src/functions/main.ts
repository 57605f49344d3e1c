/** The script of the formulas alone, for hosts that load nothing else. */
import { associateAll } from "./index";

associateAll(CustomFunctions);
