/** What the workbook's seal says, and where the workbook is no longer what was sealed. Nothing if it was never sealed. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import {
  changeText,
  type ComparedSeal,
  messages as handingIn,
  rowsText,
  sealLines,
  sealNotes,
  sealSummary,
  type SheetChange,
} from "../../../handing-in";
import { messages } from "../messages";
import { useShow } from "../../shared/show";
import { usePane } from "../../shared/pane-context";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  place: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
  },
});

const { seal: texts } = handingIn;

/** Changes of rows that are there now. */
const PRESENT = ["changed", "added", "moved"] as const;

/** More places than this, and nobody goes through them one by one. */
const MOST_PLACES = 20;

export function HandInSeal() {
  const show = useShow();
  const { handIn, stale } = usePane().state;
  const { seal } = handIn;
  const isEdited = stale === "edited";
  if (seal === null || (!("seal" in seal) && seal.kind !== "unreadable")) return null;
  const isIntact = seal.kind === "unchanged" && !isEdited;
  return (
    <div role="status">
      <MessageBar intent={isIntact ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {!("seal" in seal) ? (
            sealLines(seal, show).join("")
          ) : isEdited ? (
            messages.handIn.edited
          ) : (
            <Compared seal={seal} />
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

function Compared({ seal }: { seal: ComparedSeal }) {
  const styles = useStyles();
  const notes = sealNotes(seal);
  return (
    <>
      {sealSummary(seal)}
      {seal.changes.length + notes.length > 0 && (
        <ul className={styles.list}>
          {seal.changes.map((change) => (
            <li key={`${change.kind} ${change.sheet}`}>
              <Change change={change} />
            </li>
          ))}
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Change({ change }: { change: SheetChange }) {
  const show = useShow();
  if (change.kind !== "changed") return changeText(change, show);
  const { rows } = change;
  const present = PRESENT.filter((kind) => rows[kind].length > 0);
  if (present.length === 0) return changeText(change, show);
  return (
    <>
      {texts.inSheet(texts.sheet(show.text(change.sheet)), "")}
      {present.map((kind) => (
        <span key={kind}>
          {texts.changes[kind]}
          <Rows sheet={change.sheet} rows={rows[kind]} />
        </span>
      ))}
      {rows.removed.length > 0 && texts.at(texts.changes.removed, rowsText(rows.removed))}
    </>
  );
}

/** Rows of the sheet as it is now; each leads there. */
function Rows({ sheet, rows }: { sheet: string; rows: readonly number[] }) {
  const styles = useStyles();
  const { session } = usePane();
  return (
    <>
      {rows.slice(0, MOST_PLACES).map((row) => (
        <Button
          key={row}
          size="small"
          appearance="transparent"
          className={styles.place}
          onClick={() => void session.goTo({ sheet, cell: { row, column: 0 } })}
        >
          {messages.handIn.row(row)}
        </Button>
      ))}
      {rows.length > MOST_PLACES && messages.handIn.more(rows.length)}
    </>
  );
}
