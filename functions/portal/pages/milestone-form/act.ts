import { formTexts as t } from '../../../../shared/i18n/portal/form.ts';
import { attachFile } from '../../form/attach.ts';
import { withoutEmptyRecords, withoutFile, withoutRecord, withRecordAdded } from '../../form/change-content.ts';
import { judgeAnswers, problemsOfContent } from '../../form/judge.ts';
import type { Opened } from '../../form/milestone.ts';
import { type Content, readAnswers } from '../../form/read-answers.ts';
import type { Sent } from '../../page.ts';
import { path } from '../../paths.ts';
import type { FormPageProps } from './page.tsx';
import { saveDraft } from './save.ts';

type FormSent = Sent<'/cases/{caseId}/milestones/{milestone}/form'>;

/** The page again, with what was typed; or somewhere else. */
type Acted = { to: string } | Pick<FormPageProps, 'content' | 'seen' | 'problems' | 'told'>;

/** Does what the button says that was pressed: `save`, `check`, `submit`, `add:<list>`, `remove:<record>`, `attach:<kind>`, `detach:<file>`. */
export async function act(sent: FormSent, opened: Opened): Promise<Acted> {
  const [what, which] = splitOnce(sent.form.text('do'));
  const { form } = opened.definition;
  const content = readAnswers(form, sent.form);
  switch (what) {
    case 'submit':
      return submit(sent, opened, withoutEmptyRecords(form, content));
    case 'check': {
      const kept = await keep(sent, content);
      if ('told' in kept) return kept;
      const judged = withoutEmptyRecords(form, content);
      const problems = judgeAnswers(form, judged, opened.context, sent.language);
      return { content: judged, seen: kept.seen, problems, told: { kind: 'checked' } };
    }
    case 'add':
      return goOn(sent, withRecordAdded(content, which), which);
    case 'remove':
      return goOn(sent, withoutRecord(content, which), which.slice(0, which.lastIndexOf('/')));
    case 'detach':
      return goOn(sent, withoutFile(content, which), `evidence/${which.split('/')[0] ?? ''}`);
    case 'attach':
      return attach(sent, content, which);
    case 'overwrite':
      return goOn({ ...sent, guard: { ...sent.guard, seen: '*' } }, content, undefined);
    default:
      return goOn(sent, content, undefined);
  }
}

/** Saves, and shows the form again at a place of it. */
async function goOn(sent: FormSent, content: Content, place: string | undefined): Promise<Acted> {
  const kept = await keep(sent, content);
  if ('told' in kept) return kept;
  const address = path(
    '/cases/{caseId}/milestones/{milestone}/form',
    sent.parameters,
    place === undefined ? { done: 'saved' } : {},
  );
  return { to: place === undefined ? address : `${address}#${place}` };
}

type Kept = { seen: number };
type NotKept = Pick<FormPageProps, 'content' | 'seen' | 'problems' | 'told'> & { told: unknown };

async function keep(sent: FormSent, content: Content): Promise<Kept | NotKept> {
  const saved = await saveDraft(sent, { ...sent.parameters, content });
  if (saved.ok) return { seen: saved.version };
  const seen = seenOf(sent);
  if (saved.isMovedOn) return { content, seen, problems: [], told: { kind: 'moved-on' } };
  return {
    content,
    seen,
    problems: problemsOfContent(saved.problem),
    told: { kind: 'refused', title: saved.problem.title },
  };
}

/** Hands in. A refused form is saved as a draft first of all, so that nothing typed hangs on a page being open. */
async function submit(sent: FormSent, _opened: Opened, content: Content): Promise<Acted> {
  const { api, language, guard, parameters } = sent;
  const { caseId, milestone } = parameters;
  const address = `/cases/${caseId}/milestones/${milestone}/submissions`;
  const submitted = await api.post('CommandAnswer', address, { language, content }, { once: guard.once });
  if (submitted.ok) return { to: path('/cases/{caseId}/milestones/{milestone}', parameters, { done: 'submitted' }) };
  const kept = await keep(sent, content);
  if ('told' in kept) return kept;
  const { problem } = submitted;
  return {
    content,
    seen: kept.seen,
    problems: problemsOfContent(problem),
    told: { kind: 'refused', title: problem.title },
  };
}

async function attach(sent: FormSent, content: Content, kind: string): Promise<Acted> {
  const file = sent.form.file(`upload/${kind}`);
  const { api, parameters, language } = sent;
  const attached =
    file === undefined
      ? ({ ok: false, message: t.noFile } as const)
      : await attachFile({ api }, { caseId: parameters.caseId, kind, file });
  if (attached.ok)
    return goOn(sent, { ...content, evidence: [...content.evidence, attached.file] }, `evidence/${kind}`);
  const kept = await keep(sent, content);
  if ('told' in kept) return kept;
  return { content, seen: kept.seen, problems: [], told: { kind: 'said', message: attached.message[language] } };
}

function seenOf({ guard }: FormSent): number | undefined {
  return guard.seen !== undefined && /^\d+$/.test(guard.seen) ? Number(guard.seen) : undefined;
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf(':');
  return at === -1 ? [text || 'save', ''] : [text.slice(0, at), text.slice(at + 1)];
}
