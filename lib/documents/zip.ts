import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { concat } from '../bytes/concat';

/**
 * A ZIP archive in memory. It is written with fflate's synchronous streams, because fflate's asynchronous functions start
 * workers from blob addresses. The extension's policy forbids those, and the functions then never answer.
 */
export class Archive {
  readonly #pieces: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error;
    this.#pieces.push(piece);
  });

  /** Begins a file that is compressed. Call the result with each piece, then with nothing. */
  open(path: string): (piece?: Uint8Array) => void {
    const file = new ZipDeflate(path, { level: 6 });
    this.#zip.add(file);
    return (piece) => {
      file.push(piece ?? new Uint8Array(0), piece === undefined);
    };
  }

  /** Adds a whole file, compressed. */
  add(path: string, bytes: Uint8Array): void {
    const write = this.open(path);
    write(bytes);
    write();
  }

  /** Adds a whole file as it is, because its format compresses already, as PDF does. */
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
