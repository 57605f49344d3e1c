/** What WPS gives its add-ins, in memory: panes and storage. */
import type { WpsAddon, WpsPane } from "../../../src/hosts/wps/api";
import type { WpsHost } from "./host";

/** Shared by all pages of an add-in; what is not there is null. */
export class FakeStorage {
  private readonly items = new Map<string, string>();

  getItem(key: string): string {
    return this.items.get(key) ?? (null as unknown as string);
  }

  setItem(key: string, value: string | number | boolean): void {
    this.items.set(key, String(value));
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/** Ways of WPS that were reported, each a switch. */
export interface AddonQuirks {
  /** 12.1.0.28043 (bbs.wps.cn 93291): while a pane is docked, the whole ribbon refuses the mouse. */
  readonly freezesRibbon?: boolean;
  /** A path that a browser has encoded, as with a Chinese user name, leads to an empty pane. */
  readonly refusesEncodedPaths?: boolean;
  /** Nobody has answered the question yet whether the add-in is trusted, or WPS was not started again since: its page is not loaded. */
  readonly isUntrusted?: boolean;
}

export class FakePane implements WpsPane {
  Visible = false;
  Width = 0;
  DockPosition = 0;

  constructor(
    readonly ID: number,
    readonly url: string,
    readonly title: string,
  ) {}
}

/** What WPS adds for its add-ins, of a version without custom functions. */
export class FakeAddon implements WpsAddon {
  readonly PluginStorage = new FakeStorage();
  readonly ApiEvent: WpsAddon["ApiEvent"];
  panes: FakePane[] = [];

  constructor(
    host: WpsHost,
    private readonly quirks: AddonQuirks = {},
  ) {
    this.ApiEvent = host.events;
  }

  CreateTaskPane(url: string, title: string): FakePane {
    const isEmpty = this.quirks.refusesEncodedPaths === true && /%[0-9A-F]{2}/i.test(url);
    const pane = new FakePane(this.panes.length + 1, isEmpty ? "" : url, title);
    this.panes.push(pane);
    return pane;
  }

  GetTaskPane(id: number): FakePane | null {
    return this.panes.find(({ ID }) => ID === id) ?? null;
  }

  /** Whether a click on the ribbon reaches the add-in. */
  get takesClicks(): boolean {
    const isDocked = this.panes.some(({ Visible, DockPosition }) => Visible && DockPosition > 0);
    return this.quirks.isUntrusted !== true && !(this.quirks.freezesRibbon === true && isDocked);
  }
}
