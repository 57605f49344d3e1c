/** How a browser hands the thread back for a moment. */
/** A message and not a timer: browsers slow timers down, above all in the background. */
export function browserPause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
