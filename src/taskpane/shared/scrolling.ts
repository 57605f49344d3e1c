/** How far down an element stands on a page that scrolls, in pixels from the page's beginning. */
export function offsetWithin(element: HTMLElement, scroller: HTMLElement): number {
  return Math.round(
    element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
  );
}
