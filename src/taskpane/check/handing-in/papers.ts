/** The papers that the pane writes: fetched when the first one is asked for. */
export { checkReport, postingList } from "../../../handing-in";
