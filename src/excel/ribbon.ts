/** The ribbon's buttons in Excel. Their names are those in the manifest. */

/** What the buttons set going; the pane's session and the program's own window. */
export interface CommandTargets {
  showPane(): Promise<void>;
  check(): Promise<void>;
  clearMarks(): Promise<void>;
}

/** The part of `Office.actions` and of a button's event that is needed here. */
export interface ActionRegistry {
  associate(name: string, handler: (event: { completed(): void }) => void): void;
}

/** Excel greys a button out until its event is completed, so that must happen whatever goes wrong. */
export function associateCommands(actions: ActionRegistry, targets: CommandTargets): void {
  const button = (name: string, run: () => Promise<void>) =>
    actions.associate(name, (event) => {
      void run()
        .catch(() => {
          // The pane shows what went wrong; there is nobody else to tell.
        })
        .finally(() => event.completed());
    });
  button("checkWorkbook", async () => {
    await targets.showPane();
    await targets.check();
  });
  button("clearMarks", () => targets.clearMarks());
}
