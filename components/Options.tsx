import type { FileCard as FileData, Message } from '../lib/view/view';
import { ConfirmButton, type ConfirmLabels } from './ConfirmButton';
import { Field } from './Field';
import { FileCard, type FileLabels } from './FileCard';
import { LiveMessage } from './LiveMessage';
import { OptionsSection } from './OptionsSection';
import { type School, SchoolTable, type SchoolTableLabels } from './SchoolTable';
import { type AllowedSite, SiteList } from './SiteList';
import { Switch, type SwitchData } from './Switch';
import { TitledPage } from './TitledPage';

/** A section's title, its sentence, and the sentence that is shown when the section is empty. */
export interface SectionLabels {
  title: string;
  intro?: string;
  empty?: string;
}

export interface OptionsLabels extends FileLabels {
  /** « Options de Passerelle » */
  title: string;
  target: SectionLabels;
  /** « Adresse d'Éléa », with its hint and example. */
  address: { label: string; hint?: string; placeholder?: string };
  schools: SectionLabels;
  table: SchoolTableLabels;
  sites: SectionLabels;
  /** « Retirer » */
  removeSite: string;
  /** « Proposés par votre académie », « Activer » */
  suggested: { title: string; allow: string };
  files: SectionLabels;
  /** « Effacer tous les fichiers » */
  eraseFiles: string;
  eraseFilesConfirm: ConfirmLabels;
  privacy: SectionLabels & { lines: string[] };
}

export interface OptionsProps {
  labels: OptionsLabels;
  targetAddress: string;
  /** What is wrong with the address, in words. */
  targetError?: string;
  /** Called when the person leaves the field after a change, or presses Enter. */
  onTargetAddress: (value: string) => void;
  /** « Ouvrir Éléa automatiquement après l'export » and other yes-or-no options. */
  switches: SwitchData[];
  onSwitch: (id: string, checked: boolean) => void;
  schools: School[];
  onUai: (schoolId: string, value: string) => void;
  onEraseHistory: (schoolId: string) => void;
  sites: AllowedSite[];
  onRemoveSite: (origin: string, event: MouseEvent) => void;
  /** Hosts that the academy's policy suggests and that the person has not allowed yet. */
  suggested: AllowedSite[];
  /** What the policy asks for and Passerelle refuses, in words. */
  refused?: string;
  /** Called synchronously in the click's handler, because browsers ask for a permission only there. */
  onAllowSite: (origin: string, event: MouseEvent) => void;
  files: FileData[];
  onEraseFiles: () => void;
  /** « Adresse enregistrée. », shown at the foot of the window and announced. */
  message?: Message;
}

/** The options page. Every choice is saved at once, and a message says so. */
export function Options(props: OptionsProps) {
  const { labels, schools, sites, files } = props;
  const address = { id: 'target-address', value: props.targetAddress, ...labels.address };
  return (
    <TitledPage title={labels.title}>
      <OptionsSection {...labels.target}>
        <Field field={address} error={props.targetError} onDone={props.onTargetAddress} />
        {props.switches.map((data) => (
          <Switch key={data.id} data={data} onSwitch={(checked) => props.onSwitch(data.id, checked)} />
        ))}
      </OptionsSection>
      <OptionsSection {...labels.schools} wide>
        {schools.length === 0 && <p class="soft">{labels.schools.empty}</p>}
        {schools.length > 0 && (
          <SchoolTable
            schools={schools}
            labels={labels.table}
            onUai={props.onUai}
            onErase={props.onEraseHistory}
          />
        )}
      </OptionsSection>
      <OptionsSection {...labels.sites}>
        {sites.length === 0 && <p class="soft">{labels.sites.empty}</p>}
        {sites.length > 0 && (
          <SiteList sites={sites} actionLabel={labels.removeSite} onAction={props.onRemoveSite} />
        )}
        {props.suggested.length > 0 && (
          <>
            <h3>{labels.suggested.title}</h3>
            <SiteList
              sites={props.suggested}
              actionLabel={labels.suggested.allow}
              onAction={props.onAllowSite}
            />
          </>
        )}
        {props.refused && <p class="soft">{props.refused}</p>}
      </OptionsSection>
      <OptionsSection {...labels.files}>
        {files.length === 0 && <p class="soft">{labels.files.empty}</p>}
        {files.map((file) => (
          <FileCard key={file.id} file={file} labels={labels} />
        ))}
        {files.length > 0 && (
          <ConfirmButton
            label={labels.eraseFiles}
            confirm={labels.eraseFilesConfirm}
            onConfirm={props.onEraseFiles}
          />
        )}
      </OptionsSection>
      <OptionsSection {...labels.privacy}>
        {labels.privacy.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </OptionsSection>
      <LiveMessage message={props.message} />
    </TitledPage>
  );
}
