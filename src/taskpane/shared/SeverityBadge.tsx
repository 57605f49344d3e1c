/** How grave a finding is, in words and in colour. */
import { Badge } from "@fluentui/react-components";
import type { Severity } from "../../checks";
import { messages } from "./messages";

export function SeverityBadge({ severity }: { severity: Severity }) {
  return (
    <Badge appearance="tint" shape="rounded" color={severity === "error" ? "danger" : "warning"}>
      {messages.severities[severity]}
    </Badge>
  );
}
