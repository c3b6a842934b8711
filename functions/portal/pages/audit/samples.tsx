import type { Child } from 'hono/jsx';
import { caseStrata, eventStrata } from '../../../../shared/app/samples.ts';
import { findTexts, sampleTexts as t, stratumTexts } from '../../../../shared/i18n/portal/audit.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { Problem } from '../../api.ts';
import { path } from '../../paths.ts';
import { ExportLinks } from '../../view/export-links.tsx';
import { Input, Select } from '../../view/fields.tsx';
import { Code, DataTable, Empty, Fact, Facts } from '../../view/pieces.tsx';
import { problemsOf, ProblemSummary } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import { CaseCriteria, type Criteria, EventCriteria } from './criteria.tsx';
import { StratumName } from './stratum.tsx';

export type Population = 'projects' | 'events';
type Drawn = Omit<AnswerOf<'CaseSample'>, 'items'> & {
  items: readonly { key: string; stratum: string; rank: string }[];
};
type Props = {
  of: Population;
  asked: Criteria;
  problem?: Problem;
  sample?: { drawn: Drawn; table: Child };
};

/** A sample to draw, and how the one that was drawn can be drawn again. */
export function SamplePage({ of, asked, problem, sample }: Props) {
  const { say } = useWords();
  return (
    <>
      <ProblemSummary problem={problem} idOf={(pointer) => pointer.slice(1)} />
      <h1>{say(t.title)}</h1>
      <p class="lead">{say(t.lead)}</p>
      <nav class="choices" aria-label={say(t.of)}>
        <ul>
          {(['projects', 'events'] as const).map((one) => (
            <li>
              <a href={path('/audit/samples', {}, { of: one })} aria-current={one === of ? 'true' : undefined}>
                {say(findTexts[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SampleForm of={of} asked={asked} problem={problem} />
      {sample !== undefined && <Sample of={of} asked={asked} {...sample} />}
    </>
  );
}

function SampleForm({ of, asked, problem }: Pick<Props, 'of' | 'asked'> & { problem: Problem | undefined }) {
  const { say } = useWords();
  const errorsOf = (name: string) => problemsOf(problem, `/${name}`).map(({ message }) => message);
  const strata = of === 'projects' ? caseStrata : eventStrata;
  return (
    <form method="get" class="card">
      <input type="hidden" name="of" value={of} />
      {of === 'projects' ? (
        <CaseCriteria asked={asked} problem={problem} />
      ) : (
        <EventCriteria asked={asked} problem={problem} />
      )}
      <div class="criteria">
        <Input
          name="size"
          label={say(t.size)}
          value={asked['size']}
          errors={errorsOf('size')}
          inputmode="numeric"
          maxlength={3}
        />
        <Input
          name="seed"
          label={say(t.seed)}
          help={say(t.seedHelp)}
          value={asked['seed']}
          errors={errorsOf('seed')}
          maxlength={64}
        />
        <Select
          name="by"
          label={say(t.by)}
          value={asked['by']}
          errors={errorsOf('by')}
          required={false}
          empty={say(t.notStratified)}
          choices={strata.map((value) => ({ value, label: say(stratumTexts[value]) }))}
        />
      </div>
      <button>{say(t.draw)}</button>
    </form>
  );
}

/** What was drawn, from what, and how: all that is needed to draw it again. */
function Sample({ of, asked, drawn, table }: Pick<Props, 'of' | 'asked'> & NonNullable<Props['sample']>) {
  const { say, number } = useWords();
  const { method, seed, population, strata, items } = drawn;
  const name = (stratum: string) => <StratumName by={asked['by']} stratum={stratum} />;
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">{say(t.result)}</h2>
      <Facts>
        <Fact term={say(t.seed)}>
          <Code>{seed}</Code>
        </Fact>
        <Fact term={say(t.method)}>
          <Code>{method}</Code>
        </Fact>
        <Fact term={say(t.population)}>{number(population.size)}</Fact>
        <Fact term={say(t.drawn)}>{number(items.length)}</Fact>
        <Fact term={say(t.digest)}>
          <span class="hash" dir="ltr">
            {population.digest}
          </span>
        </Fact>
      </Facts>
      <p>{say(t.again)}</p>
      <ExportLinks list={of === 'projects' ? 'project-sample' : 'event-sample'} query={asked} />
      {items.length === 0 ? (
        <Empty>
          <p>{say(t.nobody)}</p>
        </Empty>
      ) : (
        <>
          {asked['by'] !== undefined && (
            <DataTable caption={say(t.strata)} head={[say(t.stratum), say(t.members), say(t.drawn)]}>
              {strata.map((one) => (
                <tr>
                  <th scope="row">{name(one.stratum)}</th>
                  <td>{number(one.size)}</td>
                  <td>{number(one.drawn)}</td>
                </tr>
              ))}
            </DataTable>
          )}
          {table}
          <DataTable stacks caption={say(t.rank)} head={[say(t.drawn), say(t.stratum), say(t.rank)]}>
            {items.map(({ key, stratum, rank }) => (
              <tr>
                <th scope="row">
                  <Code>{key}</Code>
                </th>
                <td>{asked['by'] !== undefined && name(stratum)}</td>
                <td>
                  <span class="hash" dir="ltr">
                    {rank}
                  </span>
                </td>
              </tr>
            ))}
          </DataTable>
        </>
      )}
    </section>
  );
}
