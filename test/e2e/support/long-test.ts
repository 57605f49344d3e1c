/**
 * Browser tests that are run before an issue is called done (`npm run verify:long`), and not for every change: what they hold is held
 * by unit tests as well, but for the browser.
 */
import { isLongRun } from "../../support/random";

export const longTest = isLongRun() ? test : test.skip;
