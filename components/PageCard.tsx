import { useLayoutEffect } from 'preact/hooks';
import type { Field as FieldData, OnAct, View } from '../lib/view/view';
import { Actions } from './Actions';
import { Button } from './Button';
import { Field, valuesIn } from './Field';
import { FileCard, type FileLabels } from './FileCard';
import { HealthList } from './HealthList';
import { LiveMessage } from './LiveMessage';
import { ProgressBar } from './ProgressBar';
import { SettingList } from './SettingList';
import { StepList } from './StepList';
import { TimeLimit } from './TimeLimit';
import { useKeepFocus } from './use-keep-focus';

export interface CardLabels extends FileLabels {
  /** « encore 1 h 59 min », from the milliseconds left. */
  timeLeft: (msLeft: number) => string;
}

export interface PageCardProps {
  view: View;
  labels: CardLabels;
  onAct: OnAct;
  /** Leaves out heading and subtitle, which the surface's header shows. */
  bare?: boolean;
}

/** What Passerelle shows and offers on the current page. */
export function PageCard({ view, labels, onAct, bare }: PageCardProps) {
  const box = useKeepFocus<HTMLDivElement>();
  const messageText = view.message?.text;
  useLayoutEffect(() => {
    // The message is at the top, where a card that was scrolled down would hide it.
    if (messageText && box.current) box.current.scrollTop = 0;
  }, [messageText]);
  const act = (action: string, event: Event) => {
    onAct(action, box.current ? valuesIn(box.current) : {}, event);
  };
  const main = view.actions.find((action) => action.main);
  /** The action that Enter in a field runs. */
  const entered = ({ enter }: FieldData) =>
    enter ? view.actions.find((action) => action.id === enter) : main;
  const cancel = view.progress && view.actions.find((action) => action.id === 'cancel');
  const quiet = view.actions.filter((action) => action.quiet);
  // A card without controls takes the focus itself, so that the keyboard can scroll it.
  const tabIndex = view.actions.length ? -1 : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a form's look and meaning
    <div class="card" role="group" aria-label={view.heading} tabIndex={tabIndex} ref={box}>
      {!bare && (
        <div>
          <h2>{view.heading}</h2>
          {view.subtitle && <p class="soft">{view.subtitle}</p>}
        </div>
      )}
      <LiveMessage message={view.message} />
      {view.health && <HealthList health={view.health} />}
      {view.progress && (
        <ProgressBar progress={view.progress}>
          {cancel && (
            <Button
              label={cancel.label}
              look="small"
              disabled={cancel.disabled}
              onPress={(event) => act('cancel', event)}
            />
          )}
        </ProgressBar>
      )}
      {view.files.map((file) => (
        <FileCard key={file.id} file={file} labels={labels} onPress={act} />
      ))}
      <StepList steps={view.steps} />
      {view.limit && <TimeLimit limit={view.limit} left={labels.timeLeft} />}
      {view.fields.map((field) => (
        <Field
          key={field.id}
          field={field}
          onEnter={(event) => {
            const action = entered(field);
            if (action && !action.disabled) act(action.id, event);
          }}
        />
      ))}
      <SettingList settings={view.settings} />
      {view.notes.map((note) => (
        <p class="soft" key={note}>
          {note}
        </p>
      ))}
      {quiet.map((action) => (
        <div key={action.id}>
          <Button label={action.label} look="link" onPress={(event) => act(action.id, event)} />
        </div>
      ))}
      <Actions actions={view.actions.filter((action) => action !== cancel && !action.quiet)} onPress={act} />
    </div>
  );
}
