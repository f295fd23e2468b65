import { useEffect, useState } from 'preact/hooks';
import { ReportPage } from '../../components/ReportPage';
import type { Message } from '../../components/view';
import { askReport } from '../../lib/ask-page';
import { t } from '../../lib/text';

const fileName = 'report.json';

/** Shows a report in full, and saves on a click what is shown and nothing else. It is sent nowhere. */
export function ReportApp({ tab }: { tab: number }) {
  const [text, setText] = useState<string>();
  const [message, setMessage] = useState<Message>();
  useEffect(() => {
    void askReport({ tabId: tab, allFrames: true }).then((report) => {
      if (report) setText(`${JSON.stringify(report, null, 1)}\n`);
      else setMessage({ tone: 'alert', text: t('health_failed') });
    });
  }, [tab]);

  const save = () => {
    if (!text) return;
    download(text);
    setMessage({ tone: 'status', text: t('report_saved', fileName) });
  };
  return (
    <ReportPage
      labels={{
        title: t('report_title'),
        intro: t('report_intro'),
        content: t('report_content'),
        save: t('report_save', fileName),
      }}
      text={text}
      onSave={save}
      message={message}
    />
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken hold of the blob by the end of the task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
