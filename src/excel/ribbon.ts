/** The ribbon's buttons, menu entries and shortcuts in Excel. Their names are those in the manifest. */

/** What a button sets going, once there is a session. */
export interface Commands {
  check(): Promise<void>;
  checkActiveSheet(): Promise<void>;
  clearMarks(): Promise<void>;
}

export interface CommandTargets {
  /** The program's own window for the pane; it shows before there is a session, and says what is waited for. */
  showPane(): Promise<void>;
  /** The one session of this page, whoever asks for it first. Rejects where there can be none now; asked again, it tries again. */
  commands(): Promise<Commands>;
}

/** The part of `Office.actions` and of a button's event that is needed here. */
export interface ActionRegistry {
  associate(name: string, handler: (event: { completed(): void }) => void): void;
}

/** What each name calls, and whether the pane is to show first. */
const BUTTONS: Readonly<Record<string, readonly [command: keyof Commands, showsPane: boolean]>> = {
  checkWorkbook: ["check", true],
  checkSheet: ["checkActiveSheet", true],
  clearMarks: ["clearMarks", false],
};

/** A button that Excel has back can be pressed again, whatever the press before it still waits for. */
const LONGEST_MS = 30_000;

/**
 * Called in the script's first statement: Excel hands over the click that started the add-in at once, and one that nobody has
 * associated by then is lost. Excel greys a button out until its event is completed, so that must happen whatever goes wrong; who
 * presses again while the first press still waits waits with it.
 */
export function associateCommands(actions: ActionRegistry, targets: CommandTargets): void {
  for (const [name, [command, showsPane]] of Object.entries(BUTTONS)) {
    let waiting: Promise<Commands> | null = null;
    const press = async (): Promise<void> => {
      // Where the window does not open, or does not say so, the work is done all the same: the pane may be open already.
      if (showsPane) targets.showPane().catch(() => undefined);
      const isFirst = waiting === null;
      waiting ??= targets.commands();
      const commands = await waiting.finally(() => (waiting = null));
      if (isFirst) await commands[command]();
    };
    actions.associate(name, (event) => {
      // The pane shows what went wrong; there is nobody else to tell.
      void endOf(press()).then(() => event.completed());
    });
  }
}

/** However the work ends, or that it has taken too long. */
function endOf(work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MS);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    work.then(end, end);
  });
}
