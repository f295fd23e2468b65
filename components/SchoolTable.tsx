import { useId } from 'preact/hooks';
import { ConfirmButton, type ConfirmLabels } from './ConfirmButton';
import { Field } from './Field';

export interface School {
  id: string;
  name: string;
  /** The site that its accounts come from. Absent where the site serves as the name. */
  site?: string;
  uai: string;
  uaiError?: string;
  /** « 12 septembre 2025 ». Empty while nothing was imported. */
  lastImport: string;
  /** « 1 500 comptes · 39 classes » */
  counts: string;
}

export interface SchoolTableLabels {
  /** « Établissement », « UAI », « Dernier import », and the last column's name for screen readers, « Historique ». */
  columns: { school: string; uai: string; lastImport: string; history: string };
  /** « UAI de Cité scolaire Les Quatre-Vents », the textbox's name. */
  uaiOf: (school: string) => string;
  /** « jamais » */
  never: string;
  /** « Effacer l'historique » */
  erase: string;
  eraseConfirm: ConfirmLabels;
}

export interface SchoolTableProps {
  schools: School[];
  labels: SchoolTableLabels;
  onUai: (schoolId: string, value: string) => void;
  onErase: (schoolId: string) => void;
}

/** What is remembered of each school: its UAI, the last import's date and counts. */
export function SchoolTable({ schools, labels, onUai, onErase }: SchoolTableProps) {
  const { columns } = labels;
  const id = useId();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.school}</th>
          <th scope="col">{columns.uai}</th>
          <th scope="col">{columns.lastImport}</th>
          <th scope="col">
            <span class="unseen">{columns.history}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {schools.map((school, index) => (
          <tr key={school.id}>
            <th scope="row" id={`${id}-${index}`}>
              {school.name}
              {school.site && <p class="soft">{school.site}</p>}
            </th>
            <td class="uai">
              <Field
                field={{ id: `uai-${school.id}`, label: labels.uaiOf(school.name), value: school.uai }}
                error={school.uaiError}
                labelUnseen
                onDone={(value) => onUai(school.id, value)}
              />
            </td>
            <td data-label={columns.lastImport}>
              {school.lastImport || labels.never}
              {school.counts && <p class="soft">{school.counts}</p>}
            </td>
            <td class="end">
              {school.lastImport && (
                <ConfirmButton
                  label={labels.erase}
                  confirm={labels.eraseConfirm}
                  describedBy={`${id}-${index}`}
                  onConfirm={() => onErase(school.id)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
