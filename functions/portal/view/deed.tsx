import type { Child } from 'hono/jsx';
import type { Text } from '../../../shared/forms/text.ts';
import { deedTexts as t } from '../../../shared/i18n/portal/deeds.ts';
import type { Problem } from '../api.ts';
import type { SentForm } from '../sent-form.ts';
import type { Session } from '../session/session.ts';
import { ActionForm } from './action-form.tsx';
import { TextArea } from './fields.tsx';
import { Notice } from './pieces.tsx';
import { problemsOf, ProblemSummary } from './problem.tsx';
import { useWords } from './words.tsx';

/** A deed that was refused: which, why, and everything that was typed for it. */
export type Refused = { deed: string; problem: Problem; form: SentForm };

/** Who does a deed, and on which version of the project: the same for all deeds of a page. */
export type Doing = { session: Session; seen: number; refused: Refused | undefined };

type Props = Doing & { deed: string; action: string; label: Child; children: Child };

/** A deed that is folded away until somebody wants it; one that was refused stands open, as it was filled in. */
export function Deed({ deed, action, label, session, seen, refused, children }: Props) {
  return (
    <details class="deed" id={deed} open={refused?.deed === deed}>
      <summary>{label}</summary>
      <ActionForm session={session} action={action} seen={seen}>
        {children}
      </ActionForm>
    </details>
  );
}

/** What was typed for a field of a deed, if it was this deed that was refused. */
export function typedFor(deed: string, name: string, refused: Refused | undefined): string | undefined {
  return refused?.deed === deed ? refused.form.text(name) : undefined;
}

type ReasonProps = { deed: string; refused: Refused | undefined; atLeast: number; label?: Child; name?: string };

/** Why somebody does so; with what was typed before, and what was wrong with it. */
export function Reason({ deed, refused, atLeast, label, name = 'reason' }: ReasonProps) {
  const { say } = useWords();
  return (
    <TextArea
      id={`${deed}-${name}`}
      name={name}
      label={label ?? say(t.reason)}
      help={say(t.reasonHelp, { n: atLeast })}
      value={typedFor(deed, name, refused)}
      errors={refused?.deed === deed ? reasonErrors(refused.problem, name) : []}
      maxlength={4000}
    />
  );
}

function reasonErrors(problem: Problem, name: string): string[] {
  if (problem.rule === 'reason.too-short') return [problem.title];
  return problemsOf(problem, `/${name}`).map(({ message }) => message);
}

type Moved = { heading: Text; text: Text };
const projectMoved: Moved = { heading: t.staleHeading, text: t.staleText };

type RefusedProps = {
  refused: Refused | undefined;
  stale?: Moved;
  idOf?: (deed: string, pointer: string) => string;
};

/** Why a deed was refused; if what it is done to (a project, unless it is said) had moved on, that what was typed is kept. */
export function RefusedDeed({ refused, stale = projectMoved, idOf = fieldOfDeed }: RefusedProps) {
  const { say } = useWords();
  if (refused === undefined) return null;
  const { problem, deed } = refused;
  return (
    <>
      <ProblemSummary problem={problem} idOf={(pointer) => idOf(deed, pointer)} />
      {problem.status === 412 && (
        <Notice heading={say(stale.heading)}>
          <p>{say(stale.text)}</p>
        </Notice>
      )}
    </>
  );
}

/** Fields of deeds are named as the last part of what the API calls them. */
function fieldOfDeed(deed: string, pointer: string): string {
  return `${deed}-${pointer.split('/').at(-1) ?? ''}`;
}
