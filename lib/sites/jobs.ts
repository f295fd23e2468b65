import type { ExportJob, Source, Target } from './contract';

type Gives = Pick<Source, 'gives'>;
type Accepts = Pick<Target, 'site' | 'accepts'>;

/** The export job of a page for a site: the files that it accepts and the page gives, in its order; undefined without any. */
export function jobFor({ gives }: Gives, { site, accepts }: Accepts): ExportJob | undefined {
  const files = accepts.flatMap((kind) => gives.find((file) => file.kind === kind) ?? []);
  return files.length > 0 ? { id: site, target: site, files } : undefined;
}

/** The export job of a page for the person: the files that none of `targets` accepts; undefined without any. */
export function ownJob({ gives }: Gives, targets: readonly Accepts[] = []): ExportJob | undefined {
  const files = gives.filter(({ kind }) => !targets.some(({ accepts }) => accepts.includes(kind)));
  return files.length > 0 ? { id: 'list', files } : undefined;
}
