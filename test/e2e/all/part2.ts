/** The browser tests that are not in the first half. */
import { FIRST_HALF, parts } from "../support/parts";

parts((name) => !FIRST_HALF.includes(name));
