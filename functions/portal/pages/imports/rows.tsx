import { portfolioTexts as t } from '../../../../shared/i18n/portal/portfolio.ts';
import type { Problem } from '../../api.ts';
import { form, page } from '../../page.ts';
import type { SentForm } from '../../sent-form.ts';
import { ImportedPage } from './imported.tsx';
import { PreviewPage } from './preview.tsx';
import { UploadPage } from './upload.tsx';

const openers = ['coordinator', 'fund_manager'] as const;

/** The file that was chosen, or else what was pasted; undefined if it cannot be read as UTF-8. */
async function csvIn(filled: SentForm): Promise<string | undefined> {
  const file = filled.file('file');
  if (file === undefined) return filled.text('csv');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

export const importRows = [
  page('/imports', openers, async ({ session, language }) => ({
    title: t.import[language],
    show: <UploadPage session={session} problem={undefined} csv="" />,
  })),
  form('/imports', openers, async ({ api, form: filled, session, language }) => {
    const title = t.import[language];
    const csv = await csvIn(filled);
    if (csv === undefined || csv.trim() === '') {
      const problem = csv === undefined ? t.notUtf8 : t.nothingSent;
      return { title, show: <UploadPage session={session} problem={problem} csv={filled.text('csv')} />, status: 422 };
    }
    const step = filled.text('step');
    const isIndependent = filled.answer('interest') === 'none';
    let refused: Problem | undefined;
    if (step === 'import' || step === 'partial') {
      const asked = new URLSearchParams({
        ...(step === 'partial' && { partial: 'true' }),
        ...(isIndependent && { interest: 'none' }),
      });
      const imported = await api.postCsv('ImportReport', `/imports?${asked}`, csv);
      if (imported.ok)
        return {
          title,
          show: <ImportedPage session={session} report={imported.body} csv={csv} isIndependent={isIndependent} />,
        };
      refused = imported.problem;
    }
    // Nothing is written by it: what has become wrong since the last preview shows here as well.
    const preview = await api.postCsv('ImportPreview', '/imports/preview', csv);
    if (!preview.ok) return { refused: preview.problem };
    const shown = { session, preview: preview.body, csv, isIndependent, problem: refused };
    return { title, show: <PreviewPage {...shown} />, ...(refused && { status: refused.status }) };
  }),
];
