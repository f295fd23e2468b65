import type { ExportFile, ExportJob, Source, Target } from './contract';

/**
 * The export jobs of a page: for each of `targets` the files that it accepts and the page gives, in the target's order;
 * then, as one job for the person, those that none of them takes. A job for a target has its id.
 */
export function jobsOf(
  { gives }: Pick<Source, 'gives'>,
  targets: readonly Pick<Target, 'site' | 'accepts'>[],
): ExportJob[] {
  const jobs = targets.map(({ site, accepts }): ExportJob => {
    const files = accepts.flatMap((kind) => gives.find((file) => file.kind === kind) ?? []);
    return { id: site, target: site, files };
  });
  return [...jobs, { id: 'list', files: gives.filter(isForPerson(targets)) }].filter(
    ({ files }) => files.length > 0,
  );
}

function isForPerson(targets: readonly Pick<Target, 'accepts'>[]): (file: ExportFile) => boolean {
  return ({ kind }) => !targets.some(({ accepts }) => accepts.includes(kind));
}
