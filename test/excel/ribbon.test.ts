/** Ribbon buttons: what they set going, and that Excel gets its button back whatever happens. */
import { associateCommands } from "../../src/excel/ribbon";

function press(button: string, failing: boolean): Promise<{ calls: string[]; completed: number }> {
  const calls: string[] = [];
  const record = (what: string) => () => {
    calls.push(what);
    return failing ? Promise.reject(new Error("busy")) : Promise.resolve();
  };
  return new Promise((resolve) => {
    let completed = 0;
    associateCommands(
      {
        associate: (name, handler) => {
          if (name === button) handler({ completed: () => resolve({ calls, completed: ++completed }) });
        },
      },
      { showPane: record("showPane"), check: record("check"), clearMarks: record("clearMarks") },
    );
  });
}

test.each([
  ["checkWorkbook", false, ["showPane", "check"]],
  ["clearMarks", false, ["clearMarks"]],
  ["checkWorkbook", true, ["showPane"]],
  ["clearMarks", true, ["clearMarks"]],
])("%s (failing: %s) calls %j and is completed once", async (button, failing, calls) => {
  expect(await press(button, failing)).toEqual({ calls, completed: 1 });
});
