import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontBytes } from '../../../../lib/documents/pdf/book';

const folder = join(import.meta.dirname, '../../../../public/fonts');

/** The fonts that the extension ships. */
export const fonts: FontBytes = {
  sans: readFileSync(join(folder, 'sans.ttf')),
  bold: readFileSync(join(folder, 'bold.ttf')),
  mono: readFileSync(join(folder, 'mono.ttf')),
};
