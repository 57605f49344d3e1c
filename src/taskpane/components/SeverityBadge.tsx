import { Badge } from "@fluentui/react-components";
import type { Severity } from "../../checks";
import { messages } from "../messages";

/** Says in words what it says in colour. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  return (
    <Badge appearance="tint" shape="rounded" color={severity === "error" ? "danger" : "warning"}>
      {messages.severities[severity]}
    </Badge>
  );
}
