/** What the adapter takes from WPS. */
import type { WpsAddon, WpsApplication, WpsEvents } from "./api";

/** What the adapter takes from WPS and its page, so that tests can hand it their own. */
export interface WpsEnvironment {
  readonly application: WpsApplication;
  readonly events: WpsEvents;
  readonly pause: (ms: number) => Promise<void>;
  /** Milliseconds, for judging how much is asked for at a time. */
  readonly now: () => number;
}

export interface WpsRoots {
  readonly application: WpsApplication;
  readonly addon: WpsAddon;
}

/**
 * What WPS put into the page. Null outside WPS. Depending on system and version, what belongs to add-ins is found on
 * `Application`, on `wps`, or on both.
 */
export function wpsRoots(): WpsRoots | null {
  if (typeof Application === "undefined" && typeof wps === "undefined") return null;
  const application: WpsApplication = typeof Application === "undefined" ? wps : Application;
  const roots: readonly WpsAddon[] = [
    ...(typeof wps === "undefined" ? [] : [wps]),
    ...(typeof Application === "undefined" ? [] : [Application]),
  ];
  const having = (member: keyof WpsAddon): WpsAddon | undefined =>
    roots.find((root) => root[member] !== undefined && root[member] !== null);
  const adding = having("AddCustomFunction");
  const needed = (member: keyof WpsAddon): WpsAddon => {
    const root = having(member);
    if (root === undefined) throw new Error(`WPS has no ${member}`);
    return root;
  };
  return {
    application,
    addon: {
      get PluginStorage() {
        return needed("PluginStorage").PluginStorage;
      },
      get ApiEvent() {
        return needed("ApiEvent").ApiEvent;
      },
      CreateTaskPane: (url, title) => needed("CreateTaskPane").CreateTaskPane(url, title),
      GetTaskPane: (id) => needed("GetTaskPane").GetTaskPane(id),
      ...(adding === undefined
        ? {}
        : {
            AddCustomFunction: (namespace, name, answer, description) =>
              adding.AddCustomFunction?.(namespace, name, answer, description),
          }),
    },
  };
}

/** `breathe` hands the thread back for a moment. */
export function wpsEnvironment(
  { application, addon }: WpsRoots,
  breathe: () => Promise<void>,
): WpsEnvironment {
  return {
    application,
    events: addon.ApiEvent,
    pause: (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : breathe()),
    now: () => performance.now(),
  };
}
