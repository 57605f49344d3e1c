/** The application, workbooks and sheets of the in-memory WPS, as its API has them. */
import type { Grid } from "../../../src/forms";
import type {
  WpsApplication,
  WpsBook,
  WpsName,
  WpsNames,
  WpsPageSetup,
  WpsRange,
  WpsSheets,
  WpsWindow,
  WpsWorksheet,
  WpsXmlPart,
  WpsXmlParts,
} from "../../../src/hosts/wps/api";
import { WHOLE } from "../excel-host/areas";
import type { WpsHost } from "./host";
import { FakeRange, parseAddress } from "./range";
import { SheetData } from "./sheet-data";

export class FakeSheet implements WpsWorksheet {
  constructor(
    readonly host: WpsHost,
    readonly book: FakeBook,
    readonly data: SheetData,
  ) {}

  get Name(): string {
    if (!this.book.data.includes(this.data)) throw new Error("0x800401A8");
    return this.data.name;
  }

  set Name(name: string) {
    this.data.name = name;
  }

  get Visible(): number {
    return this.data.visible;
  }

  set Visible(visible: number) {
    this.data.visible = visible;
  }

  get Parent(): unknown {
    return this.book;
  }

  get ProtectContents(): boolean {
    return this.data.isProtected;
  }

  get Protection() {
    return { AllowFormattingCells: this.data.mayFormat };
  }

  get PageSetup(): WpsPageSetup {
    return this.data.page;
  }

  get UsedRange(): WpsRange {
    return new FakeRange(this, [this.data.used()]);
  }

  get Cells(): WpsRange {
    return new FakeRange(this, [WHOLE]);
  }

  get Names(): WpsNames {
    const { data } = this;
    const name = (index: number): WpsName => ({
      Name: `'${data.name}'!${data.names[index - 1]}`,
      Delete: () => void data.names.splice(index - 1, 1),
    });
    return {
      get Count() {
        return data.names.length;
      },
      Item: name,
      Add: (added, _refersTo, isVisible) => {
        if (isVisible) throw new Error("a name that the user sees");
        data.names.push(added);
        return name(data.names.length);
      },
    };
  }

  Range(address: string): WpsRange {
    return new FakeRange(this, parseAddress(address));
  }

  Activate(): void {
    this.book.active = this.data;
  }

  Delete(): void {
    if (this.host.application.DisplayAlerts) throw new Error("WPS would ask the user");
    if (this.book.data.length === 1) throw new Error("0x800A03EC");
    this.host.deleting(this);
    this.book.data.splice(this.book.data.indexOf(this.data), 1);
    if (this.book.active === this.data) this.book.active = this.book.data[0];
  }

  Calculate(): void {
    this.data.calculated++;
  }
}

export class FakeBook implements WpsBook {
  readonly data: SheetData[];
  active: SheetData | undefined;
  ProtectStructure = false;
  isClosed = false;
  parts: { id: string; xml: string }[] = [];
  private nextPart = 1;

  constructor(
    readonly host: WpsHost,
    public Name: string,
    grids: readonly Grid[],
  ) {
    this.data = grids.map((grid) => new SheetData(grid.name, grid));
    [this.active] = this.data;
  }

  get FullName(): string {
    if (this.isClosed) throw new Error("0x800401A8");
    return `/home/用户/文档/${this.Name}`;
  }

  Activate(): void {
    this.host.application.ActiveWorkbook = this;
  }

  get ActiveSheet(): WpsWorksheet {
    if (this.active === undefined) throw new Error("no sheet");
    return this.objectOf(this.active);
  }

  get Worksheets(): WpsSheets {
    return {
      Count: this.data.length,
      Item: (index) => {
        const data = this.data[index - 1];
        if (data === undefined) throw new Error("0x8002000B");
        return this.objectOf(data);
      },
      Add: (before, after) => {
        const data = new SheetData(`Sheet${this.data.length + 1}`);
        const beside = before ?? after;
        const at = this.data.findIndex(({ name }) => name === beside?.Name) + (before === undefined ? 1 : 0);
        this.data.splice(at, 0, data);
        this.active = data;
        this.host.added(this.objectOf(data));
        return this.objectOf(data);
      },
    };
  }

  get CustomXMLParts(): WpsXmlParts {
    const { xml } = this.host.quirks;
    if (xml === "missing") throw new Error("0x80004001");
    return this.partsWith(() => this.parts);
  }

  sheet(name: string): SheetData {
    const data = this.data.find((sheet) => sheet.name === name);
    if (data === undefined) throw new Error(`no sheet ${name}`);
    return data;
  }

  /** A new object for the same sheet each time, as WPS has it. */
  objectOf(data: SheetData): FakeSheet {
    return new FakeSheet(this.host, this, data);
  }

  private partsWith(list: () => FakeBook["parts"]): WpsXmlParts {
    const part = ({ id, xml }: { id: string; xml: string }): WpsXmlPart => ({
      Id: id,
      XML: xml,
      Delete: () => {
        this.parts = this.parts.filter((own) => own.id !== id);
      },
    });
    return {
      get Count() {
        return list().length;
      },
      Item: (index) => {
        const found = list()[index - 1];
        if (found === undefined) throw new Error("0x8002000B");
        return part(found);
      },
      Add: (xml) => {
        const added = { id: `{${this.nextPart++}}`, xml };
        if (this.host.quirks.xml !== "forgets") this.parts.push(added);
        return part(added);
      },
      SelectByNamespace: (namespace) =>
        this.partsWith(() => list().filter(({ xml }) => xml.includes(`xmlns="${namespace}"`))),
    };
  }
}

class FakeWindow implements WpsWindow {
  SplitColumn = 0;
  SplitRow = 0;

  constructor(private readonly application: FakeApplication) {}

  get FreezePanes(): boolean {
    return false;
  }

  set FreezePanes(isFrozen: boolean) {
    const { active } = this.application.ActiveWorkbook;
    if (active !== undefined) active.frozenRows = isFrozen ? this.SplitRow : 0;
  }
}

const AUTOMATIC = -4105;

export class FakeApplication implements WpsApplication {
  ScreenUpdating = true;
  EnableEvents = true;
  DisplayAlerts = true;
  Calculation = AUTOMATIC;
  Ready = true;
  readonly ActiveWindow: WpsWindow = new FakeWindow(this);

  constructor(public ActiveWorkbook: FakeBook) {}

  get WorksheetFunction() {
    return { CountA: (range: WpsRange): number => (range instanceof FakeRange ? range.filled() : 0) };
  }

  /** Whether all is as the user had it. */
  get isRestored(): boolean {
    return this.ScreenUpdating && this.EnableEvents && this.DisplayAlerts && this.Calculation === AUTOMATIC;
  }
}
