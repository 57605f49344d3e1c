/** Formulas wait for the workbook's policies before they answer, so that none answers by the wrong one. */
import { associateAll } from "../../src/functions";

function associated(ready?: Promise<void>): Map<string, (...args: unknown[]) => unknown> {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  associateAll(
    { associate: (id, answer) => void functions.set(id, answer as (...args: unknown[]) => unknown) },
    ready,
  );
  return functions;
}

test("without anything to wait for, a formula answers at once", () => {
  expect(associated().get("SELFPAY")?.("低保对象", "赫山区")).toBe(190);
});

test("with policies to be read, a formula waits, and answers at once from then on", async () => {
  let policiesRead = () => {};
  const functions = associated(new Promise((resolve) => (policiesRead = resolve)));
  const early = functions.get("SELFPAY")?.("低保对象", "赫山区");
  expect(early).toBeInstanceOf(Promise);
  const order: string[] = [];
  const answered = (early as Promise<unknown>).then((answer) => order.push(`answer ${String(answer)}`));
  await new Promise((resolve) => setTimeout(resolve, 10));
  order.push("read");
  policiesRead();
  await answered;
  expect(order).toEqual(["read", "answer 190"]);
  expect(functions.get("SELFPAY")?.("低保对象", "赫山区")).toBe(190);
});
