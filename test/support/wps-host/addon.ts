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

  constructor(host: WpsHost) {
    this.ApiEvent = host.events;
  }

  CreateTaskPane(url: string, title: string): FakePane {
    const pane = new FakePane(this.panes.length + 1, url, title);
    this.panes.push(pane);
    return pane;
  }

  GetTaskPane(id: number): FakePane | null {
    return this.panes.find(({ ID }) => ID === id) ?? null;
  }
}
