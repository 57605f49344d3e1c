import { associateAll } from "./index";

associateAll(CustomFunctions);
