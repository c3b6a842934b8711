import { acceptedAnswers } from '../../../../shared/domain/accepted-answers.ts';
import { localDateOf } from '../../../../shared/domain/calendar.ts';
import { formTexts } from '../../../../shared/i18n/portal/form.ts';
import { reviewTexts as t } from '../../../../shared/i18n/portal/review.ts';
import { lookingBack } from '../../../../shared/programme/looking-back.ts';
import { path } from '../../paths.ts';
import { Answers } from '../../view/answers.tsx';
import { MilestoneName } from '../../view/case-words.tsx';
import { RefusedDeed } from '../../view/deed.tsx';
import { Empty } from '../../view/pieces.tsx';
import { Done } from '../../view/done.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { useWords } from '../../view/words.tsx';
import { Changes } from './changes.tsx';
import { Decisions, Deeds } from './deeds.tsx';
import type { Read } from './read.ts';
import { LastReturn } from './returned.tsx';
import { Signatures, Standing } from './standing.tsx';
import { Warnings } from './warnings.tsx';

const doneTexts = {
  submitted: t.doneSubmitted,
  accepted: t.doneAccepted,
  returned: t.doneReturned,
  proposed: t.doneProposed,
  decided: t.doneDecided,
  moved: t.doneMoved,
};

/** A milestone as everybody may read it, with what its reader may do. */
export function MilestonePage({ read }: { read: Read }) {
  const { c, programme, view, doing, done } = read;
  return (
    <>
      <RefusedDeed refused={doing.refused} />
      <Done texts={doneTexts} done={done} />
      <OfProject id={c.id} project={c.project} />
      <h1>
        <MilestoneName programme={programme} milestone={view.milestone} />
      </h1>
      <Standing {...read} />
      <Decisions read={read} />
      <Warnings {...read} />
      <Changes {...read} />
      <LastReturn {...read} />
      <Submitted read={read} />
      <Signatures {...read} />
      <Deeds read={read} />
    </>
  );
}

function Submitted({ read: { c, programme, definition, view } }: { read: Read }) {
  const { say } = useWords();
  const { submission, milestone } = view;
  if (submission === undefined)
    return (
      <Empty>
        <p>{say(t.notSubmitted)}</p>
      </Empty>
    );
  const context = {
    today: localDateOf(programme.calendar, submission.at),
    ...lookingBack(programme, milestone, acceptedAnswers(c)),
  };
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{say(t.answers)}</h2>
      <p>
        <a
          href={path('/cases/{caseId}/milestones/{milestone}/versions/{version}', {
            caseId: c.id,
            milestone,
            version: String(submission.version),
          })}
        >
          {say(formTexts.print)}
        </a>
      </p>
      <Answers form={definition.form} content={submission.content} context={context} caseId={c.id} />
    </section>
  );
}
