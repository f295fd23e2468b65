import { useEffect, useState } from 'preact/hooks';
import { ReportPage } from '../../components/ReportPage';
import { saveFile } from '../../lib/browser/save-file';
import { sendMessage } from '../../lib/messages/send';
import { useActs } from '../../lib/own-pages/use-acts';
import { askReport } from '../../lib/report/ask-page';
import { t } from '../../lib/text/t';

const fileName = 'report.json';

/** Shows a report in full, with the last errors of Passerelle's own, and saves on a click what is shown and nothing else. It is sent nowhere. */
export function ReportApp({ tab }: { tab: number }) {
  const [text, setText] = useState<string>();
  const { message, say, act } = useActs('report');
  useEffect(() => {
    void act('read', async () => {
      const report = await askReport({ tabId: tab, allFrames: true });
      const failures = await sendMessage('failures/list', undefined).catch(() => []);
      if (!report) say(t('health_failed'), 'alert');
      const known = { ...report, ...(failures.length > 0 && { failures }) };
      if (Object.keys(known).length > 0) setText(`${JSON.stringify(known, null, 1)}\n`);
    });
  }, [tab]);

  const save = () => {
    if (!text) return;
    saveFile(text, fileName, 'application/json');
    say(t('report_saved', fileName));
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
      onSave={() => void act('save', save)}
      message={message}
    />
  );
}
