import { exportTexts as t } from '../../../shared/i18n/portal/audit.ts';
import { path } from '../paths.ts';
import { useWords } from './words.tsx';

type Props = { list: string; query?: Readonly<Record<string, string | undefined>> };

/** A list to take away, whole: as a table for spreadsheets, and as lines of JSON for programs. */
export function ExportLinks({ list, query = {} }: Props) {
  const { say } = useWords();
  return (
    <p class="exports">
      {say(t.takeAway)}{' '}
      <a href={path('/export', {}, { list, as: 'csv', ...query })} download>
        CSV
      </a>{' '}
      ·{' '}
      <a href={path('/export', {}, { list, as: 'jsonl', ...query })} download>
        JSONL
      </a>
    </p>
  );
}
