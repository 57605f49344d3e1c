/** What a sheet of people is: as it looks, or as the user knows it. */
import { Select } from "@fluentui/react-components";
import { LIST_ROLE_IDS, listRoleName, roleName } from "../../../forms";
import type { Use } from "../../../checking";
import { messages } from "../messages";
import type { SheetView } from "./sheet-view";
import { useShowText } from "../../shared/show";
import { usePane } from "../../shared/pane-context";

const USES: readonly (readonly [use: Use, label: string])[] = [
  ...LIST_ROLE_IDS.filter((id) => id !== "none").map((id) => [id, listRoleName(id)] as const),
  ["roster", messages.kinds.roster],
  ["payments", messages.kinds.payments],
  ["none", messages.sheet.notCompared],
];

export function UseSelect({ sheet }: { sheet: SheetView }) {
  const show = useShowText();
  const { session } = usePane();
  return (
    <Select
      size="small"
      aria-label={messages.sheet.useOf(show(sheet.name))}
      value={sheet.chosenUse ?? ""}
      onChange={(_, { value }) => void session.setUse(sheet.name, value === "" ? null : (value as Use))}
    >
      <option value="">{recognisedAs(sheet)}</option>
      {USES.map(([use, label]) => (
        <option key={use} value={use}>
          {label}
        </option>
      ))}
    </Select>
  );
}

function recognisedAs({ recognisedKind, role }: SheetView): string {
  if (recognisedKind === "roster" || recognisedKind === "payments")
    return messages.sheet.asRecognised(messages.kinds[recognisedKind]);
  if (recognisedKind === "unknown" || recognisedKind === "breakdown")
    return messages.sheet.asRecognised(messages.kinds[recognisedKind]);
  return role === null ? messages.sheet.unknownList : messages.sheet.asRecognised(roleName(role));
}
