/** The messages between Microsoft's client and its host, as far as this host understands them. */
/// <reference types="office-js" />
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const PATH = { root: 1, method: 3, property: 4, indexer: 5 } as const;

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** Does what a request asks for; the answer comes later, as the text of a {@link ResponseBody}. */
export type Ask = (request: RequestBody, bytes: number, answer: (body: string) => void) => void;

/** How a client is connected to the host. */
export interface Line {
  readonly newContext: () => Excel.RequestContext;
  /** Category, type, target, message and id of each event. */
  readonly tell: (events: readonly (readonly unknown[])[]) => void;
}

/** Excel refuses: the client sees it as an error of Office's with this code. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

/** The client asked for something that this host does not know. That is no answer of Excel's: the test must fail. */
export class UnknownToHost extends Error {}
