/** A view that is fetched when it is opened for the first time, so that the pane itself starts sooner. */
import { Button, Text } from "@fluentui/react-components";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { messages } from "./messages";

export interface Later<P> {
  (props: P): ReactNode;
  /** Fetches it before it is asked for; where that fails, it is fetched again when it is opened. */
  ahead(): Promise<void>;
}

/** `more`: what else is offered where it could not be fetched, beside trying again. */
export function later<P extends object>(
  fetchView: () => Promise<ComponentType<P>>,
  more: (props: P) => ReactNode = () => null,
): Later<P> {
  let View: ComponentType<P> | null = null;
  const fetchIt = async () => void (View ??= await fetchView());
  return Object.assign(LaterView, { ahead: () => fetchIt().catch(() => undefined) });

  function LaterView(props: P) {
    const [state, setState] = useState<"fetching" | "failed" | "there">("fetching");
    useEffect(() => {
      if (View !== null || state !== "fetching") return;
      fetchIt().then(
        () => setState("there"),
        () => setState("failed"),
      );
    }, [state]);
    if (View !== null) return <View {...props} />;
    if (state !== "failed") return <Text role="status">{messages.later.fetching}</Text>;
    return (
      <>
        <Text role="alert">{messages.later.failed}</Text>
        <Button size="small" onClick={() => setState("fetching")}>
          {messages.later.again}
        </Button>
        {more(props)}
      </>
    );
  }
}
