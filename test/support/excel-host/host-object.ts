/** Objects that requests address: their members by name, as Excel takes them. */
import { UnknownToHost } from "./protocol";

/** An object of Excel's, as the client may use it: by name, whatever the case. */
export interface HostObject {
  readonly type: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  call(name: string, args: readonly unknown[]): unknown;
  /** Collections only. */
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
}

type Members<T> = Readonly<Record<string, T>>;

export interface Definition {
  readonly type: string;
  readonly get?: Members<() => unknown>;
  readonly set?: Members<(value: unknown) => void>;
  readonly call?: Members<(...args: readonly unknown[]) => unknown>;
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "call" in value;
}

/** The client writes `_Runtime` where the API says `runtime`. */
function anyCase<T>(members: Members<T> | undefined, name: string): T | undefined {
  return Object.entries(members ?? {}).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
}

function member<T>(type: string, kind: string, members: Members<T> | undefined, name: string): T {
  const found =
    members?.[name] ?? members?.[(name[0] ?? "").toLowerCase() + name.slice(1)] ?? anyCase(members, name);
  if (found === undefined) throw new UnknownToHost(`the test host does not know ${type}.${name} (${kind})`);
  return found;
}

export function hostObject(definition: Definition): HostObject {
  const { type, items, item } = definition;
  return {
    type,
    get: (name) => member(type, "get", definition.get, name)(),
    set: (name, value) => member(type, "set", definition.set, name)(value),
    call: (name, args) => member(type, "call", definition.call, name)(...args),
    ...(items === undefined ? {} : { items }),
    ...(item === undefined ? {} : { item }),
  };
}
