/**
 * A hash table from ID numbers to whole numbers, for rosters of a million: two machine integers make a key, so no
 * text is hashed and nothing is left for the garbage collector. Open addressing, never more than half full.
 */
const FIRST_CAPACITY = 1 << 12;
const FREE = -1;
const ZERO = 0x30;
const UPPER_X = 0x58;

export class IdTable {
  private capacity = FIRST_CAPACITY;
  private count = 0;
  private high = new Int32Array(FIRST_CAPACITY);
  private low = new Int32Array(FIRST_CAPACITY);
  private values = new Int32Array(FIRST_CAPACITY).fill(FREE);

  /**
   * The value put in first for this number, or -1 after putting `value` in because the number is new.
   * @param id 17 digits and a digit or X
   */
  putIfNew(id: string, value: number): number {
    let high = 0;
    for (let i = 0; i < 9; i++) high = high * 10 + id.charCodeAt(i) - ZERO;
    let low = 0;
    for (let i = 9; i < 17; i++) low = low * 10 + id.charCodeAt(i) - ZERO;
    const last = id.charCodeAt(17);
    low = low * 11 + (last === UPPER_X ? 10 : last - ZERO);
    const slot = this.slotOf(high, low);
    const known = this.values[slot] ?? FREE;
    if (known !== FREE) return known;
    this.fill(slot, high, low, value);
    if (++this.count * 2 > this.capacity) this.grow();
    return FREE;
  }

  private slotOf(high: number, low: number): number {
    const mask = this.capacity - 1;
    let slot = mix(high, low) & mask;
    while (this.values[slot] !== FREE && (this.high[slot] !== high || this.low[slot] !== low))
      slot = (slot + 1) & mask;
    return slot;
  }

  private fill(slot: number, high: number, low: number, value: number): void {
    this.high[slot] = high;
    this.low[slot] = low;
    this.values[slot] = value;
  }

  private grow(): void {
    const { high, low, values } = this;
    this.capacity *= 4;
    this.high = new Int32Array(this.capacity);
    this.low = new Int32Array(this.capacity);
    this.values = new Int32Array(this.capacity).fill(FREE);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? FREE;
      if (value === FREE) continue;
      const [h, l] = [high[i] ?? 0, low[i] ?? 0];
      this.fill(this.slotOf(h, l), h, l, value);
    }
  }
}

/** Numbers of one village differ in few digits; multiplication spreads them over the table. */
function mix(high: number, low: number): number {
  const h = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b);
  return h ^ (h >>> 15);
}
