import type { Role } from '../../../../shared/domain/actors.ts';
import { contentToBegin } from '../../form/begin.ts';
import { derivedTexts } from '../../form/derived-texts.ts';
import { openMilestone, type Opened } from '../../form/milestone.ts';
import { readAnswers } from '../../form/read-answers.ts';
import { form, type Outcome, page, type Sent } from '../../page.ts';
import { path } from '../../paths.ts';
import { FormPage, type FormPageProps, NotOpenPage } from './page.tsx';
import { saveDraft } from './save.ts';
import { act } from './act.ts';

const writers: readonly Role[] = ['holder', 'coordinator'];

export const milestoneFormRows = [
  page('/cases/{caseId}/milestones/{milestone}/form', writers, async (call) => {
    const found = await openMilestone(call, call.parameters);
    if (!found.ok) return { refused: found.problem };
    const { opened } = found;
    const { milestone, definition } = opened;
    if (!mayWrite(opened))
      return { title: titleOf(opened, call.language), show: <NotOpenPage opened={opened} />, status: 409 };
    const content = contentToBegin(definition.form, milestone);
    const told = call.query.get('done') === 'saved' ? ({ kind: 'saved' } as const) : undefined;
    return shown(
      { opened, session: call.session, content, seen: milestone.draft?.version, problems: [], told },
      call.language,
    );
  }),

  form('/cases/{caseId}/milestones/{milestone}/form', writers, async (sent) => {
    const found = await openMilestone(sent, sent.parameters);
    if (!found.ok) return { refused: found.problem };
    const { opened } = found;
    const acted = await act(sent, opened);
    return 'to' in acted ? acted : shown({ opened, session: sent.session, ...acted }, sent.language);
  }),

  /** What a script saves while somebody writes; it answers with the values derived from it. Without a script it is the save button. */
  form('/cases/{caseId}/milestones/{milestone}/draft', writers, async (sent) => {
    const { caseId, milestone } = sent.parameters;
    const found = await openMilestone(sent, { caseId, milestone });
    if (!found.ok) return { data: { status: 'refused' }, status: found.problem.status };
    const { definition, context } = found.opened;
    const content = readAnswers(definition.form, sent.form);
    const saved = await saveDraft(sent, { caseId, milestone, content });
    const wantsPage = !sent.accepts.includes('application/json');
    if (wantsPage)
      return {
        to: path(
          '/cases/{caseId}/milestones/{milestone}/form',
          { caseId, milestone },
          saved.ok ? { done: 'saved' } : {},
        ),
      };
    if (!saved.ok)
      return { data: { status: saved.isMovedOn ? 'moved-on' : 'refused' }, status: saved.isMovedOn ? 412 : 422 };
    const derived = derivedTexts(definition.form, content.values, context, sent.language);
    return { data: { status: 'saved', version: saved.version, derived } };
  }),

  /** Signs the address that a script sends a file to. */
  form(
    '/cases/{caseId}/milestones/{milestone}/files',
    writers,
    async ({ api, form: fields, parameters: { caseId } }) => {
      const [sha256, mediaType, bytes] = [
        fields.text('sha256'),
        fields.text('media-type'),
        Number(fields.text('bytes')),
      ];
      const signed = await api.post('SignedAddress', `/cases/${caseId}/evidence`, { sha256, bytes, mediaType });
      if (!signed.ok) return { data: { status: 'refused' }, status: signed.problem.status };
      const checksum = Buffer.from(sha256, 'hex').toString('base64');
      return {
        data: {
          address: signed.body.address,
          headers: { 'content-type': mediaType, 'x-amz-checksum-sha256': checksum },
        },
      };
    },
  ),
];

function shown(props: FormPageProps, language: Sent['language']): Outcome {
  const isWrong = props.told !== undefined && props.told.kind !== 'saved' && props.told.kind !== 'checked';
  return { title: titleOf(props.opened, language), show: <FormPage {...props} />, status: isWrong ? 422 : 200 };
}

function titleOf({ milestone }: Opened, _language: Sent['language']): string {
  return `${milestone.milestone} ${milestone.title}`;
}

function mayWrite({ milestone }: Opened): boolean {
  return milestone.actions.some(({ action }) => action === 'submit-milestone');
}
