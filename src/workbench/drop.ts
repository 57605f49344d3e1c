/** Lets the user drop a file anywhere on the page. */
export function acceptDrops(veil: HTMLElement, open: (files: readonly File[]) => void): void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  // Before the grid sees it: the grid has ideas of its own about what is dropped on it.
  const options = { capture: true };
  const over = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    veil.hidden = false;
  };
  window.addEventListener("dragenter", over, options);
  window.addEventListener("dragover", over, options);
  window.addEventListener(
    "dragleave",
    (event) => {
      if (event.relatedTarget === null) veil.hidden = true;
    },
    options,
  );
  window.addEventListener(
    "drop",
    (event) => {
      veil.hidden = true;
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      open([...(event.dataTransfer?.files ?? [])]);
    },
    options,
  );
}
