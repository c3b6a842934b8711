import { milestonesOfStage } from '../../../../shared/domain/case.ts';
import { isGatePassed, unmetConditions } from '../../../../shared/domain/stages.ts';
import { gateTexts as t } from '../../../../shared/i18n/portal/gate.ts';
import { reviewTexts } from '../../../../shared/i18n/portal/review.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { StageDefinition } from '../../../../shared/programme/definition.ts';
import type { OfCase } from '../../of-case.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { GateName, MilestoneName } from '../../view/case-words.tsx';
import { Deed, Reason, RefusedDeed } from '../../view/deed.tsx';
import { Checkbox, Fieldset } from '../../view/fields.tsx';
import { PersonName } from '../../view/people.tsx';
import { DataTable, Moment, Notice } from '../../view/pieces.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { Done } from '../../view/done.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { useWords } from '../../view/words.tsx';
import { NoObjection } from './no-objection.tsx';
import { Checklist } from './checklist.tsx';

type Props = OfCase & { stage: StageDefinition };

const doneTexts = { signed: t.doneSigned, recorded: t.doneRecorded, 'sent-back': t.doneSentBack };

/** The gate at the end of the project's stage: what it asks, who has signed, and what the reader may do about it. */
export function GatePage({ c, programme, stage, people, doing, done, today }: Props) {
  const { say } = useWords();
  const { gate } = stage;
  return (
    <>
      <RefusedDeed refused={doing.refused} />
      <Done texts={doneTexts} done={done} />
      <OfProject id={c.id} project={c.project} />
      <h1>{say(t.title, { stage: say(stage.title) })}</h1>
      <p>
        <GateName programme={programme} gate={gate.id} />
      </p>
      <Sign c={c} programme={programme} stage={stage} doing={doing} today={today} />
      <Checklist c={c} programme={programme} gate={gate} today={today} />
      <NoObjection c={c} programme={programme} gate={gate} people={people} doing={doing} today={today} />
      <Signatures c={c} stage={stage} people={people} />
      {c.actions.some(({ action }) => action === 'send-gate-back') && (
        <SendBack c={c} stage={stage} programme={programme} doing={doing} />
      )}
    </>
  );
}

/** The signature, for whose turn it is; for the others what it waits for. */
function Sign({ c, programme, stage, doing, today }: Omit<Props, 'people' | 'duties' | 'done'>) {
  const { say } = useWords();
  const { gate } = stage;
  if (c.actions.some(({ action }) => action === 'sign-gate'))
    return (
      <section class="card" aria-labelledby="sign">
        <h2 id="sign">{say(reviewTexts.decide)}</h2>
        <p>{say(t.signHelp)}</p>
        <ActionForm
          session={doing.session}
          action={path('/cases/{caseId}/gate/signature', { caseId: c.id })}
          seen={doing.seen}
        >
          <input type="hidden" name="gate" value={gate.id} />
          <button>{say(t.sign)}</button>
        </ActionForm>
      </section>
    );
  if (c.status !== 'open' || isGatePassed(c, gate)) return null;
  if (unmetConditions(c, programme, today).length > 0)
    return (
      <Notice>
        <p>{say(t.notYet)}</p>
      </Notice>
    );
  const turn = gate.signedBy[c.gates[gate.id]?.signatures.length ?? 0];
  return <Notice>{turn && <p>{say(t.waitsFor, { role: say(roleTexts[turn]) })}</p>}</Notice>;
}

function Signatures({ c, stage: { gate }, people }: Pick<Props, 'c' | 'stage' | 'people'>) {
  const { say } = useWords();
  const signatures = c.gates[gate.id]?.signatures ?? [];
  return (
    <DataTable caption={say(t.signatures)} head={[say(reviewTexts.role), say(reviewTexts.who), say(reviewTexts.when)]}>
      {gate.signedBy.map((role, index) => {
        const signed = signatures[index];
        return (
          <tr>
            <th scope="row">{say(roleTexts[role])}</th>
            <td>{signed ? <PersonName id={signed.by} people={people} /> : say(reviewTexts.awaited)}</td>
            <td>{signed && <Moment at={signed.at} />}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}

/** The stage goes back: which of its accepted milestones have to be done again, and why. */
function SendBack({ c, stage: { gate }, programme, doing }: Pick<Props, 'c' | 'stage' | 'programme' | 'doing'>) {
  const { say } = useWords();
  const deed = 'gate-return';
  const { refused } = doing;
  const isRefused = refused?.deed === deed;
  const chosen = isRefused ? refused.form.texts('milestones') : [];
  const errors = isRefused ? problemsOf(refused.problem, '/milestones').map(({ message }) => message) : [];
  const accepted = milestonesOfStage(c).filter(([, { status }]) => status === 'accepted');
  return (
    <Deed {...doing} deed={deed} label={say(t.sendBack)} action={path('/cases/{caseId}/gate/return', { caseId: c.id })}>
      <input type="hidden" name="gate" value={gate.id} />
      <p>{say(t.sendBackHelp)}</p>
      <Fieldset id={`${deed}-milestones`} legend={say(t.whichMilestones)} errors={errors}>
        {accepted.map(([milestone]) => (
          <Checkbox
            name="milestones"
            value={milestone}
            checked={chosen.includes(milestone)}
            label={<MilestoneName programme={programme} milestone={milestone} />}
          />
        ))}
      </Fieldset>
      <Reason deed={deed} refused={refused} atLeast={programme.limits.reasonLength} />
      <button class="danger">{say(t.sendBack)}</button>
    </Deed>
  );
}
