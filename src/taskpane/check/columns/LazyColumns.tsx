/** 每列是什么, fetched when it is opened for the first time: most sheets never need it. */
import { Button } from "@fluentui/react-components";
import { later } from "../../shared/later";
import { usePane } from "../../shared/pane-context";
import { messages } from "./messages";

export const LazyColumns = later<{ name: string }>(
  () => import(/* webpackChunkName: "columns" */ "./ColumnsPage").then(({ ColumnsPage }) => ColumnsPage),
  () => <Back />,
);

function Back() {
  const { session } = usePane();
  return (
    <Button size="small" onClick={() => session.columns.show(null)}>
      {messages.back}
    </Button>
  );
}
