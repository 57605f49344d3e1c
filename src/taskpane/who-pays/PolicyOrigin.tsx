/** Whose word a policy is, and which year a formula means that names none. */
import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { isSameRegion, type Region, type YearInForce } from "../../policy";
import { messages } from "./messages";
import { stack } from "../shared/layout";
import { useShowText } from "../shared/show";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalXS),
  text: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly region: Region;
  readonly year: number;
  readonly inForce: YearInForce | null;
}

export function PolicyOrigin({ region, year, inForce }: Props) {
  const styles = useStyles();
  const { policies } = usePane().state;
  const show = useShowText();
  const why = policies.whyBroken(region, year);
  const isBuiltIn = policies.builtIn.some(
    (policy) => policy.year === year && isSameRegion(policy.region, region),
  );
  const own = isBuiltIn ? messages.policySheet.ownInstead : messages.policySheet.own;
  return (
    <div className={styles.box}>
      {why !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.text}>{show(why)}</MessageBarBody>
        </MessageBar>
      )}
      {why === null && policies.isOwn(region, year) && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{own}</MessageBarBody>
        </MessageBar>
      )}
      {inForce !== null && (
        <Text size={200} className={styles.quiet}>
          {messages.policySheet.inForce[inForce.reason](inForce.year)}
        </Text>
      )}
    </div>
  );
}
