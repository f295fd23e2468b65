import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { concat } from '../bytes/concat';

/**
 * A ZIP archive in memory, written piece by piece with fflate's synchronous streams: its asynchronous functions start
 * workers from blob addresses, which the extension's policy forbids, and then never answer.
 */
export class Archive {
  readonly #pieces: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error;
    this.#pieces.push(piece);
  });

  /** A file that is worth compressing; to be called with its pieces, then with nothing. */
  open(path: string): (piece?: Uint8Array) => void {
    const file = new ZipDeflate(path, { level: 6 });
    this.#zip.add(file);
    return (piece) => {
      file.push(piece ?? new Uint8Array(0), piece === undefined);
    };
  }

  /** A whole file, compressed. */
  add(path: string, bytes: Uint8Array): void {
    const write = this.open(path);
    write(bytes);
    write();
  }

  /** A whole file that is compressed by itself, such as a PDF. */
  store(path: string, bytes: Uint8Array): void {
    const file = new ZipPassThrough(path);
    this.#zip.add(file);
    file.push(bytes, true);
  }

  end(): Uint8Array<ArrayBuffer> {
    this.#zip.end();
    return concat(this.#pieces);
  }
}
