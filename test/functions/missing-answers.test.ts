import { describe, expect, it } from 'vitest';
import { contentToBegin } from '../../functions/portal/form/begin.ts';
import { d1 } from '../../infra/local/demo/submissions/diagnosis.ts';
import { daysOf } from '../../infra/local/demo/submissions/writing.ts';
import type { ReviewComment } from '../../shared/domain/events.ts';
import { MilestoneKey } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { countMissing, validateForm } from '../../shared/forms/validate.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { findMilestone } from '../../shared/domain/stages.ts';
import type { Draft } from '../../shared/ports.ts';
import { asma, hind, open, reason, submit } from '../workflows/people.ts';
import { caseId, day, makeWorld, type World } from '../workflows/world.ts';

const milestone = MilestoneKey.parse('D1');
const whole = d1(daysOf(LocalDate.parse('2027-01-04')));
const someName = 'Nadia Berrada';

async function save(world: World, content: unknown): Promise<void> {
  const at = world.clock.now();
  const version = ((await world.ports.drafts.find(caseId, milestone))?.version ?? 0) + 1;
  await world.ports.drafts.save({ caseId, milestone, version, content, language: 'fr', by: hind.id, at } as Draft);
}

/** A case whose D1 waits for its holder. */
async function begun(content?: unknown): Promise<World> {
  const world = makeWorld();
  await open(world);
  if (content !== undefined) await save(world, content);
  return world;
}

const isReminder = ({ subject }: { subject: string }): boolean => /^(Rappel|En retard|Dernier jour)/.test(subject);

/** What the holder is told by the next reminder of D1. */
async function nextReminder(world: World) {
  world.sent.splice(0);
  for (let hours = 0; hours < 400; hours += 1) {
    await world.advance(day / 24);
    await world.reconcile();
    const mail = world.sent.find((one) => one.to === 'hind@example.ma' && isReminder(one) && /D1/.test(one.subject));
    if (mail !== undefined) return mail;
  }
  throw new Error('nobody was reminded');
}
const saysOfDraft = /brouillon|pas encore commencé/;

describe('a reminder', () => {
  it('says that nobody has begun', async () => {
    const { text, html } = await nextReminder(await begun());
    for (const words of [text, html]) expect(words).toContain('Le formulaire n’est pas encore commencé.');
  });

  it('counts what the saved draft lacks, and tells nothing that is in it', async () => {
    const { focal_email: _, kickoff_date: __, ...values } = whole.values;
    const { text, html } = await nextReminder(await begun({ values, evidence: whole.evidence.slice(0, 1) }));
    for (const words of [text, html]) {
      expect(words).toContain(
        'Il manque encore au brouillon enregistré 2 réponses obligatoires et 2 sortes de pièces justificatives.',
      );
      expect(words).not.toContain(someName);
    }
  });

  it('counts answers or files alone', async () => {
    const { focal_email: _, ...values } = whole.values;
    expect((await nextReminder(await begun({ ...whole, values }))).text).toContain('enregistré 1 réponse obligatoire.');
    const { text } = await nextReminder(await begun({ ...whole, evidence: whole.evidence.slice(0, 2) }));
    expect(text).toContain('enregistré 1 sorte de pièces justificatives.');
  });

  it('says when a draft only has to be handed in', async () => {
    expect((await nextReminder(await begun(whole))).text).toContain('il ne reste qu’à le remettre');
  });

  it('says nothing of a draft in which something is wrong, but nothing missing', async () => {
    const { text } = await nextReminder(await begun({ ...whole, values: { ...whole.values, mandate_pct: 5 } }));
    expect(text).not.toMatch(saysOfDraft);
  });

  it('says nothing to those who do not fill in the form', async () => {
    const world = await begun({ values: {}, evidence: [] });
    for (let days = 0; days < 60; days += 1) {
      await world.advance(day);
      await world.reconcile();
    }
    const toOthers = world.sent.filter(({ to, subject }) => to !== 'hind@example.ma' && /D1/.test(subject));
    expect(toOthers.length).toBeGreaterThan(0);
    for (const { text } of toOthers) expect(text).not.toMatch(saysOfDraft);
  });

  it('after a return it says nothing of what was handed in, until it is taken up again', async () => {
    const world = await begun(whole);
    await world.advance(day);
    await submit(world, 'D1');
    const comments: ReviewComment[] = [{ severity: 'fatal', text: reason }];
    await world.run(asma, { type: 'return-milestone', milestone, version: 1, reason, comments });
    expect((await nextReminder(world)).text).not.toMatch(saysOfDraft);
    const { focal_email: _, ...values } = whole.values;
    await save(world, { ...whole, values });
    expect((await nextReminder(world)).text).toContain('1 réponse obligatoire.');
  });

  it('goes out all the same when the draft cannot be read', async () => {
    const world = await begun(whole);
    world.ports.drafts.find = async () => {
      throw new Error('the item is broken');
    };
    expect((await nextReminder(world)).text).not.toMatch(saysOfDraft);
  });
});

it('counts all that is missing, also where a list of it would be cut short', () => {
  const form = findMilestone(fonzid, MilestoneKey.parse('D4'))?.form;
  if (form === undefined) throw new Error('D4 has a form');
  const content = contentToBegin(form, {});
  const context = { today: LocalDate.parse('2027-01-04') };
  const { answers } = countMissing(form, content, context);
  const listed = validateForm(form, content, context).issues;
  expect(answers).toBeGreaterThan(listed.filter(({ code }) => code === 'required').length);
  expect(listed.at(-1)?.code).toBe('more-issues');
});
