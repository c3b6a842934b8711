import { fieldsOf } from '../../../../shared/forms/header.ts';
import type { Frame } from '../../../../shared/forms/scope.ts';
import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { formTexts as t } from '../../../../shared/i18n/portal/form.ts';
import type { FieldProblem } from '../../api.ts';
import { idOf } from '../../form/judge.ts';
import type { Opened } from '../../form/milestone.ts';
import type { Content } from '../../form/read-answers.ts';
import { requirementsOf } from '../../form/requirements.ts';
import { path } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { OfProject } from '../../view/of-project.tsx';
import { ActionForm } from '../../view/action-form.tsx';
import { MilestoneName, ProjectTitle } from '../../view/case-words.tsx';
import { LateBy } from '../../view/late-by.tsx';
import { Day, Moment, Notice } from '../../view/pieces.tsx';
import { ProblemSummary } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import { drawingOf } from './drawing.ts';
import { Evidence } from './evidence.tsx';
import { RecordFields } from './record.tsx';
import { ReturnedBecause } from './returned.tsx';

/** What happened to what was sent, for the page that shows it again. */
export type Told =
  | { kind: 'saved' }
  | { kind: 'checked' }
  | { kind: 'moved-on' }
  | { kind: 'said'; message: string }
  | { kind: 'refused'; title: string };

export type FormPageProps = {
  opened: Opened;
  session: Session;
  content: Content;
  /** The version of the draft that the content was made from; undefined if there was none. */
  seen: number | undefined;
  problems: readonly FieldProblem[];
  told?: Told | undefined;
};

/** The form of a milestone, to be filled in. */
export function FormPage(props: FormPageProps) {
  const { opened, session, content, seen, problems, told } = props;
  const { say } = useWords();
  const { c, milestone, definition, programme, context } = opened;
  const { form } = definition;
  const at = { caseId: c.id, milestone: milestone.milestone };
  const drawing = drawingOf(problems, context, milestone.returned?.comments);
  const frame: Frame = { values: content.values, fields: fieldsOf(form), derived: form.derived ?? [] };
  return (
    <>
      <OfProject id={c.id} project={c.project} />
      <h1>
        <MilestoneName programme={programme} milestone={milestone.milestone} />
      </h1>
      <p>
        <DueOn due={milestone.state.due} />
        <LateBy milestone={milestone.state} today={context.today} />
      </p>
      {session.person.role !== 'holder' && <Notice kind="warning">{<p>{say(t.onBehalf)}</p>}</Notice>}
      <WhatHappened {...props} />
      {milestone.returned && <ReturnedBecause returned={milestone.returned} form={form} />}
      <ActionForm
        session={session}
        action={path('/cases/{caseId}/milestones/{milestone}/form', at)}
        seen={seen}
        multipart
        id="form"
        class="milestone"
      >
        {/* What the key for Enter presses: never the submission. */}
        <button name="do" value="save" class="by-enter" tabindex={-1} aria-hidden="true">
          {say(t.save)}
        </button>
        <RecordFields frame={frame} at="values" drawing={drawing} />
        <Evidence requirements={requirementsOf(form)} evidence={content.evidence} caseId={c.id} drawing={drawing} />
        <div class="buttons sticky">
          {told?.kind === 'moved-on' && (
            <button name="do" value="overwrite">
              {say(t.keepMine)}
            </button>
          )}
          <button name="do" value="submit">
            {say(t.submit)}
          </button>
          <button class="second" name="do" value="check">
            {say(t.check)}
          </button>
          <button class="second" name="do" value="save">
            {say(t.save)}
          </button>
          <SavedAt {...props} />
        </div>
        <p class="help">{say(t.submitHelp)}</p>
      </ActionForm>
    </>
  );
}

function DueOn({ due }: { due: string }) {
  const { say, day } = useWords();
  return <>{say(t.dueOn, { day: day(due) })}</>;
}

/** When the draft was last saved; a script keeps it true, and tells what it does in its own words. */
function SavedAt({ opened: { milestone, c } }: FormPageProps) {
  const { say } = useWords();
  const { draft } = milestone;
  const at = { caseId: c.id, milestone: milestone.milestone };
  return (
    <span
      id="saved"
      role="status"
      data-autosave={path('/cases/{caseId}/milestones/{milestone}/draft', at)}
      data-files={path('/cases/{caseId}/milestones/{milestone}/files', at)}
      data-words={JSON.stringify({
        saving: say(t.saving),
        saved: say(t.savedAt),
        offline: say(t.offline),
        ended: say(t.sessionEnded),
        movedOn: say(t.movedOn),
        uploading: say(t.uploading),
        uploadFailed: say(t.uploadFailed),
        fileTooLarge: say(t.fileTooLarge),
        fileKind: say(t.fileKind),
      })}
    >
      {draft === undefined ? (
        say(t.notSavedYet)
      ) : (
        <>
          {say(t.saved)} · <Moment at={draft.at} />
        </>
      )}
    </span>
  );
}

function WhatHappened({ told, problems, opened: { c, milestone, definition } }: FormPageProps) {
  const { say, language, colon } = useWords();
  const { form } = definition;
  const named = (problem: FieldProblem): FieldProblem => {
    const place = describePlace(problem.pointer, form, language);
    return place === '' ? problem : { ...problem, message: `${place}${colon} ${problem.message}` };
  };
  const warnings = problems.filter(({ severity }) => severity === 'warning').map(named);
  const errors = problems.filter(({ severity }) => severity === 'error').map(named);
  return (
    <>
      {told?.kind === 'saved' && (
        <Notice kind="done">
          <p>{say(t.saved)}</p>
        </Notice>
      )}
      {told?.kind === 'said' && (
        <Notice kind="problem">
          <p role="alert">{told.message}</p>
        </Notice>
      )}
      {told?.kind === 'moved-on' && (
        <Notice kind="warning">
          <p role="alert">{say(t.movedOn)}</p>
          <p>
            <a
              href={path('/cases/{caseId}/milestones/{milestone}/form', {
                caseId: c.id,
                milestone: milestone.milestone,
              })}
            >
              {say(t.takeTheirs)}
            </a>
          </p>
        </Notice>
      )}
      {told?.kind === 'checked' && errors.length === 0 && (
        <Notice kind="done">
          <p>{say(t.checkedFine)}</p>
        </Notice>
      )}
      {(told?.kind === 'refused' || errors.length > 0) && (
        <ProblemSummary
          problem={{ status: 422, title: told?.kind === 'refused' ? told.title : ' ', rule: 'form.invalid', errors }}
          idOf={idOf}
        />
      )}
      {warnings.length > 0 && (
        <Notice kind="warning" heading={say(t.warnings)}>
          <ul>
            {warnings.map(({ pointer, message }) => (
              <li>
                <a href={`#${idOf(pointer)}`}>{message}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** A milestone that is not to be filled in now. */
export function NotOpenPage({ opened: { c, milestone, programme } }: { opened: Opened }) {
  const { say } = useWords();
  return (
    <>
      <h1>
        <MilestoneName programme={programme} milestone={milestone.milestone} />
      </h1>
      <p>{say(t.notOpen)}</p>
      <p>
        <a href={path('/cases/{caseId}', { caseId: c.id })}>
          <ProjectTitle title={c.project.title} />
        </a>{' '}
        · <Day on={milestone.state.due} />
      </p>
    </>
  );
}
