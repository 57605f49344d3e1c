/** `npm run campaign`: the command in a terminal. The same program, told so, reads costly files for itself. */
import { start } from "../start";

start(__filename, (args, terminal) => import("./run").then(({ runCampaign }) => runCampaign(args, terminal)));
