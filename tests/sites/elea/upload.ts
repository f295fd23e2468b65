import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Visit } from '../server/visit';
import type { EleaControl, Upload } from './control';

/** A multipart form, read: its text fields, its files, and apart the content of each, in the same order. */
export interface Form {
  fields: Record<string, string>;
  files: Upload[];
  contents: Buffer[];
}

/** Reads the multipart body of a visit. */
export function readForm({ body, headers, host }: Visit): Promise<Form> {
  return new Promise((done, fail) => {
    const form: Form = { fields: {}, files: [], contents: [] };
    const parser = busboy({ headers, defParamCharset: 'utf8' });
    parser.on('field', (name, value) => {
      form.fields[name] = value;
    });
    parser.on('file', (field, stream, { filename, mimeType: type }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        // An input left empty sends a part without a name.
        if (!filename) return;
        const content = Buffer.concat(chunks);
        const sha256 = createHash('sha256').update(content).digest('hex');
        form.files.push({ host, field, name: filename, type, size: content.length, sha256, at: Date.now() });
        form.contents.push(content);
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
