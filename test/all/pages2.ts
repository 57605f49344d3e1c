/**
 * Part 2 of two of the tests that want a page.
 * @jest-environment jsdom
 */
import { together } from "../support/together";
// What it shows is taken away after every test, and not only after those of the first file that asks for it.
import "@testing-library/react";

together(2, 2);
