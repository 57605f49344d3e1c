import { makeStyles, tokens } from "@fluentui/react-components";
import type { PolicyRegistry } from "../../policy";
import type { Session } from "../session";
import type { SheetView } from "../sheets";
import { stack } from "./layout";
import { SheetCard } from "./SheetCard";

const useStyles = makeStyles({
  list: { ...stack(tokens.spacingVerticalS), margin: 0, padding: 0 },
});

interface Props {
  readonly sheets: readonly SheetView[];
  readonly policies: PolicyRegistry;
  readonly session: Session;
}

export function SheetCards({ sheets, policies, session }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sheets.map((sheet) => (
        <SheetCard key={sheet.name} sheet={sheet} policies={policies} session={session} />
      ))}
    </ul>
  );
}
