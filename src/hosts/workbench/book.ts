/** One workbook in Univer, and the services that the parts of the adapter share. Works with and without a screen. */
import {
  ICommandService,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  type Injector,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook as UniverWorkbookModel,
  type Worksheet,
} from "@univerjs/core";
import { HostError } from "../workbook";
import { messages } from "./messages";

/** What only a grid on a screen can do. */
export interface GridView {
  /** Takes over what the user is typing into a cell. False if the cell cannot be left. */
  endEditing(): Promise<boolean>;
  /** Draws the cells again. */
  refresh(): void;
  scrollTo(row: number, column: number): void;
}

/** An option that goes along with every change that the product makes, so that it is told from the user's. */
const OWN = "canbao";

export class Book {
  readonly injector: Injector;
  readonly model: UniverWorkbookModel;
  readonly commands: ICommandService;

  constructor(
    readonly univer: Univer,
    readonly unitId: string,
    readonly view: GridView | null,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    const model = this.injector
      .get(IUniverInstanceService)
      .getUnit<UniverWorkbookModel>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!model) throw new HostError("failed", messages.failed, `no workbook ${unitId}`);
    this.model = model;
  }

  findSheet(name: string): Worksheet | null {
    return this.model.getSheetBySheetName(name) ?? null;
  }

  /** @throws {HostError} sheet-missing */
  sheet(name: string): Worksheet {
    const sheet = this.findSheet(name);
    if (sheet === null) throw new HostError("sheet-missing", messages.sheetMissing(name));
    return sheet;
  }

  /** @throws {HostError} sheet-missing */
  sheetById(id: string): Worksheet {
    const sheet = this.model.getSheetBySheetId(id);
    if (!sheet) throw new HostError("sheet-missing", messages.sheetMissing(""), id);
    return sheet;
  }

  /** @throws {HostError} busy */
  async endEditing(): Promise<void> {
    if (this.view !== null && !(await this.view.endEditing())) throw new HostError("busy", messages.editing);
  }

  /** Makes a change as the product, not as the user. @throws {HostError} failed */
  change(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, params, { [OWN]: true }))
      throw new HostError("failed", messages.failed, id);
  }

  /** Listens to what is done to this workbook, by whomever. */
  onExecuted(listener: (command: Readonly<ICommandInfo>, options: IExecutionOptions) => void): IDisposable {
    return this.commands.onCommandExecuted((command, options = {}) => {
      if (this.concerns(command.params)) listener(command, options);
    });
  }

  isOwn(options: IExecutionOptions): boolean {
    return options[OWN] === true;
  }

  private concerns(params: object | undefined): boolean {
    return params !== undefined && "unitId" in params && params.unitId === this.unitId;
  }
}
