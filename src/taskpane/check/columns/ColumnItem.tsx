/** One column: its heading and first values, what it was taken for and why, and what else it can be. */
import { makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { ALL_FIELDS, type ColumnField, labelOfField, UNIT_FIELDS } from "../../../forms";
import { row, stack } from "../../shared/layout";
import { usePane } from "../../shared/pane-context";
import { useShowText } from "../../shared/show";
import type { SheetView } from "../sheets/sheet-view";
import { messages } from "./messages";
import type { ColumnView } from "./sheet-columns";

const useStyles = makeStyles({
  item: {
    ...stack(tokens.spacingVerticalXXS),
    listStyleType: "none",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  used: { borderLeftColor: tokens.colorBrandStroke1 },
  head: { ...row(tokens.spacingHorizontalS), flexWrap: "wrap" },
  heading: { overflowWrap: "anywhere", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** For nothing; no field is called so. */
const UNUSED = "-";

export function ColumnItem({ sheet, column }: { sheet: SheetView; column: ColumnView }) {
  const styles = useStyles();
  const { session } = usePane();
  const show = useShowText();
  const { letter, heading, values, own, told } = column;
  const field = told === undefined ? own : told;
  const name = show(messages.heading(letter, heading));
  const valuesId = `column-${letter}-values`;
  return (
    <li className={mergeClasses(styles.item, field !== null && styles.used)}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.heading}>
          {name}
        </Text>
        {heading !== "" && (
          <Text size={200} className={styles.quiet}>
            {messages.letter(letter)}
          </Text>
        )}
        <Text size={200} className={styles.quiet}>
          {why(column)}
        </Text>
      </div>
      <Text id={valuesId} size={200} className={styles.quiet}>
        {values.length === 0 ? messages.noValues : messages.values(values.map(show))}
      </Text>
      <Select
        size="small"
        aria-label={messages.isWhat(name)}
        aria-describedby={valuesId}
        value={told === undefined ? "" : (told ?? UNUSED)}
        onChange={(_, { value }) => void session.columns.setColumn(sheet.name, column.column, fieldOf(value))}
      >
        <option value="">{messages.asRead(own === null ? messages.unused : labelOfField(own))}</option>
        <option value={UNUSED}>{messages.notUsed}</option>
        {sheet.kind !== "breakdown" && <Options label={messages.people} fields={ALL_FIELDS} />}
        {(sheet.kind === "breakdown" || sheet.kind === "unknown") && (
          <Options label={messages.units} fields={UNIT_FIELDS} />
        )}
      </Select>
    </li>
  );
}

function Options({ label, fields }: { label: string; fields: readonly ColumnField[] }) {
  return (
    <optgroup label={label}>
      {fields.map((field) => (
        <option key={field} value={field}>
          {labelOfField(field)}
        </option>
      ))}
    </optgroup>
  );
}

function fieldOf(value: string): ColumnField | null | undefined {
  if (value === "") return undefined;
  return value === UNUSED ? null : (value as ColumnField);
}

function why({ told, own, how }: ColumnView): string {
  if (told !== undefined)
    return own === null || own === told ? messages.why.told : messages.toldOver(labelOfField(own));
  return own === null ? messages.unused : messages.why[how];
}
