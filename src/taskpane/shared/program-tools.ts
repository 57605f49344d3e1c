/** What a program offers on the pane beside the workbook: what its ribbon has too, and its own switches. */

export interface ProgramTool {
  readonly label: string;
  /** Ends with what the user is told; null where there is nothing to tell. What goes wrong is told as any problem is. */
  readonly run: () => Promise<string | null>;
}

export interface ProgramSwitch {
  readonly label: string;
  readonly isOn: () => boolean;
  readonly set: (isOn: boolean) => Promise<void>;
}
