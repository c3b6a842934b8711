import { portfolioTexts as t } from '../../../../shared/i18n/portal/portfolio.ts';
import { readCentimes } from '../../form/read-number.ts';
import { form, page } from '../../page.ts';
import { path } from '../../paths.ts';
import type { SentForm } from '../../sent-form.ts';
import { OpeningPage } from './opening.tsx';

const openers = ['coordinator', 'fund_manager'] as const;

/** Dirhams as typed, in centimes; what is no amount goes as it is, for the API to refuse in its words. */
function amount(typed: string | undefined): number | string | undefined {
  return typed === undefined ? undefined : (readCentimes(typed) ?? typed);
}

/** The body that opens a project, from what was typed; what was left empty is not there. */
function openingIn(filled: SentForm) {
  const answer = (name: string): string | undefined => filled.answer(name);
  return {
    caseId: answer('caseId') ?? '',
    project: {
      title: { ar: answer('title-ar'), fr: answer('title-fr'), en: answer('title-en') },
      zone: answer('zone') ?? '',
      kind: answer('kind') ?? '',
      holder: { name: answer('holder-name') ?? '', kind: answer('holder-kind') ?? '' },
      cost: amount(answer('cost')),
      fundShare: amount(answer('fundShare')),
    },
    organisation: answer('organisation') ?? '',
    kickoffOn: answer('kickoffOn') ?? '',
    interest: answer('interest'),
  };
}

export const openingRows = [
  page('/projects/new', openers, async ({ session, language, today }) => ({
    title: t.open[language],
    show: <OpeningPage session={session} refused={undefined} today={today} />,
  })),
  form('/projects/new', openers, async ({ api, form: filled, guard, session, language, today }) => {
    const body = openingIn(filled);
    const opened = await api.post('CommandAnswer', '/cases', body, guard);
    if (opened.ok) return { to: path('/cases/{caseId}', opened.body, { done: 'opened' }) };
    const refused = { deed: 'opening', problem: opened.problem, form: filled };
    return {
      title: t.open[language],
      show: <OpeningPage session={session} refused={refused} today={today} />,
      status: opened.problem.status,
    };
  }),
];
