/**
 * A hash table from ID numbers to whole numbers, for rosters of a million: two machine integers make a key, so no
 * text is hashed and nothing is left for the garbage collector. Open addressing, never more than half full.
 */
const FIRST_CAPACITY = 1 << 12;
/** A slot is three integers side by side (and one spare), so that looking at it touches memory once. */
const SLOT = 4;
const ZERO = 0x30;
const UPPER_X = 0x58;
const LENGTH = 18;

export class IdTable {
  private capacity = FIRST_CAPACITY;
  private count = 0;
  /** Per slot: the first nine digits, the rest, and the value plus one; 0 there means that the slot is free. */
  private slots = new Int32Array(FIRST_CAPACITY * SLOT);

  /** Makes room for so many numbers more: growing step by step would cost more. */
  reserve(more: number): void {
    let capacity = this.capacity;
    while ((this.count + more) * 2 > capacity) capacity *= 2;
    if (capacity > this.capacity) this.grow(capacity);
  }

  /**
   * The value put in first for this number, or -1 after putting `value` in because the number is new.
   * Null, and nothing put in, if the text is not 17 digits and a digit or X.
   */
  putIfNew(id: string, value: number): number | null {
    if (id.length !== LENGTH) return null;
    let high = 0;
    let low = 0;
    for (let i = 0; i < 17; i++) {
      const digit = id.charCodeAt(i) - ZERO;
      if (digit < 0 || digit > 9) return null;
      if (i < 9) high = high * 10 + digit;
      else low = low * 10 + digit;
    }
    const last = id.charCodeAt(17);
    const check = last === UPPER_X ? 10 : last - ZERO;
    if (check < 0 || check > 10 || (check === 10 && last !== UPPER_X)) return null;
    return this.put(high, low * 11 + check, value);
  }

  private put(high: number, low: number, value: number): number {
    const at = this.slotOf(high, low);
    const known = this.slots[at + 2] as number;
    if (known !== 0) return known - 1;
    this.fill(at, high, low, value + 1);
    if (++this.count * 2 > this.capacity) this.grow(this.capacity * 4);
    return -1;
  }

  private slotOf(high: number, low: number): number {
    const { slots } = this;
    const mask = this.capacity - 1;
    let slot = mix(high, low) & mask;
    for (;;) {
      const at = slot * SLOT;
      if (slots[at + 2] === 0 || (slots[at] === high && slots[at + 1] === low)) return at;
      slot = (slot + 1) & mask;
    }
  }

  private fill(at: number, high: number, low: number, stored: number): void {
    this.slots[at] = high;
    this.slots[at + 1] = low;
    this.slots[at + 2] = stored;
  }

  private grow(capacity: number): void {
    const old = this.slots;
    this.capacity = capacity;
    this.slots = new Int32Array(capacity * SLOT);
    for (let at = 0; at < old.length; at += SLOT) {
      const stored = old[at + 2] as number;
      if (stored === 0) continue;
      const [high, low] = [old[at] as number, old[at + 1] as number];
      this.fill(this.slotOf(high, low), high, low, stored);
    }
  }
}

/** Numbers of one village differ in few digits; multiplication spreads them over the table. */
function mix(high: number, low: number): number {
  const h = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b);
  return h ^ (h >>> 15);
}
