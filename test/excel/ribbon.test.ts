/** Ribbon buttons: what they set going, that presses before the start are one, and that Excel gets its button back whatever happens. */
import { associateCommands, type Commands } from "../../src/excel/ribbon";
import { pause } from "../taskpane/support";

function ribbon({ failing = "" } = {}) {
  const calls: string[] = [];
  const handlers = new Map<string, (event: { completed(): void }) => void>();
  let completed = 0;
  let start: (commands: Commands) => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  let session: Promise<Commands> | null = null;
  const record = (what: string) => async () => {
    calls.push(what);
    if (what === failing) throw new Error("busy");
  };
  associateCommands(
    { associate: (name, handler) => void handlers.set(name, handler) },
    {
      showPane: record("pane"),
      commands: () =>
        (session ??= new Promise<Commands>((resolve, reject) => {
          [start, refuse] = [resolve, reject];
        })),
    },
  );
  const commands = { check: record("check"), checkActiveSheet: record("sheet"), clearMarks: record("clear") };
  return {
    calls,
    press: (name: string) => handlers.get(name)?.({ completed: () => void completed++ }),
    completed: () => completed,
    start: () => start(commands),
    refuse: () => refuse(new Error("no Excel")),
  };
}

test.each([
  ["checkWorkbook", "", ["pane", "check"]],
  ["checkSheet", "", ["pane", "sheet"]],
  ["clearMarks", "", ["clear"]],
  ["checkWorkbook", "pane", ["pane", "check"]],
  ["checkWorkbook", "check", ["pane", "check"]],
  ["clearMarks", "clear", ["clear"]],
])("%s (failing: %s) calls %j and is completed once", async (button, failing, calls) => {
  const { press, start, ...excel } = ribbon({ failing });
  press(button);
  await pause();
  start();
  await pause();
  expect([excel.calls, excel.completed()]).toEqual([calls, 1]);
});

test("a double click, and another press while the add-in still starts: one check, each button comes back", async () => {
  const { press, start, ...excel } = ribbon();
  press("checkWorkbook");
  press("checkWorkbook");
  await pause();
  press("checkWorkbook");
  await pause();
  expect(excel.completed()).toBe(0);
  start();
  await pause();
  expect([excel.calls.filter((call) => call === "check"), excel.completed()]).toEqual([["check"], 3]);
  press("checkWorkbook");
  await pause();
  expect([excel.calls.filter((call) => call === "check").length, excel.completed()]).toEqual([2, 4]);
});

test("where the add-in cannot start, the button comes back", async () => {
  const { press, refuse, ...excel } = ribbon();
  press("clearMarks");
  await pause();
  refuse();
  await pause();
  expect([excel.calls, excel.completed()]).toEqual([[], 1]);
});

test("a pane that never says that it is open, and an Excel that never answers, leave no dead button", async () => {
  jest.useFakeTimers();
  const handlers = new Map<string, (event: { completed(): void }) => void>();
  const never = () => new Promise<never>(() => undefined);
  associateCommands(
    { associate: (name, handler) => void handlers.set(name, handler) },
    { showPane: never, commands: never },
  );
  let completed = 0;
  handlers.get("checkWorkbook")?.({ completed: () => void completed++ });
  await jest.advanceTimersByTimeAsync(29_000);
  expect(completed).toBe(0);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(completed).toBe(1);
  jest.useRealTimers();
});
