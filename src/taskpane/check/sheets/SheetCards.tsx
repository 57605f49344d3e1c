/** The sheets of the workbook, each with what it was recognised as. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetView } from "./sheet-view";
import { stack } from "../../shared/layout";
import { SheetCard } from "./SheetCard";

const useStyles = makeStyles({
  list: { ...stack(tokens.spacingVerticalS), margin: 0, padding: 0 },
});

export function SheetCards({ sheets }: { sheets: readonly SheetView[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sheets.map((sheet) => (
        <SheetCard key={sheet.name} sheet={sheet} />
      ))}
    </ul>
  );
}
