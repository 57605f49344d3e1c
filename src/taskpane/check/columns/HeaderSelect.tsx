/** Which row of the sheet heads its columns. */
import { Label, useId } from "@fluentui/react-components";
import { usePane } from "../../shared/pane-context";
import { useShowText } from "../../shared/show";
import type { SheetView } from "../sheets/sheet-view";
import { DecidedSelect } from "./DecidedSelect";
import { messages } from "./messages";
import { headerChoices, type HeaderPlace } from "./sheet-columns";

const HEADERLESS = "-";
/** So many headings tell one row from another. */
const SHOWN = 4;

export function HeaderSelect({ sheet, header }: { sheet: SheetView; header: HeaderPlace }) {
  const { session } = usePane();
  const show = useShowText();
  const id = useId("header");
  const { firstRow, lastRow } = header;
  const rows = headerChoices(sheet.top);
  const isHeaderless = lastRow < firstRow;
  /** On two rows, or on one that nobody would choose. */
  const isOther = !isHeaderless && (lastRow > firstRow || !rows.some(({ row }) => row === firstRow));
  return (
    <div>
      <Label htmlFor={id}>{messages.header}</Label>
      <DecidedSelect
        id={id}
        size="small"
        value={isHeaderless ? HEADERLESS : isOther ? "" : String(firstRow)}
        onDecide={(value) => {
          if (value !== "")
            void session.columns.setHeader(sheet.name, value === HEADERLESS ? null : Number(value));
        }}
      >
        {isOther && <option value="">{messages.headerRows(firstRow, lastRow)}</option>}
        {rows.map(({ row, headings }) => (
          <option key={row} value={row}>
            {show(messages.headerRow(row, shownOf(headings)))}
          </option>
        ))}
        <option value={HEADERLESS}>{messages.headerless}</option>
      </DecidedSelect>
    </div>
  );
}

function shownOf(headings: readonly string[]): string {
  const texts = headings.filter((text) => text !== "");
  return `${texts.slice(0, SHOWN).join("、")}${texts.length > SHOWN ? "…" : ""}`;
}
