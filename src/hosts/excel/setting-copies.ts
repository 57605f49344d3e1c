/**
 * Copies of settings in Excel's own properties of the file, for the case that it lost the custom XML (office-js 6091, on the Mac). Beside
 * each copy lies a custom XML part of another namespace, the sentinel: while it is there nothing was lost, and a setting that is missing
 * was taken away by another program.
 */
import { settingNamespace } from "../shared/setting-parts";

/** What Excel keeps of an add-in in the file: read when the file opens, saved as a whole. */
export interface DocumentProperties {
  readonly get: (name: string) => unknown;
  /** Null takes it away. */
  readonly set: (name: string, value: unknown) => void;
  readonly save: () => Promise<void>;
}

/** The custom XML parts of the workbook. */
interface Parts {
  readonly find: (namespace: string) => Promise<readonly string[]>;
  readonly add: (xml: string) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
}

/** Properties hold about a megabyte in all; a longer value has no copy. */
const LONGEST = 150_000;

const nameOf = (key: string): string => `copy:${key}`;
const sentinelOf = (key: string): string => `${settingNamespace(key)}:kept`;

export class SettingCopies {
  /** @param keys of the settings that have copies: none that holds what cells hold */
  constructor(
    private readonly properties: DocumentProperties,
    private readonly keys: readonly string[],
  ) {}

  /** The copy of a setting that is not there, if it was lost; null else. */
  async lost(key: string, isWithout: (sentinel: string) => Promise<boolean>): Promise<string | null> {
    const copy = this.keys.includes(key) ? this.properties.get(nameOf(key)) : null;
    return typeof copy === "string" && (await isWithout(sentinelOf(key))) ? copy : null;
  }

  /** After the setting was saved. It is there: what goes wrong with its copy is no failure. */
  async keep(key: string, value: string | null, parts: Parts): Promise<void> {
    if (!this.keys.includes(key)) return;
    const copy = value === null || value.length > LONGEST ? null : value;
    const old = this.properties.get(nameOf(key)) ?? null;
    if (old === null && copy === null) return;
    try {
      const sentinels = await parts.find(sentinelOf(key));
      if (copy !== null && sentinels.length === 0) await parts.add(`<kept xmlns="${sentinelOf(key)}"/>`);
      if (old !== copy) {
        this.properties.set(nameOf(key), copy);
        await this.properties.save();
      }
      if (copy === null && sentinels.length > 0) await parts.remove(sentinels);
    } catch {
      // One that is older than the setting is worse than none.
      this.properties.set(nameOf(key), null);
    }
  }
}
