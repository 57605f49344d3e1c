/** Which row of the sheet heads its columns. */
import { Field, Select } from "@fluentui/react-components";
import { usePane } from "../../shared/pane-context";
import { useShowText } from "../../shared/show";
import type { SheetView } from "../sheets/sheet-view";
import { messages } from "./messages";
import { headerChoices, type HeaderPlace } from "./sheet-columns";

const HEADERLESS = "-";
/** So many headings tell one row from another. */
const SHOWN = 4;

export function HeaderSelect({ sheet, header }: { sheet: SheetView; header: HeaderPlace }) {
  const { session } = usePane();
  const show = useShowText();
  const { firstRow, lastRow } = header;
  const rows = headerChoices(sheet.top);
  const isTwo = lastRow > firstRow;
  return (
    <Field label={messages.header}>
      <Select
        size="small"
        value={lastRow < firstRow ? HEADERLESS : isTwo ? "" : String(firstRow)}
        onChange={(_, { value }) => {
          if (value !== "")
            void session.columns.setHeader(sheet.name, value === HEADERLESS ? null : Number(value));
        }}
      >
        {isTwo && <option value="">{messages.headerRows(firstRow, lastRow)}</option>}
        {rows.map(({ row, headings }) => (
          <option key={row} value={row}>
            {show(messages.headerRow(row, shownOf(headings)))}
          </option>
        ))}
        <option value={HEADERLESS}>{messages.headerless}</option>
      </Select>
    </Field>
  );
}

function shownOf(headings: readonly string[]): string {
  const texts = headings.filter((text) => text !== "");
  return `${texts.slice(0, SHOWN).join("、")}${texts.length > SHOWN ? "…" : ""}`;
}
