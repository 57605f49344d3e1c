/** A piece of a sheet, as the examples of a rule show it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ExampleRows } from "../../checks";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", marginTop: tokens.spacingVerticalXS },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: "start", color: tokens.colorNeutralForeground2 },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    whiteSpace: "nowrap",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  heading: { backgroundColor: tokens.colorNeutralBackground3 },
});

export function SheetExcerpt({ caption, rows }: { caption: string; rows: ExampleRows }) {
  const styles = useStyles();
  const [header = [], ...body] = rows;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {header.map((text, column) => (
              <th key={column} scope="col" className={`${styles.cell} ${styles.heading}`}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, column) => (
                <td
                  key={column}
                  className={styles.cell}
                  colSpan={cells.length === 1 ? header.length : undefined}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
