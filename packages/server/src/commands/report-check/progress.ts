/** A bar on standard error while many files are read; nothing where nobody watches. */

const WIDTH = 24;

export class Progress {
  readonly #total: number;
  readonly #stream: NodeJS.WriteStream;
  #done = 0;

  constructor(total: number, stream: NodeJS.WriteStream) {
    this.#total = total;
    this.#stream = stream;
  }

  /** Wipes the bar, so that other lines can be written. */
  clear(): void {
    if (this.#isShown()) this.#stream.write('\r\u001b[K');
  }

  /** Counts one file and draws the bar anew. */
  step(): void {
    this.#done += 1;
    if (!this.#isShown()) return;
    const filled = Math.round((this.#done / this.#total) * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    this.#stream.write(`\r\u001b[K${bar} ${this.#done}/${this.#total}`);
  }

  #isShown(): boolean {
    return this.#stream.isTTY === true && this.#total > 1;
  }
}
