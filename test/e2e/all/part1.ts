/** About half of the browser tests, side by side with the other half. */
import { FIRST_HALF, parts } from "../support/parts";

parts((name) => FIRST_HALF.includes(name));
