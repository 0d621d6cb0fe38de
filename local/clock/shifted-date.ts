/**
 * Makes `Date` show the local clock in this thread: `new Date()`, `Date()` and `Date.now()` are moved by the offset,
 * any other use is left as it is. `Intl.DateTimeFormat` without an argument still shows the machine's clock.
 * @param offset the shared offset of {@link LocalClock}
 */
export function shiftDate(offset: SharedArrayBuffer): void {
  const cell = new BigInt64Array(offset);
  const RealDate = Date;
  const now = () => RealDate.now() + Number(Atomics.load(cell, 0));
  const ShiftedDate = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
  RealDate.prototype.constructor = ShiftedDate;
  globalThis.Date = ShiftedDate;
}
