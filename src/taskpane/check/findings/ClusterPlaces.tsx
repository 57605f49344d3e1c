/** All places of a number, the first one too; each is a way to its cell. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../messages";
import type { SharedNumber, SharedPlace } from "../check-result";
import { placeText } from "../../shared/place-text";
import { useShowText } from "../../shared/show";
import { usePane } from "../../shared/pane-context";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  place: {
    display: "flex",
    justifyContent: "flex-start",
    width: "100%",
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  cell: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  person: { marginLeft: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  first: {
    marginLeft: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
});

/** More than this are only shown on demand: one receipt can stand in hundreds of rows. */
const FEW = 10;

interface Props {
  readonly cluster: SharedNumber;
  readonly isReachable: boolean;
}

export function ClusterPlaces({ cluster, isReachable }: Props) {
  const styles = useStyles();
  const { session, state } = usePane();
  const show = useShowText();
  const [isWhole, setWhole] = useState(false);
  const { places } = cluster;
  const shown = isWhole ? places : places.slice(0, FEW);
  const withSheet = places.some(({ sheet }) => sheet !== places[0]?.sheet);
  const go = (place: SharedPlace) =>
    void (place.finding === null ? session.goTo(place) : session.select(place.finding));
  const tabIndex = isReachable ? 0 : -1;
  return (
    <ul className={styles.list} aria-label={messages.finding.places}>
      {shown.map((place) => (
        <li key={placeText(place, true)}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.place}
            tabIndex={tabIndex}
            aria-current={place.finding !== null && place.finding === state.selected}
            onClick={() => go(place)}
          >
            <span className={styles.cell}>{show(placeText(place, withSheet))}</span>
            <span className={styles.person}>
              {place.person === "" ? messages.finding.noName : show(place.person)}
            </span>
            {place.finding === null && (
              <Text size={200} className={styles.first}>
                {messages.finding.first}
              </Text>
            )}
          </Button>
        </li>
      ))}
      {shown.length < places.length && (
        <li>
          <Button size="small" appearance="transparent" tabIndex={tabIndex} onClick={() => setWhole(true)}>
            {messages.finding.more(places.length - shown.length)}
          </Button>
        </li>
      )}
    </ul>
  );
}
