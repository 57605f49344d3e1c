/** `npm run stop:excel`: takes the add-in out of the desktop's Excel, where `npm run start:excel` has put it. */
import { endWell, say } from "./say";
import { sideLoad } from "./side-load";

async function main(): Promise<void> {
  sideLoad("stop", "manifest.xml");
  say("已从 Excel 里移除。");
}

endWell(main(), "移除");
