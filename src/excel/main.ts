/** What Excel loads: one runtime for the pane, the ribbon's buttons and the formulas. The buttons come first. */
import "./first";
import "./app";
