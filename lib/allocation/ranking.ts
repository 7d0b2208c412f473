/** Puts `copies` of the value into the `length` largest, largest first. */
export function insertLargest(top: Float64Array, length: number, value: number, copies: number): void {
  for (let copy = 0; copy < copies; copy++) {
    if (value <= (top[length - 1] ?? 0)) return;
    let place = length - 1;
    for (; place > 0 && (top[place - 1] ?? 0) < value; place--) top[place] = top[place - 1] ?? 0;
    top[place] = value;
  }
}

/** Shell sort by key, largest first, smaller numbers first among equals. */
export function sortByKey(keys: Float64Array, list: Int32Array, count: number): void {
  for (const gap of [301, 132, 57, 23, 10, 4, 1]) {
    for (let k = gap; k < count; k++) {
      const item = list[k] ?? 0;
      const key = keys[item] ?? 0;
      let place = k;
      for (; place >= gap; place -= gap) {
        const other = list[place - gap] ?? 0;
        const otherKey = keys[other] ?? 0;
        if (otherKey > key || (otherKey === key && other < item)) break;
        list[place] = other;
      }
      list[place] = item;
    }
  }
}
