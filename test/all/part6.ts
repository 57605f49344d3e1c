/** Part 6 of six of the tests that need no page. */
import { together } from "../support/together";

together(6, 6);
