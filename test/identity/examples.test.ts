/** Runs the examples in the docstrings: a line `>>> expression`, and below it what it is. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as identity from "../../src/identity";

const folder = join(__dirname, "../../src/identity");
const scope: Record<string, unknown> = { ...identity };

const evaluate = (expression: string): unknown =>
  new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope));

const examples = (readdirSync(folder, { recursive: true }) as string[])
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"))
  .flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return [...text.matchAll(/^ \* >>> (.+)\n \* (.+)$/gm)].map(([, call = "", result = ""]) => [
      file,
      call,
      result,
    ]);
  });

test("there are examples for every function", () => {
  const functions = Object.keys(scope).filter((name) => typeof scope[name] === "function");
  const shown = functions.filter((name) => examples.some(([, call = ""]) => call.startsWith(`${name}(`)));
  expect(shown).toEqual(functions);
});

test.each(examples)("%s: %s is %s", (_, call = "", result = "") => {
  expect(evaluate(call)).toEqual(evaluate(result));
});
