import { makeStyles, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../session";
import type { SheetView } from "../sheets";
import { stack } from "./layout";
import { SheetCard } from "./SheetCard";

const useStyles = makeStyles({
  list: { ...stack(tokens.spacingVerticalS), margin: 0, padding: 0 },
});

interface Props {
  readonly sheets: readonly SheetView[];
  readonly state: SessionState;
  readonly session: Session;
}

export function SheetCards({ sheets, state, session }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sheets.map((sheet) => (
        <SheetCard key={sheet.name} sheet={sheet} state={state} session={session} />
      ))}
    </ul>
  );
}
