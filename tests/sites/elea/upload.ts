import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Visit } from '../server/visit';
import type { EleaControl, Upload } from './control';

/** A multipart form, read: its text fields, and its files without their content. */
export interface Form {
  fields: Record<string, string>;
  files: Upload[];
}

/** Reads the multipart body of a visit. */
export function readForm({ body, headers, host }: Visit): Promise<Form> {
  return new Promise((done, fail) => {
    const form: Form = { fields: {}, files: [] };
    const parser = busboy({ headers, defParamCharset: 'utf8' });
    parser.on('field', (name, value) => {
      form.fields[name] = value;
    });
    parser.on('file', (field, stream, { filename }) => {
      const hash = createHash('sha256');
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        hash.update(chunk);
        size += chunk.length;
      });
      stream.on('end', () => {
        // An input left empty sends a part without a name.
        if (!filename) return;
        form.files.push({ host, field, name: filename, size, sha256: hash.digest('hex'), at: Date.now() });
      });
    });
    parser.on('close', () => done(form));
    parser.on('error', fail);
    Readable.from([body]).pipe(parser);
  });
}

/** Why the platform refuses a file, in its own words; undefined when it takes it. */
export function refusal(file: Upload | undefined, { refuse }: EleaControl): string | undefined {
  if (!file) return 'Aucun fichier reçu';
  if (refuse) return refuse;
  if (file.name === 'export.csv' || /\.zip$/i.test(file.name)) return undefined;
  return 'Le fichier doit se nommer export.csv';
}
