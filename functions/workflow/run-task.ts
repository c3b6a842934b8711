import { awaitNews } from '../../shared/app/await-news.ts';
import { chase, complete, type DrivePorts, enterStage, handOver } from '../../shared/app/drive.ts';
import { Look, superseded, Task } from '../../workflows/contracts.ts';
import type { WorkLog } from '../work-log.ts';

/** Runs one task of the state machine: reads its payload and answers by the contract. What it throws is retried, or not, by its name. */
export async function runTask(
  ports: DrivePorts,
  payload: unknown,
  log: WorkLog,
): Promise<Look | Record<string, never>> {
  const task = Task.parse(payload);
  const { caseId, generation } = task;
  try {
    const answer = await run(ports, task);
    log.info('task.done', { task: task.task, caseId, generation, ...answer });
    return answer;
  } catch (error) {
    const isSuperseded = error instanceof Error && error.name === superseded;
    if (isSuperseded) log.info('task.superseded', { task: task.task, caseId, generation });
    else log.warn('task.failed', { task: task.task, caseId, generation, error });
    throw error;
  }
}

async function run(ports: DrivePorts, task: Task): Promise<Look | Record<string, never>> {
  switch (task.task) {
    case 'enter-stage':
      return Look.parse(await enterStage(ports, task, task.stage));
    case 'chase':
      return Look.parse(await chase(ports, task, task.rounds));
    case 'await':
      await awaitNews(ports, task);
      return {};
    case 'complete':
      await complete(ports, task);
      return {};
    case 'hand-over':
      await handOver(ports, task);
      return {};
  }
}
