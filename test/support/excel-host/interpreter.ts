/** Carries out the actions of a request, one after the other, as Excel does. */
import { type HostObject, isHostObject } from "./host-object";
import {
  type Action,
  ACTION,
  type ObjectPath,
  PATH,
  Refusal,
  type RequestBody,
  type ResponseBody,
  UnknownToHost,
} from "./protocol";

/** Called before each action; throws a Refusal to make the request fail there. */
export type Hook = (action: Action) => void;

/** Does what a request asks for, action by action. The first that is refused ends it; what was done before stays done. */
export function interpret(root: HostObject, request: RequestBody, hook: Hook): ResponseBody {
  const paths = new Paths(root, request.ObjectPaths);
  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      hook(action);
      Results.push({ ActionId: action.Id, Value: perform(paths, action) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const location = `${paths.typeOf(action.ObjectPathId)}.${action.Name}`;
      return {
        Results,
        Error: { Code: error.code, Message: error.message, Location: location, ActionIndex: index },
      };
    }
  }
  return { Results };
}

function perform(paths: Paths, action: Action): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  if (action.ActionType === ACTION.instantiate) return object === null ? null : {};
  // A load of a null object is answered with nothing; anything else on one is a mistake.
  if (action.ActionType === ACTION.query) return object === null ? null : query(object, selectOf(action));
  if (object === null) throw new Refusal("InvalidObjectPath", `${action.Name} on a null object`);
  const args = paths.argumentsOf(action);
  if (action.ActionType === ACTION.method) return object.call(action.Name, args) ?? null;
  if (action.ActionType === ACTION.setProperty) {
    object.set(action.Name, args[0]);
    return null;
  }
  throw new UnknownToHost(`the test host does not know action type ${action.ActionType} (${action.Name})`);
}

function selectOf(action: Action): readonly string[] {
  const select = action.QueryInfo?.Select;
  if (select === undefined || select.length === 0)
    throw new UnknownToHost("the test host refuses a load without properties");
  return select;
}

const pascal = (name: string): string => (name[0] ?? "").toUpperCase() + name.slice(1);

function query(object: HostObject, select: readonly string[]): unknown {
  if (object.items !== undefined) return { _Items: object.items().map((item) => query(item, select)) };
  const nested = new Map<string, string[]>();
  const answer: Record<string, unknown> = {};
  for (const path of select) {
    const [head = "", ...rest] = path.split("/");
    if (rest.length > 0) nested.set(head, [...(nested.get(head) ?? []), rest.join("/")]);
    else answer[pascal(head)] = object.get(head);
  }
  for (const [head, rest] of nested) {
    const child = object.get(head);
    if (!isHostObject(child)) throw new UnknownToHost(`${object.type}.${head} is no object`);
    answer[pascal(head)] = query(child, rest);
  }
  return answer;
}

/** Objects by the paths of one request. Each is looked up once, where the client first uses it. */
class Paths {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly root: HostObject,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  typeOf(id: number): string {
    return this.objects.get(id)?.type ?? this.paths[String(id)]?.Name ?? "";
  }

  resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (path === undefined) throw new UnknownToHost(`no object path ${id}`);
    const object = this.find(path);
    this.objects.set(id, object);
    return object;
  }

  /** An argument that is an object is named by its path. */
  argumentsOf({ ArgumentInfo }: Pick<Action, "ArgumentInfo">): readonly unknown[] {
    const paths = ArgumentInfo?.ReferencedObjectPathIds ?? [];
    return (ArgumentInfo?.Arguments ?? []).map((value, i) => {
      const path = paths[i];
      return typeof path === "number" && path > 0 ? this.resolve(path) : value;
    });
  }

  private find(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.root) return this.root;
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) throw new Refusal("InvalidObjectPath", `${path.Name} of a null object`);
    const args = this.argumentsOf(path);
    if (path.ObjectPathType === PATH.method) return objectOrNull(path, parent.call(path.Name, args));
    if (path.ObjectPathType === PATH.property) return objectOrNull(path, parent.get(path.Name));
    if (path.ObjectPathType === PATH.indexer && parent.item !== undefined) return parent.item(args[0]);
    throw new UnknownToHost(`the test host does not know path type ${path.ObjectPathType} of ${parent.type}`);
  }
}

function objectOrNull({ Name }: ObjectPath, value: unknown): HostObject | null {
  if (value === null || isHostObject(value)) return value;
  throw new UnknownToHost(`${Name} is no object`);
}
