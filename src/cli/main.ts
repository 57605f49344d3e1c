/** `npm run check`: the command in a terminal. The same program, told so, reads costly files for itself. */
import { start } from "./start";

start(__filename, (args, terminal) => import("./run").then(({ run }) => run(args, terminal)));
