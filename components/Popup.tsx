import type { ComponentChildren } from 'preact';
import type { Action, FileCard as FileData, HealthCard, Message, OnAct, View } from '../lib/view/view';
import { Actions } from './Actions';
import { Button } from './Button';
import { FileCard } from './FileCard';
import { Glyph } from './Glyph';
import { HealthList } from './HealthList';
import { LiveMessage } from './LiveMessage';
import { type CardLabels, PageCard } from './PageCard';
import { useKeepFocus } from './use-keep-focus';

export interface PopupLabels extends CardLabels {
  /** « Passerelle » */
  title: string;
  /** « Fichiers en attente » */
  files: string;
  /** « Aucun fichier en attente » */
  empty: string;
  /** What Passerelle does, in two short lines. Shown while no file is held. */
  about: string[];
  /** « Tout reste sur cet ordinateur. Rien n'est envoyé, rien n'est conservé. » */
  privacy: string;
  /** « Options » */
  options: string;
}

export interface HeldFile {
  file: FileData;
  /** « Ouvrir Éléa », « Prolonger de 30 min », « Supprimer le fichier » */
  actions: Action[];
}

export interface Activation {
  /** A sentence that names the host. */
  sentence: string;
  /** « Activer sur ce site » */
  label: string;
}

export interface PopupProps {
  labels: PopupLabels;
  /** « Cette page : aucun site reconnu » */
  page: string;
  /** The card of the current page, as its panel shows it. */
  view?: View;
  onAct: OnAct;
  /** Present when Passerelle may not run on the page's site. */
  activate?: Activation;
  /** Called synchronously in the click's handler, because browsers ask for a permission only there. */
  onActivate: (event: MouseEvent) => void;
  /** What the person can do by hand where the site is allowed and its page is not recognised. */
  help?: { title: string; lines: string[]; choose: string };
  /** Called by the button « Choisir un fichier… » of `help`. */
  onChoose?: () => void;
  /** The buttons that examine the page, and the result of « Vérifier cette page ». */
  health?: { card?: HealthCard; actions: Action[] };
  onHealthAct?: (action: string) => void;
  files: HeldFile[];
  /** A list is held. It is shown below, so the popup does not say that no file is. */
  holdsList?: boolean;
  onFileAct: (fileId: string, action: string, event: MouseEvent) => void;
  /** The message about the last act in the popup. */
  message?: Message;
  onOptions: (event: MouseEvent) => void;
  /** The small list tool, below the files. */
  list?: ComponentChildren;
}

/** The toolbar popup: the current page, the files held, the link to the options. */
export function Popup(props: PopupProps) {
  const { labels, page, activate, files } = props;
  const view = props.view && withoutFiles(props.view, files);
  const held = useKeepFocus<HTMLElement>();
  const fileLeads = !activate && !view?.actions.some((action) => action.main);
  return (
    <main class="ps popup">
      <header>
        <Glyph />
        <div>
          <h1>{labels.title}</h1>
          <p class="soft">{page}</p>
        </div>
      </header>
      <div class="card">
        <LiveMessage message={props.message} />
        {activate && (
          <div class="activate">
            <p>{activate.sentence}</p>
            <Button label={activate.label} main={!view} onPress={props.onActivate} />
          </div>
        )}
        {props.help && (
          <details class="help">
            <summary>{props.help.title}</summary>
            <ul>
              {props.help.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
        {props.help && <Button label={props.help.choose} onPress={() => props.onChoose?.()} />}
        {view && <PageCard view={view} labels={labels} onAct={props.onAct} />}
        {props.health?.card && <HealthList health={props.health.card} />}
        {props.health && (
          <Actions actions={props.health.actions} onPress={(action) => props.onHealthAct?.(action)} />
        )}
        <section class="held" aria-label={labels.files} tabIndex={-1} ref={held}>
          {files.length === 0 && !props.holdsList && (
            <div class="empty">
              <h2>{labels.empty}</h2>
              {labels.about.map((line) => (
                <p class="soft" key={line}>
                  {line}
                </p>
              ))}
            </div>
          )}
          {files.length > 0 && <h2>{labels.files}</h2>}
          {files.map(({ file, actions }, index) => (
            <FileCard
              key={file.id}
              file={file}
              labels={labels}
              actions={actions}
              allowMain={fileLeads && index === 0}
              onPress={(action, event) => props.onFileAct(file.id, action, event)}
            />
          ))}
        </section>
        {props.list}
      </div>
      <footer>
        <p class="soft">{labels.privacy}</p>
        <Button label={labels.options} look="link" onPress={props.onOptions} />
      </footer>
    </main>
  );
}

/** The page's card without the files that the popup shows below with their own buttons. */
function withoutFiles(view: View, held: HeldFile[]): View {
  const files = view.files.filter(({ id }) => !held.some(({ file }) => file.id === id));
  if (files.length === view.files.length) return view;
  // The card keeps its « Ouvrir … » where it must ask for an address first.
  const isThere = (id: string) => id === 'erase' || (view.fields.length === 0 && id.startsWith('open '));
  const actions = view.actions.filter(({ id }) => files.length > 0 || !isThere(id));
  return { ...view, files, actions };
}
