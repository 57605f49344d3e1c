/** 每列是什么, fetched when it is opened for the first time: most sheets never need it. */
import { Button, Text } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { usePane } from "../../shared/pane-context";
import { messages } from "./messages";

const ColumnsPage = lazy(() =>
  import(/* webpackChunkName: "columns" */ "./ColumnsPage").then(
    ({ ColumnsPage: View }) => ({ default: View }),
    () => ({ default: NotLoaded }),
  ),
);

export function LazyColumns({ sheet }: { sheet: string }) {
  return (
    <Suspense fallback={<Text role="status">{messages.loading}</Text>}>
      <ColumnsPage name={sheet} />
    </Suspense>
  );
}

function NotLoaded() {
  const { session } = usePane();
  return (
    <>
      <Text role="alert">{messages.notLoaded}</Text>
      <Button size="small" onClick={() => session.columns.show(null)}>
        {messages.back}
      </Button>
    </>
  );
}
