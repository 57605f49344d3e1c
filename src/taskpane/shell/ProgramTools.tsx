/** The line at the foot of the pane: what the program around it offers. It is out of the way, and always there. */
import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { problemOf } from "../shared/problem";
import type { ProgramSwitch, ProgramTool } from "../shared/program-tools";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface ProgramToolsProps {
  readonly tools?: readonly ProgramTool[] | undefined;
  readonly switches?: readonly ProgramSwitch[] | undefined;
}

export function ProgramTools({ tools = [], switches = [] }: ProgramToolsProps) {
  const styles = useStyles();
  // Set anew after each action, so that switches are asked again.
  const [{ told }, tell] = useState<{ told: string | null }>({ told: null });
  const run = (action: () => Promise<string | null>) =>
    action().then(
      (answer) => tell({ told: answer }),
      (error: unknown) => tell({ told: problemOf(error).message }),
    );
  if (tools.length + switches.length === 0) return null;
  return (
    <footer className={styles.line}>
      {tools.map((tool) => (
        <Button key={tool.label} size="small" appearance="subtle" onClick={() => void run(tool.run)}>
          {tool.label}
        </Button>
      ))}
      {switches.map((one) => (
        <Checkbox
          key={one.label}
          label={one.label}
          checked={one.isOn()}
          onChange={(_, { checked }) =>
            void run(async () => {
              await one.set(checked === true);
              return null;
            })
          }
        />
      ))}
      {told !== null && (
        <Text role="status" size={200}>
          {told}
        </Text>
      )}
    </footer>
  );
}
