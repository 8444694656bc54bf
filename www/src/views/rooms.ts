// How wide the places are for drawings that are made to measure; each is named by `data-room`.

export class Rooms {
  readonly #sizes: ResizeObserver;
  readonly #widths = new Map<string, number>();
  #places = new Set<HTMLElement>();

  /** `sized` hears when a width is known and when it changes. */
  constructor(sized: () => void) {
    this.#sizes = new ResizeObserver((entries) => {
      const changed = entries.filter(({ target, contentRect }) => {
        const name = (target as HTMLElement).dataset.room ?? "";
        const width = Math.floor(contentRect.width);
        if (width === 0 || width === this.#widths.get(name)) return false;
        this.#widths.set(name, width);
        return true;
      });
      if (changed.length > 0) sized();
    });
  }

  /** CSS pixels; 0 until it is known. */
  width(name: string): number {
    return this.#widths.get(name) ?? 0;
  }

  /** Looks at the places that there are now. */
  watch(root: ParentNode): void {
    const places = new Set(root.querySelectorAll<HTMLElement>("[data-room]"));
    for (const place of this.#places) if (!places.has(place)) this.#sizes.unobserve(place);
    for (const place of places) if (!this.#places.has(place)) this.#sizes.observe(place);
    this.#places = places;
  }

  /** Looks at none. */
  rest(): void {
    this.#sizes.disconnect();
    this.#places.clear();
  }
}
