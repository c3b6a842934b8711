import * as z from 'zod/mini';
import { caseStrata, eventStrata, largestPopulation, sampleCases, sampleEvents } from '../../shared/app/samples.ts';
import { type Sample, sampleMethod } from '../../shared/domain/sample.ts';
import type { CaseCard } from '../../shared/domain/case-card.ts';
import type { CaseQueries, EventCard } from '../../shared/ports.ts';
import { caseCriteria } from '../http/listing.ts';
import { get, type Reply } from '../http/route.ts';
import { eventCriteria, orRefused } from './searching.ts';

const drawing = {
  /** Printable ASCII, so that everybody can type it again. */
  seed: z.string().check(z.regex(/^[\x21-\x7e]{1,64}$/)),
  size: z.pipe(z.string().check(z.regex(/^[1-9][0-9]{0,2}$/)), z.transform(Number)),
};

const CaseDrawing = z.strictObject({ ...caseCriteria, ...drawing, by: z.optional(z.enum(caseStrata)) });
const EventDrawing = z
  .strictObject({ ...eventCriteria, ...drawing, by: z.optional(z.enum(eventStrata)) })
  .check(orRefused);

type Queries = { queries: CaseQueries };
/** A sample with what has to be known to draw it again. */
export type Redrawable<T> = Sample<T> & { method: string; seed: string };

async function drawCases(
  { queries }: Queries,
  { input }: { input: z.output<typeof CaseDrawing> },
): Promise<Reply<Redrawable<CaseCard>>> {
  return redrawable(input.seed, await sampleCases(queries, input, input));
}

async function drawEvents(
  { queries }: Queries,
  { input }: { input: z.output<typeof EventDrawing> },
): Promise<Reply<Redrawable<EventCard>>> {
  return redrawable(input.seed, await sampleEvents(queries, input, input));
}

function redrawable<T>(seed: string, sample: Sample<T> | undefined): Reply<Redrawable<T>> {
  return sample === undefined
    ? { ok: false, refusal: { code: 'sample.population-too-large', most: largestPopulation } }
    : { ok: true, body: { method: sampleMethod, seed, ...sample } };
}

export const sampleCasesRow = get('/samples/cases', 'list-cases', CaseDrawing, drawCases, {
  summary:
    'Draw a sample of projects that fit (as in the list of projects; without criteria of all), the same for the same seed; in proportion `by` stage, health, organisation or zone',
  answer: 'CaseSample',
});

export const sampleEventsRow = get('/samples/events', 'read-day', EventDrawing, drawEvents, {
  summary:
    'Draw a sample of events that fit (as in finding events), the same for the same seed; in proportion `by` type, role or caseId',
  answer: 'EventSample',
});
