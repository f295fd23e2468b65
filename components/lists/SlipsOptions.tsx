import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListScreen } from '../../lib/view/list';
import { Select } from './Select';
import type { OutputLabels } from './texts';

export interface SlipsOptionsProps {
  slips: ListScreen['slips'];
  labels: OutputLabels;
  onPerPage: (value: string) => void;
  onSentence: (value: string) => void;
}

/** The settings of the slips: how many on a page, and the school's own sentence. */
export function SlipsOptions({ slips, labels, onPerPage, onSentence }: SlipsOptionsProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const { perPage, sentence } = slips;
  useLayoutEffect(() => {
    if (text.current) text.current.value = sentence;
  }, [sentence]);
  return (
    <div class="slips">
      <Select inline label={labels.perPage} choice={perPage} onChoose={onPerPage} />
      <label class="choice inline sentence">
        <span>{labels.sentence}</span>
        <textarea
          ref={text}
          rows={1}
          autocomplete="off"
          placeholder={labels.sentenceExample}
          onChange={(event) => onSentence(event.currentTarget.value.trim())}
        />
      </label>
    </div>
  );
}
