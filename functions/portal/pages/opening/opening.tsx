import type { LocalDate } from '../../../../shared/domain/time.ts';
import { interestTexts } from '../../../../shared/i18n/portal/interests.ts';
import { portfolioTexts as t } from '../../../../shared/i18n/portal/portfolio.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import { path } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { ActionForm } from '../../view/action-form.tsx';
import type { Refused } from '../../view/deed.tsx';
import { Checkbox, Fieldset, Input, Select } from '../../view/fields.tsx';
import { problemsOf, ProblemSummary } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';

/** Where each part of the body is typed, by the pointer that a refusal names. */
const fieldAt: Readonly<Record<string, string>> = {
  '/caseId': 'caseId',
  '/project/title': 'title-fr',
  '/project/title/ar': 'title-ar',
  '/project/title/fr': 'title-fr',
  '/project/title/en': 'title-en',
  '/project/zone': 'zone',
  '/project/kind': 'kind',
  '/project/holder/name': 'holder-name',
  '/project/holder/kind': 'holder-kind',
  '/project/cost': 'cost',
  '/project/fundShare': 'fundShare',
  '/organisation': 'organisation',
  '/kickoffOn': 'kickoffOn',
};

type Props = { session: Session; refused: Refused | undefined; today: LocalDate };

/** Where a project is opened. */
export function OpeningPage({ session, refused, today }: Props) {
  const { say } = useWords();
  const problem = refused?.problem;
  const field = (name: string) => ({
    name,
    value: refused?.form.text(name),
    errors: Object.entries(fieldAt)
      .filter(([, at]) => at === name)
      .flatMap(([pointer]) => problemsOf(problem, pointer).map(({ message }) => message)),
  });
  const { projectKinds, holderKinds } = currentProgramme;
  return (
    <>
      <ProblemSummary problem={problem} idOf={(pointer) => fieldAt[pointer] ?? 'content'} />
      <h1>{say(t.open)}</h1>
      <ActionForm session={session} action={path('/projects/new', {})}>
        <Input {...field('caseId')} label={say(t.code)} help={say(t.codeHelp)} maxlength={32} />
        <Fieldset legend={say(t.titles)} help={say(t.titlesHelp)}>
          <Input {...field('title-ar')} label={say(t.titleAr)} required={false} maxlength={200} />
          <Input {...field('title-fr')} label={say(t.titleFr)} required={false} maxlength={200} />
          <Input {...field('title-en')} label={say(t.titleEn)} required={false} maxlength={200} />
        </Fieldset>
        <Input {...field('zone')} label={say(t.zone)} maxlength={200} />
        <Select
          {...field('kind')}
          label={say(t.kind)}
          choices={projectKinds.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
        <Input {...field('holder-name')} label={say(t.holderName)} maxlength={200} />
        <Select
          {...field('holder-kind')}
          label={say(t.holderKind)}
          choices={holderKinds.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
        <Input {...field('organisation')} label={say(t.organisation)} help={say(t.organisationHelp)} maxlength={63} />
        <Input {...field('cost')} label={say(t.cost)} unit={say(t.dirhams)} inputmode="decimal" required={false} />
        <Input
          {...field('fundShare')}
          label={say(t.fundShare)}
          unit={say(t.dirhams)}
          inputmode="decimal"
          required={false}
        />
        <Input
          {...field('kickoffOn')}
          value={refused?.form.text('kickoffOn') ?? today}
          type="date"
          label={say(t.kickoff)}
          help={say(t.kickoffHelp)}
        />
        <Checkbox
          name="interest"
          value="none"
          checked={refused?.form.answer('interest') !== undefined}
          label={say(interestTexts.noneOfMine)}
          help={say(interestTexts.help)}
          errors={problem?.rule === 'interest.not-declared' ? [problem.title] : []}
        />
        <button>{say(t.openIt)}</button>
      </ActionForm>
    </>
  );
}
