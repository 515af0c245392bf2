/**
 * What the code uses and spectators' oldest web views (Chrome 87, Safari 14) lack. Syntax is the build's business;
 * this is the rest. Everything here leaves newer browsers alone.
 */

function atIndex<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastOf<T>(this: readonly T[], matches: (item: T, index: number) => boolean) {
  for (let index = this.length - 1; index >= 0; index--) {
    const item = this[index] as T;
    if (matches(item, index)) return item;
  }
  return undefined;
}

function findLastIndexOf<T>(this: readonly T[], matches: (item: T, index: number) => boolean) {
  for (let index = this.length - 1; index >= 0; index--)
    if (matches(this[index] as T, index)) return index;
  return -1;
}

function sortedCopy<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare);
}

function reversedCopy<T>(this: readonly T[]): T[] {
  return [...this].reverse();
}

function withItem<T>(this: readonly T[], index: number, item: T): T[] {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = item;
  return copy;
}

const missing = (target: object, name: string, value: unknown) => {
  if (!(name in target))
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
};

for (const prototype of [Array.prototype, String.prototype, Uint8Array.prototype])
  missing(prototype, "at", atIndex);
missing(Array.prototype, "findLast", findLastOf);
missing(Array.prototype, "findLastIndex", findLastIndexOf);
missing(Array.prototype, "toSorted", sortedCopy);
missing(Array.prototype, "toReversed", reversedCopy);
missing(Array.prototype, "with", withItem);
missing(Object, "hasOwn", (target: object, key: PropertyKey) => Object.hasOwn(target, key));
