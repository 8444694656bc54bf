// How wide the place for a drawing is that is made to measure.

export class Room {
  readonly #sizes: ResizeObserver;
  #frame: Element | undefined;
  #width = 0;

  /** `sized` hears when the width is known and when it changes. */
  constructor(sized: () => void) {
    this.#sizes = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === this.#width || width === 0) return;
      this.#width = width;
      sized();
    });
  }

  /** CSS pixels; 0 until it is known. */
  get width(): number {
    return this.#width;
  }

  /** Looks at another element, or at none. */
  watch(frame: Element | undefined): void {
    if (frame === this.#frame) return;
    this.#sizes.disconnect();
    this.#frame = frame;
    if (frame) this.#sizes.observe(frame);
  }
}
