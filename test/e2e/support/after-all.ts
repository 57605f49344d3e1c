/** After all browser tests: the browser and the server end. */
import { stopBrowser } from "./browser";
import { stopServer } from "./server";

export default async function afterAll(): Promise<void> {
  await Promise.all([stopBrowser(), stopServer()]);
}
