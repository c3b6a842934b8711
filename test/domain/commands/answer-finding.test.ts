import { describe, expect, test } from 'vitest';
import { by, findingAnswered, findingClosed, found, reason, underWay } from '../deeds.ts';
import { adil, asma, badr, chaima, farid, hamza, hind, rival } from '../people.ts';
import { given, refused } from '../specification.ts';

const answer = (finding: string, text = reason) => ({ type: 'answer-finding', finding, text }) as const;

describe('answering a finding', () => {
  test('the holder, the coordinators and the fund manager may', () => {
    for (const actor of [hind, hamza, asma, badr, farid]) {
      given(underWay, found())
        .when(actor, answer('F1'))
        .then(by(actor, findingAnswered('F1')));
    }
    expect(given(underWay, found()).when(hind, answer('F1')).case().findings['F1']).toMatchObject({
      status: 'answered',
      by: 'hind',
      seq: 12,
    });
  });

  test('others may not, and her own the auditor does not answer', () => {
    for (const actor of [chaima, adil]) {
      given(underWay, found()).when(actor, answer('F1')).then(refused('action.not-permitted'));
    }
    given(underWay, found()).when(rival, answer('F1')).then(refused('case.unknown'));
  });

  test('again, until it is closed', () => {
    given(underWay, found(), findingAnswered('F1'))
      .when(asma, answer('F1'))
      .then(by(asma, findingAnswered('F1')));
    given(underWay, found(), findingClosed('F1')).when(hind, answer('F1')).then(refused('finding.closed'));
  });

  test('an answer keeps a critical one open for its gate', () => {
    const c = given(underWay, found()).when(hind, answer('F1')).case();
    expect(c.findings['F1']?.status).not.toBe('closed');
  });

  test('one that is there, in enough words', () => {
    given(underWay).when(hind, answer('F1')).then(refused('finding.unknown'));
    given(underWay, found())
      .when(hind, answer('F1', 'done'))
      .then(refused('reason.too-short', { atLeast: 20 }));
  });
});
