import { expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/actors.ts';
import { nextActions } from '../../shared/domain/next-actions.ts';
import {
  assigned,
  changeApproved,
  changeEndorsed,
  changeRequested,
  delegated,
  delegationBegun,
  done,
  endorsed,
  submitted,
  surveyPassed,
  suspended,
  underWay,
  waiverProposed,
  withdrawn,
} from './deeds.ts';
import { adil, asma, badr, chaima, farid, hamza, hind, rival } from './people.ts';
import { nightBuses } from './programme.ts';
import { history, type Past } from './specification.ts';

/** What somebody may do next, as `action` or `action milestone-or-gate`. */
function offered(actor: Actor, ...past: Past): string[] {
  const { c, now } = history(past);
  if (c === undefined) throw new Error('nothing has happened yet');
  const next = nextActions(c, { actor, now, programme: nightBuses });
  return next.map(({ action, milestone, gate, change, duty, kind }) =>
    [action, milestone ?? gate ?? change ?? duty ?? kind].filter(Boolean).join(' '),
  );
}

const named = (actions: string[], action: string): string[] => actions.filter((one) => one.startsWith(action));

it('offers a holder to hand in what is open, and to ask for a waiver', () => {
  const ofEach = ['A1', 'A2', 'A3'].flatMap((key) => [`submit-milestone ${key}`, `propose-waiver ${key}`]);
  const changes = ['request-change', 'request-change suspension', 'request-change withdrawal'];
  expect(offered(hind, underWay)).toEqual([...ofEach, ...changes]);
});

it('offers a reviewer what waits for her, and not before', () => {
  expect(named(offered(asma, underWay), 'accept')).toEqual([]);
  expect(named(offered(asma, underWay, submitted('A1')), 'accept')).toEqual(['accept-milestone A1']);
  expect(named(offered(asma, underWay, submitted('A1')), 'return')).toEqual(['return-milestone A1']);
});

it('offers a second signature to the second role', () => {
  const past = [underWay, submitted('A2'), endorsed('A2')];
  expect(named(offered(asma, ...past), 'accept')).toEqual([]);
  expect(named(offered(farid, ...past), 'accept')).toEqual(['accept-milestone A2']);
});

it('offers a decision on a waiver to the fund manager', () => {
  const past = [underWay, waiverProposed('A1')];
  expect(offered(farid, ...past)).toContain('decide-waiver A1');
  expect(offered(asma, ...past)).not.toContain('decide-waiver A1');
});

it('offers a change request to who has to endorse, decide or take it back', () => {
  const asked = [underWay, changeRequested()];
  expect(offered(hind, ...asked)).toContain('withdraw-change R1');
  expect(offered(hamza, ...asked)).not.toContain('withdraw-change R1');
  expect(offered(asma, ...asked)).toContain('endorse-change R1');
  expect(named(offered(farid, ...asked), 'decide-change')).toEqual([]);
  const proposed = [...asked, changeEndorsed('R1')];
  expect(named(offered(asma, ...proposed), 'endorse')).toEqual([]);
  expect(offered(farid, ...proposed)).toContain('decide-change R1');
  expect(named(offered(farid, ...proposed, changeApproved('R1')), 'decide-change')).toEqual([]);
});

it('offers the gate once its conditions are met', () => {
  expect(named(offered(asma, underWay, done('A1')), 'sign')).toEqual([]);
  expect(named(offered(asma, underWay, done('A1')), 'send')).toEqual(['send-gate-back GA']);
  expect(named(offered(asma, underWay, done('A1'), done('A2', farid)), 'sign')).toEqual(['sign-gate GA']);
  expect(named(offered(asma, underWay, surveyPassed), 'sign')).toEqual([]);
});

it('offers what is a coordinator’s to the backup too', () => {
  const sameDuty = offered(badr, underWay).map((one) => one.replace('backup_coordinator', 'coordinator'));
  expect(sameDuty.toSorted()).toEqual(offered(asma, underWay).toSorted());
});

it('offers to delegate what is one’s own, and to end that', () => {
  const ofDuties = (actor: Actor, ...past: Past): string[] =>
    offered(actor, ...past).filter((one) => one.startsWith('delegate-duty') || one.startsWith('end-delegation'));
  expect(ofDuties(asma, underWay)).toEqual(['delegate-duty owner', 'delegate-duty coordinator']);
  expect(ofDuties(hind, underWay)).toEqual([]);
  const away = [
    underWay,
    delegated('coordinator', chaima, '2026-03-02', '2026-03-31'),
    delegationBegun('coordinator', { person: asma, delegate: chaima }),
  ] as const;
  expect(offered(asma, ...away)).toEqual(['end-delegation coordinator']);
  expect(ofDuties(chaima, ...away)).toEqual(['delegate-duty owner']);
  expect(ofDuties(farid, ...away)).toContain('end-delegation coordinator');
});

it('offers to ask for changes to any of the holder’s people, whoever speaks for her, until the project ends', () => {
  const directed = [underWay, assigned('director', hamza)] as const;
  for (const actor of [hind, hamza]) expect(offered(actor, ...directed)).toContain('request-change');
  for (const actor of [hind, hamza]) expect(offered(actor, ...directed, withdrawn())).toEqual([]);
});

it('offers to ask for a pause or the end only to who speaks for the holder', () => {
  const directed = [underWay, assigned('director', hamza)] as const;
  expect(named(offered(hind, ...directed), 'request-change ')).toEqual([]);
  expect(named(offered(hamza, ...directed), 'request-change ')).toEqual([
    'request-change suspension',
    'request-change withdrawal',
  ]);
  expect(named(offered(hamza, ...directed, suspended()), 'request-change')).toEqual([
    'request-change',
    'request-change resumption',
    'request-change withdrawal',
  ]);
});

it('offers to resume what is suspended, and nothing in what has ended', () => {
  expect(offered(farid, underWay, suspended())).toEqual(['resume-case', 'withdraw-case']);
  expect(offered(farid, underWay, withdrawn())).toEqual([]);
});

it('offers nothing to those who have nothing to do with it', () => {
  for (const actor of [rival, adil, chaima]) expect(offered(actor, underWay, submitted('A1'))).toEqual([]);
  expect(offered(badr, underWay, assigned('backup_coordinator', null))).toEqual([]);
});
