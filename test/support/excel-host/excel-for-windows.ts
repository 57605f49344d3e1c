/** Excel for Windows as its client sees it: the object `window.external`, what it takes and what it hands over. */
import type { Ask, RequestBody } from "./protocol";

/** What Excel hands over and takes are arrays of COM's. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}
const safeArray = (...values: readonly unknown[]): SafeArray => ({
  toArray: () => values,
  dimensions: () => 1,
});

type Callback = (response: SafeArray | number) => void;
type EventHandler = (id: number, payload: SafeArray) => void;

/** What Excel says that it can. */
const SETS = { ExcelApi: "1.20", SharedRuntime: "1.2", CustomFunctionsRuntime: "1.4" };

const SUCCEEDED = 0;
const EXECUTE_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const REQUEST_EVENTS = 33;
const COMMAND_EVENTS = 39;

export class ExcelForWindows {
  /** Ids of the commands whose button Excel has back. */
  readonly completed: string[] = [];
  private ask: Ask | null = null;
  private onEvents: EventHandler | null = null;
  private onCommand: EventHandler | null = null;
  private pressed = 0;
  /** Properties of the file, as `document.settings` reads and writes them. */
  properties: Readonly<Record<string, string>> = {};
  onProperties: (properties: Readonly<Record<string, string>>) => void = () => undefined;

  /** @param startedBy the button whose click makes Excel load the add-in: it is handed over as soon as the client listens */
  constructor(private readonly startedBy: string | null = null) {}

  connect(ask: Ask): void {
    this.ask = ask;
  }

  tell(events: readonly (readonly unknown[])[]): void {
    for (const event of events) this.onEvents?.(REQUEST_EVENTS, safeArray(safeArray(...event)));
  }

  /** The user presses a button of the ribbon. @returns the id of the command */
  press(name: string): string {
    const id = `cmd-${++this.pressed}`;
    this.onCommand?.(COMMAND_EVENTS, safeArray(id, name, JSON.stringify({ source: { id: name } })));
    return id;
  }

  readonly external = {
    GetContext: () => ({
      GetAppType: () => 1,
      GetSolutionRef: () => "",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => 2052,
      GetAppDataLocale: () => 2052,
      GetDocUrl: () => "",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetSupportedMatrix: () => JSON.stringify(SETS),
      GetSettings: () => ({
        Read: (names: string[], values: string[]) => {
          for (const [name, value] of Object.entries(this.properties)) {
            names.push(name);
            values.push(value);
          }
        },
        Write: (names: readonly string[], values: readonly string[]) => {
          this.properties = Object.fromEntries(names.map((name, i) => [name, values[i] ?? ""]));
          this.onProperties(this.properties);
        },
      }),
    }),
    Execute: (method: number, given: readonly (readonly unknown[])[], callback: Callback) =>
      this.execute(method, given, callback),
    RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
      if (id === REQUEST_EVENTS) this.onEvents = handler;
      if (id === COMMAND_EVENTS) this.onCommand = handler;
      callback(SUCCEEDED);
      const { startedBy } = this;
      if (id === COMMAND_EVENTS && startedBy !== null) later(() => this.press(startedBy));
    },
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback(SUCCEEDED),
  };

  private execute(method: number, [request]: readonly (readonly unknown[])[], callback: Callback): void {
    if (method === COMMAND_COMPLETED) this.completed.push(String([request].flat()[0]));
    if (method !== EXECUTE_REQUEST) {
      callback(SUCCEEDED);
      return;
    }
    const text = String(request?.[4]);
    const body = JSON.parse(text) as RequestBody;
    const answer = (response: string): void =>
      callback(safeArray(SUCCEEDED, safeArray(200, safeArray(), response)));
    // Office's own services are none of the workbook's.
    const isForWorkbook = Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === 1);
    if (isForWorkbook) this.ask?.(body, new TextEncoder().encode(text).length, answer);
    else later(() => answer('{"Results":[]}'));
  }
}

const later = (act: () => void): void => void setTimeout(act, 0);
