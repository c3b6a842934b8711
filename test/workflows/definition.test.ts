import validate from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { caseWorkflow } from '../../workflows/case-workflow.ts';
import type { State } from '../../workflows/states.ts';
import { definition } from './executions.ts';

const states = Object.entries(definition.States);
const tasks = states.filter((entry): entry is [string, Extract<State, { Type: 'Task' }>] => entry[1].Type === 'Task');

const nextOf = (state: State): string[] => {
  switch (state.Type) {
    case 'Choice':
      return [...state.Choices.map(({ Next }) => Next), ...(state.Default === undefined ? [] : [state.Default])];
    case 'Task':
      return [...(state.Next === undefined ? [] : [state.Next]), ...state.Catch.map(({ Next }) => Next)];
    case 'Succeed':
      return [];
  }
};

describe('the definition', () => {
  it('is Amazon States Language', () => {
    const result = validate(definition, { checkArn: true, checkPaths: true });
    expect(result.isValid ? '' : result.errorsText('\n')).toBe('');
  });

  it('names its states after the stages', () => {
    expect(Object.keys(definition.States)).toEqual(
      expect.arrayContaining([
        'Enter diagnosis',
        'Chase solution design',
        'Await infrastructure build',
        'Monitoring gate passed?',
      ]),
    );
  });

  it('leads everywhere and nowhere else', () => {
    const reached = new Set([definition.StartAt]);
    for (const name of reached) for (const next of nextOf(definition.States[name] as State)) reached.add(next);
    expect([...reached].toSorted()).toEqual(Object.keys(definition.States).toSorted());
  });

  it('ends below the year that Step Functions grants', () => {
    expect(definition.TimeoutSeconds).toBeLessThan(365 * 86_400);
  });

  it.each(tasks)('bounds the task %s in time and in attempts', (_name, task) => {
    expect(task.TimeoutSeconds ?? task.TimeoutSecondsPath).toBeDefined();
    expect(task.Retry.map(({ MaxAttempts }) => MaxAttempts).every((most) => most <= 8)).toBe(true);
    expect(task.Retry[0]).toEqual({ ErrorEquals: ['Superseded', 'Refused'], MaxAttempts: 0 });
  });

  it.each(tasks)(
    'lets the task %s fail loudly: only being superseded and the end of a wait are caught',
    (_name, task) => {
      const caught = task.Catch.flatMap(({ ErrorEquals }) => ErrorEquals).filter((error) => error !== 'Superseded');
      expect(caught).toEqual(task.TimeoutSecondsPath === undefined ? [] : ['States.Timeout']);
    },
  );

  it('refuses a programme whose history would not fit into an execution', () => {
    const stages = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `s${index}`, title: `S${index}` }));
    expect(() => caseWorkflow(stages(0))).toThrow('1 to 6');
    expect(() => caseWorkflow(stages(7))).toThrow('1 to 6');
    expect(caseWorkflow(stages(6)).StartAt).toBe('Which stage?');
  });
});
