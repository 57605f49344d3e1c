/**
 * A hash table for runs of a million: it keeps a 32-bit tag and a whole number for each key, in one typed array, and
 * asks the caller whether two keys of one tag are the same. No key is stored, and nothing is left for the garbage
 * collector. Open addressing, never more than half full.
 */
const FIRST_CAPACITY = 1 << 12;
/** A slot: the tag, and the value plus one; 0 there means that the slot is free. */
const SLOT = 2;

export class TagTable {
  private capacity = FIRST_CAPACITY;
  private count = 0;
  private slots = new Int32Array(FIRST_CAPACITY * SLOT);

  /** @param isSame whether the key put in with the value `known` is the one put in now with `value` */
  constructor(private readonly isSame: (known: number, value: number) => boolean) {}

  /** Makes room for so many keys more: growing step by step would cost more. */
  reserve(more: number): void {
    let capacity = this.capacity;
    while ((this.count + more) * 2 > capacity) capacity *= 2;
    if (capacity > this.capacity) this.grow(capacity);
  }

  /**
   * Looks at the slots of keys that are about to be put in. Each slot lies somewhere else in memory; looked at one after
   * the other, with nothing in between, the machine fetches them at the same time instead of waiting for each.
   */
  fetch(tags: Int32Array, count: number): number {
    const { slots } = this;
    const mask = this.capacity - 1;
    let seen = 0;
    for (let i = 0; i < count; i++) seen ^= slots[((tags[i] as number) & mask) * SLOT] as number;
    return seen;
  }

  /** The value put in first for this key, or -1 after putting `value` in because the key is new. */
  put(tag: number, value: number): number {
    const { slots } = this;
    const mask = this.capacity - 1;
    let slot = tag & mask;
    for (;;) {
      const at = slot * SLOT;
      const known = (slots[at + 1] as number) - 1;
      if (known < 0) {
        slots[at] = tag;
        slots[at + 1] = value + 1;
        if (++this.count * 2 > this.capacity) this.grow(this.capacity * 4);
        return -1;
      }
      if (slots[at] === tag && this.isSame(known, value)) return known;
      slot = (slot + 1) & mask;
    }
  }

  private grow(capacity: number): void {
    const old = this.slots;
    const mask = capacity - 1;
    const slots = new Int32Array(capacity * SLOT);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 1] === 0) continue;
      let slot = (old[from] as number) & mask;
      while (slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & mask;
      slots[slot * SLOT] = old[from] as number;
      slots[slot * SLOT + 1] = old[from + 1] as number;
    }
    this.capacity = capacity;
    this.slots = slots;
  }
}
