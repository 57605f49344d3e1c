/** A view that is fetched when it is opened for the first time, so that the pane itself starts sooner. */
import { Button, Text } from "@fluentui/react-components";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { messages } from "./messages";

/** `more`: what else is offered where it could not be fetched, beside trying again. */
export function later<P extends object>(
  fetchView: () => Promise<ComponentType<P>>,
  more: (props: P) => ReactNode = () => null,
): ComponentType<P> {
  let View: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [state, setState] = useState<"fetching" | "failed" | "there">("fetching");
    useEffect(() => {
      if (View !== null || state !== "fetching") return;
      fetchView().then(
        (fetched) => {
          View = fetched;
          setState("there");
        },
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
  };
}
