/** WPS calling custom functions, with what its versions make of their arguments. */
import type { WpsAddon, WpsFunctionDescription } from "../../../src/hosts/wps/api";
import { FakeStorage } from "./addon";

interface Registered {
  readonly answer: (...args: unknown[]) => unknown;
  readonly description: WpsFunctionDescription;
}

/** What WPS keeps of the functions that an add-in adds, and how formulas call them. */
export class FunctionRegistry {
  private readonly functions = new Map<string, Registered>();
  readonly addon: WpsAddon;

  constructor(options: { readonly refusesEmptyNamespace?: boolean } = {}) {
    const unused = () => {
      throw new Error("functions need none of it");
    };
    this.addon = {
      PluginStorage: new FakeStorage(),
      ApiEvent: { AddApiEventListener: unused, RemoveApiEventListener: unused },
      CreateTaskPane: unused,
      GetTaskPane: unused,
      AddCustomFunction: (namespace, name, answer, description) => {
        if (namespace === "" && options.refusesEmptyNamespace) throw new Error("0x80070057");
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`no name for a function: ${name}`);
        const full = namespace === "" ? name : `${namespace}.${name}`;
        if (this.functions.has(full)) throw new Error(`${full} is there already`);
        this.functions.set(full, { answer, description });
      },
    };
  }

  names(): Iterable<string> {
    return this.functions.keys();
  }

  described(name: string): WpsFunctionDescription {
    return this.find(name).description;
  }

  call(name: string, ...args: unknown[]): unknown {
    return this.find(name).answer(...args);
  }

  /** What the cells show: "error" for one that was thrown. */
  ask(name: string, ...args: unknown[]): unknown {
    try {
      return this.call(name, ...args);
    } catch {
      return "error";
    }
  }

  private find(name: string): Registered {
    const found = this.functions.get(name);
    if (found === undefined) throw new Error(`no function ${name}`);
    return found;
  }
}
