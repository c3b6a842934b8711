import { accountTexts as t } from '../../../../shared/i18n/portal/accounts.ts';
import { readNames } from '../../names.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import { settlingAt } from '../../settling.ts';
import type { Refused } from '../../view/deed.tsx';
import { findPeople } from './find.ts';
import { InvitePage } from './invite.tsx';
import { PeoplePage } from './people.tsx';
import { PersonPage } from './person.tsx';

const administrators = ['administrator'] as const;

async function show(call: Call<'/people/{person}'>, refused?: Refused): Promise<Outcome> {
  const { api, parameters, session, query } = call;
  const read = await api.get('Person', `/people/${parameters.person}`);
  if (!read.ok) return { refused: read.problem };
  const { body: person, version = 0 } = read;
  const { by, confirmedBy } = person.roleChange ?? {};
  const people = await readNames(
    api,
    [by, confirmedBy].filter((key) => key !== undefined),
  );
  if (!people.ok) return { refused: people.problem };
  const doing = { session, seen: version, refused };
  return {
    title: person.name,
    show: <PersonPage person={person} people={people.body} doing={doing} done={query.get('done') ?? undefined} />,
    ...(refused && { status: refused.problem.status }),
  };
}

const settle = settlingAt('/people/{person}', show);

/** A deed that asks for nothing but why. */
const reasoned = (deed: 'deactivation' | 'reactivation', done: string) =>
  form(`/people/{person}/${deed}`, administrators, async (sent) => {
    const body = { reason: sent.form.text('reason') };
    return settle(
      sent,
      deed,
      done,
      sent.api.post('Person', `/people/${sent.parameters.person}/${deed}`, body, sent.guard),
    );
  });

export const accountRows = [
  page('/people', administrators, async ({ api, query, language }) => {
    const [found, waiting] = await Promise.all([findPeople(api, query), api.get('PersonList', '/role-changes')]);
    if (!waiting.ok) return { refused: waiting.problem };
    if (found.problem !== undefined && found.problem.status !== 400) return { refused: found.problem };
    return {
      title: t.title[language],
      show: <PeoplePage {...found} waiting={waiting.body.items} />,
      ...(found.problem && { status: found.problem.status }),
    };
  }),

  page('/people/new', administrators, async ({ session, language }) => ({
    title: t.invite[language],
    show: <InvitePage session={session} refused={undefined} />,
  })),

  form('/people/new', administrators, async ({ api, session, form: sent, language }) => {
    const given = ['name', 'email', 'language', 'role', 'organisation'].map((name) => [name, sent.answer(name)]);
    const body: unknown = Object.fromEntries(given.filter(([, answer]) => answer !== undefined));
    const invited = await api.post('Person', '/people', body);
    if (invited.ok) return { to: path('/people/{person}', { person: invited.body.id }, { done: 'invited' }) };
    return {
      title: t.invite[language],
      show: <InvitePage session={session} refused={{ problem: invited.problem, form: sent }} />,
      status: invited.problem.status,
    };
  }),

  page('/people/{person}', administrators, async (call) => show(call)),

  form('/people/{person}/profile', administrators, async (sent) => {
    const { form: typed, parameters, api, guard } = sent;
    const body = {
      name: typed.text('name').trim(),
      email: typed.text('email'),
      language: typed.text('language'),
      reason: typed.text('reason'),
    };
    return settle(sent, 'profile', 'corrected', api.put('Person', `/people/${parameters.person}/profile`, body, guard));
  }),

  reasoned('deactivation', 'deactivated'),
  reasoned('reactivation', 'reactivated'),

  form('/people/{person}/role-change', administrators, async (sent) => {
    const { form: typed, parameters, api, guard } = sent;
    const body = { role: typed.text('role'), reason: typed.text('reason') };
    const answer = api.post('Person', `/people/${parameters.person}/role-change`, body, guard);
    return settle(sent, 'role-change', 'asked', answer);
  }),

  form('/people/{person}/role-change/confirmation', administrators, async (sent) => {
    const body = { role: sent.form.text('role') };
    const to = `/people/${sent.parameters.person}/role-change/confirmation`;
    return settle(sent, 'confirmation', 'confirmed', sent.api.post('Person', to, body, sent.guard));
  }),

  form('/people/{person}/role-change/cancellation', administrators, async (sent) => {
    const body = { reason: sent.form.text('reason') };
    const to = `/people/${sent.parameters.person}/role-change/cancellation`;
    return settle(sent, 'cancellation', 'cancelled', sent.api.post('Person', to, body, sent.guard));
  }),
];
