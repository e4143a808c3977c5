/** The little of escpos that encode.ts uses; the package brings no types. */
declare module 'escpos' {
  class Printer {
    /** The adapter is used by `flush` and `close` alone, which we do not call. */
    constructor(adapter: null, options: { encoding: string })
    /** What has been written, and empties itself. */
    buffer: { flush(): Buffer }
    hardware(command: 'init'): this
    /** `ESC t` */
    setCharacterCodeTable(table: number): this
    align(to: 'lt' | 'ct' | 'rt'): this
    /** Counts from 0: `size(0, 0)` is normal, `size(1, 1)` double. */
    size(width: number, height: number): this
    /** In the encoding given above, without a line feed; lets control characters through. */
    pureText(text: string): this
    feed(lines: number): this
    raw(bytes: Buffer): this
  }
  export default Printer
}
