/** A roster of each notice: right rows of every category, group, grade and window are right, and wrong ones are exactly what is found. */
import { readPolicySheet } from "../../src/forms/policy-sheet";
import { builtInPolicies, type Policy, PolicyRegistry } from "../../src/policy";
import { SHEETS } from "./clerks-sheets";
import { gridOf } from "../support/grid";
